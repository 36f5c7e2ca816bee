package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Step;
import org.heartland.assessment.Swing;
import org.heartland.problem.Read;
import org.heartland.render.json.ExplanationJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.ReasonWords.About;
import org.heartland.render.words.ReasonWords.Clauses;
import org.heartland.render.words.RoleWords;
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
        Shown shown = shown(request, explanation);
        return new EvidenceView(
                shown.title(),
                shown.value(),
                "",
                shown.reasons(),
                choices(request, explanation),
                evidence.lines(),
                evidence.all(),
                evidence.cite(shown.title() + ": " + shown.value()),
                request.command("assess", "--explain", explanation.asked()),
                request.as("json"),
                request.as("csv"),
                null);
    }

    /** What is shown of a value: what it is, what it comes to, and why, where that can be said in sentences. */
    private record Shown(String title, String value, List<About> reasons) {}

    private static Shown shown(PageRequest request, Explanation explanation) {
        List<Step> steps = explanation.steps();
        ReasonWords reasons = new ReasonWords(request.assessment(), request.words());
        RoleRow role = steps.size() == 1 ? reasons.row(steps.get(0)) : null;
        if (role != null) {
            return role(request, role);
        }
        String value = steps.isEmpty() ? "" : new StepValue(request.words()).inWords(steps.get(0));
        return new Shown(title(request, explanation, reasons), value, List.of());
    }

    /** Who holds a role at a state, and each condition of it as a sentence, as the page of the state says it. */
    private static Shown role(PageRequest request, RoleRow row) {
        Words words = request.words();
        RoleWords role = new RoleWords(
                request.assessment(),
                words,
                Objects.requireNonNull(request.assessment().subject().roles().get(row.role())),
                row.year());
        List<Clauses> conditions = role.explanation(row).stream()
                .map(reason -> Clauses.of(reason.plain()))
                .toList();
        String title = request.say(
                "{0}, {1}: {2}", words.actor(row.receiver()), Integer.toString(row.year()), role.question());
        return new Shown(title, Words.capital(role.standing(row)), List.of(new About("", conditions)));
    }

    /** "Russia's share of arms delivered, Uzbekistan, 2023": what it is without what it comes to; the expression where that has no words. */
    private static String title(PageRequest request, Explanation explanation, ReasonWords words) {
        List<Step> steps = explanation.steps();
        String event = steps.size() == 1 ? event(request, steps.get(0)) : "";
        if (!event.isEmpty()) {
            return event;
        }
        List<About> reasons = words.of(explanation);
        if (steps.size() != 1 || reasons.isEmpty() || reasons.get(0).sentences().isEmpty()) {
            return explanation.asked();
        }
        String sentence = reasons.get(0).sentences().get(0).says();
        int value = sentence.indexOf(
                ": " + new StepValue(request.words()).inWords(steps.get(0).value()));
        return value < 0 ? explanation.asked() : Words.capital(sentence.substring(0, value));
    }

    /** What an event is called whose day is asked for; "" if it is none, or has no name. */
    private static String event(PageRequest request, Step step) {
        return step.asked().size() == 2
                        && step.asked().get(0).equals("day")
                        && !step.rows().isEmpty()
                ? request.words()
                        .term(request.assessment().row(step.rows().get(0)).label())
                : "";
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
