package org.heartland.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.app.words.StepValue;
import org.heartland.app.words.Words;
import org.heartland.assess.Assessment.ClaimRow;
import org.heartland.expression.Step;
import org.heartland.expression.Type;
import org.heartland.panel.Row;

/**
 * How a value came about, as an indented tree: each step with what came out of it, under it the rows of evidence, at the end the sources.
 * What was asked before is not told again, and a question written with names is shown as it was asked.
 */
final class TreeText {
    private static final int DEEPEST = 18;
    private final int width;
    private final PrintStream out;
    private final EvidenceText evidence;
    private final StepValue values;
    private final Set<String> asked = new HashSet<>();

    private TreeText(List<Row> table, Words words, int width, PrintStream out) {
        this.width = width;
        this.out = out;
        this.evidence = new EvidenceText(table, words, width, out);
        this.values = new StepValue(words);
    }

    /** Prints the steps of an expression; their rows are numbers into the table. */
    static void print(List<Step> steps, List<Row> table, Words words, int width, PrintStream out) {
        TreeText tree = new TreeText(table, words, width, out);
        tree.print(steps, 0, false);
        tree.evidence.sources();
    }

    /** Prints a claim, what came of it, and the steps of its check. */
    static void claim(ClaimRow row, List<Step> steps, List<Row> table, Words words, int width, PrintStream out) {
        ClaimText.whole(row, words, width).forEach(out::println);
        if (!steps.isEmpty()) {
            out.println();
        }
        print(steps, table, words, width, out);
    }

    private void print(List<Step> steps, int depth, boolean percent) {
        boolean shares = percent
                || steps.stream()
                        .anyMatch(step -> StepValue.isShare(Told.of(step).step()));
        for (Step step : steps) {
            print(step, depth, shares);
        }
    }

    private void print(Step written, int depth, boolean percent) {
        Told told = Told.of(written);
        Step step = told.step();
        if (step.says().isBlank()) {
            print(step.from(), depth, percent);
            return;
        }
        int indent = 2 * Math.min(depth, DEEPEST);
        boolean again = told.asAsked() && !asked.add(step.says());
        String value = values.of(step, percent) + (again && !step.from().isEmpty() ? " (as above)" : "");
        Wrap.lines(" ".repeat(indent), step.says() + " → " + value, indent + 4, width)
                .forEach(out::println);
        if (!again) {
            print(step.from().stream().filter(TreeText::tells).toList(), depth + 1, false);
        }
        evidence.print(own(step), indent + 2);
    }

    /** Behind a question as it was written stands the one that was asked, with the same answer: the latter is told. */
    private record Told(Step step, boolean asAsked) {

        static Told of(Step written) {
            List<Step> tell = written.from().stream().filter(TreeText::tells).toList();
            boolean same = written.rows().length == 0
                    && tell.size() == 1
                    && isCall(tell.get(0))
                    && tell.get(0).lanes() == written.lanes();
            return same ? new Told(of(tell.get(0)).step(), true) : new Told(written, false);
        }
    }

    private static boolean isCall(Step step) {
        return step.says().endsWith(")") && step.says().matches("\\w+\\(.*");
    }

    /** Years reckoned for a question stand in the question itself. */
    private static boolean tells(Step step) {
        return !(step.type().equals(Type.YEAR)
                && step.rows().length == 0
                && step.from().isEmpty());
    }

    /** The rows that a step rests on itself, beside those of the steps under it. */
    private static List<Integer> own(Step step) {
        Set<Integer> rows = new LinkedHashSet<>();
        for (int row : step.rows()) {
            rows.add(row);
        }
        step.from().forEach(part -> below(part, rows));
        return new ArrayList<>(rows);
    }

    private static void below(Step step, Set<Integer> rows) {
        for (int row : step.rows()) {
            rows.remove(row);
        }
        step.from().forEach(part -> below(part, rows));
    }
}
