package org.heartland.web.page;

import java.util.List;
import java.util.Objects;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Finding;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.render.words.Branch;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.Words;
import org.heartland.web.desk.Checked;
import org.heartland.web.desk.DossierFiles;
import org.heartland.web.page.CheckView.Door;
import org.heartland.web.page.CheckView.Editor;
import org.heartland.web.page.CheckView.Item;
import org.heartland.web.page.CheckView.Line;
import org.heartland.web.page.CheckView.Outcome;
import org.jspecify.annotations.Nullable;

/** Gathers what the page Check shows: problems with their places, a part of a file, and the answer to a check that is tried. */
final class EditorWriter {
    private static final int MOST_ITEMS = 400;
    private static final int MOST_LETTERS = 60;

    private final PageRequest request;
    private final Checked checked;

    EditorWriter(PageRequest request, Checked checked) {
        this.request = request;
        this.checked = checked;
    }

    CheckView view(@Nullable Editor editor) {
        return new CheckView(
                count(request, checked.problems()),
                lines(checked.problems()),
                lines(checked.notes()),
                checked.files().files().keySet().stream()
                        .filter(file -> DossierFiles.isEditable(file, checked.files()))
                        .toList(),
                editor,
                door(),
                request.checkCommand(),
                request.link("check.json"),
                request.link("check.csv"));
    }

    /** How many problems there are, in words. */
    static String count(PageRequest request, List<Problem> problems) {
        int all = Problems.total(problems);
        return all == 0 ? request.say("No problems.") : request.say("Problems: {0}.", all);
    }

    List<Line> lines(List<Problem> problems) {
        return problems.stream().map(this::line).toList();
    }

    private Line line(Problem problem) {
        Place at = problem.at();
        boolean editable = DossierFiles.isEditable(at.file(), checked.files());
        String line = Integer.toString(Math.max(1, at.line()));
        return new Line(
                problem.line(),
                editable
                        ? request.link(CheckPage.NAME, CheckPage.FILE, at.file(), CheckPage.LINE, line) + "#edit"
                        : null,
                at.line(),
                at.column());
    }

    // ---- The editor.

    /** The part of a file at a place, as it is on disk. */
    Editor editor(Place place, String said) throws PageProblem {
        byte[] bytes = Objects.requireNonNull(checked.files().files().get(place.file()));
        Excerpt part = Excerpt.at(place.file(), bytes, place.line());
        if (part == null) {
            throw PageProblem.wrong(request.say("{0} has no line {1} that can be edited.", place.file(), place.line()));
        }
        return editor(part, DossierFiles.sum(bytes), said, null);
    }

    Editor editor(Excerpt part, String sum, String said, @Nullable Outcome outcome) {
        return new Editor(
                part.file(),
                part.header(),
                part.first(),
                part.last(),
                sum,
                part.text(),
                items(part),
                request.desk().settings().writes(),
                said,
                outcome);
    }

    /** The other items of a YAML file; a table has too many rows to be listed. */
    private List<Item> items(Excerpt part) {
        byte[] bytes = checked.files().files().get(part.file());
        if (bytes == null || part.file().endsWith(".csv")) {
            return List.of();
        }
        List<String> lines = Excerpt.lines(bytes);
        return Excerpt.items(bytes).stream()
                .limit(MOST_ITEMS)
                .map(line -> new Item(
                        shortened(lines.get(line - 1)),
                        request.link(
                                CheckPage.NAME, CheckPage.FILE, part.file(), CheckPage.LINE, Integer.toString(line)),
                        line == part.first()))
                .toList();
    }

    private static String shortened(String line) {
        String words = line.replaceFirst("^- (id: *)?", "").strip();
        return words.length() <= MOST_LETTERS ? words : words.substring(0, MOST_LETTERS) + "…";
    }

    // ---- A check that is tried alone.

    private Door door() {
        String expression = request.find(CheckPage.EXPRESSION);
        if (expression == null) {
            return new Door("", "", "", List.of(), List.of(), "");
        }
        Read<Finding> read = request.study().judge(expression);
        return read instanceof Read.Good<Finding> good
                ? judged(expression, good.value())
                : value(expression, read.problems());
    }

    private Door judged(String expression, Finding finding) {
        ClaimWords words = new ClaimWords(request.words());
        return new Door(
                expression,
                words.standing(finding.row()),
                Words.capital(words.robustness(finding.row())),
                new ReasonWords(request.assessment(), request.words()).of(finding.explanation()),
                List.of(),
                request.link("figure", "of", expression));
    }

    /** What is no truth has a value all the same. */
    private Door value(String expression, List<Problem> asCheck) {
        Read<Explanation> read = request.study().explain(expression);
        if (!(read instanceof Read.Good<Explanation> good)) {
            List<String> problems = read.problems().stream().map(Problem::line).toList();
            return new Door(expression, "", "", List.of(), problems, "");
        }
        List<Branch> branches = new StepValue(request.words()).of(good.value());
        return new Door(
                expression,
                branches.isEmpty() ? "" : branches.get(0).value(),
                "",
                new ReasonWords(request.assessment(), request.words()).of(good.value()),
                asCheck.stream().map(Problem::line).toList(),
                request.link("figure", "of", expression));
    }
}
