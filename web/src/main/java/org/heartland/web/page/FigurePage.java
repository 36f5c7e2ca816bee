package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Step;
import org.heartland.assessment.Swing;
import org.heartland.problem.Read;
import org.heartland.render.json.ExplanationJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.Branch;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.Words;
import org.heartland.web.page.EvidenceView.ChoiceView;
import org.heartland.web.page.PageContract.Asked;

/** A figure by the expression that gives it: its value, what moves it, and the rows that it comes from. */
public final class FigurePage implements WorkbenchPage {
    private static final String OF = "of";

    @Override
    public String name() {
        return "figure";
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("A figure by the expression that gives it: its value, what moves it, its rows.")
                .asks(Asked.text(OF, "the expression, as in a check").must(example(assessment)))
                .json("what `assess --explain --json` prints", "explanation.schema.json")
                .csv("the rows behind it");
    }

    /** An expression that every dossier with roles has a value for. */
    private static String example(Assessment assessment) {
        return assessment.subject().roles().keySet().stream()
                .flatMap(role -> assessment.subject().receivers().stream()
                        .map(state ->
                                role + "(" + state + ", " + assessment.of().year() + ")"))
                .findFirst()
                .orElse("1 < 2");
    }

    private static Explanation explanation(PageRequest request) throws PageProblem {
        Read<Explanation> read = request.study().explain(request.need(OF));
        if (read instanceof Read.Good<Explanation> good) {
            return good.value();
        }
        throw PageProblem.of(read.problems());
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        Explanation explanation = explanation(request);
        EvidenceWriter evidence = new EvidenceWriter(request, explanation);
        List<Branch> branches = new StepValue(request.words()).of(explanation);
        String value = branches.isEmpty() ? "" : branches.get(0).value();
        String title = title(request, explanation);
        return new EvidenceView(
                title,
                value,
                "",
                List.of(),
                choices(request, explanation),
                evidence.lines(),
                evidence.all(),
                evidence.cite(title + ": " + value),
                request.command("assess", "--explain", explanation.asked()),
                request.as("json"),
                request.as("csv"),
                null);
    }

    /** "Russia's share of arms delivered, Uzbekistan, 2023": what it is without what it comes to; the expression where that has no words. */
    private static String title(PageRequest request, Explanation explanation) {
        List<Step> steps = explanation.steps();
        List<ReasonWords.About> reasons = new ReasonWords(request.assessment(), request.words()).of(explanation);
        if (steps.size() != 1 || reasons.isEmpty() || reasons.get(0).sentences().isEmpty()) {
            return explanation.asked();
        }
        String sentence = reasons.get(0).sentences().get(0).says();
        int value = sentence.indexOf(
                ": " + new StepValue(request.words()).inWords(steps.get(0).value()));
        return value < 0 ? explanation.asked() : Words.capital(sentence.substring(0, value));
    }

    private static List<ChoiceView> choices(PageRequest request, Explanation explanation) throws PageProblem {
        Read<List<Swing>> read = request.study().swings(explanation.asked());
        if (read instanceof Read.Good<List<Swing>> good) {
            return new ChoiceWriter(request.words()).of(good.value());
        }
        throw PageProblem.of(read.problems());
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        ExplanationJson.write(explanation(request), request.assessment(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        return new EvidenceWriter(request, explanation(request)).table();
    }
}
