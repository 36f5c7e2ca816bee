package org.heartland.render.text;

import java.io.PrintStream;
import java.util.List;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Finding;
import org.heartland.render.words.Branch;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.Words;

/**
 * The derivation of a value as an indented tree: each step with its result, below it the rows of evidence, at the end
 * the sources.
 */
public final class TreeText {
    private static final int MAX_LEVEL = 18;
    private final int width;
    private final PrintStream out;
    private final EvidenceText evidence;
    private final Words words;

    private TreeText(List<EvidenceRow> table, Words words, int width, PrintStream out) {
        this.words = words;
        this.width = width;
        this.out = out;
        this.evidence = new EvidenceText(table, words, width, out);
    }

    /** Prints the derivation of an expression's value; rows are indexes into the table. */
    public static void print(
            Explanation explanation, List<EvidenceRow> table, Words words, int width, PrintStream out) {
        TreeText tree = new TreeText(table, words, width, out);
        tree.print(new StepValue(words).of(explanation), 0);
        tree.evidence.sources();
    }

    /** Prints a claim, its verdicts, and every step of its check. */
    public static void claim(Finding finding, List<EvidenceRow> table, Words words, int width, PrintStream out) {
        ClaimText.whole(finding.row(), words, width).forEach(out::println);
        if (!finding.explanation().steps().isEmpty()) {
            out.println();
        }
        print(finding.explanation(), table, words, width, out);
    }

    private void print(List<Branch> branches, int depth) {
        int indent = 2 * Math.min(depth, MAX_LEVEL);
        for (Branch branch : branches) {
            String value = branch.value() + (branch.again() ? " " + words.say("(as above)") : "");
            Wrap.lines(" ".repeat(indent), branch.says() + " → " + value, indent + 4, width)
                    .forEach(out::println);
            print(branch.from(), depth + 1);
            evidence.print(branch.rows(), indent + 2);
        }
    }
}
