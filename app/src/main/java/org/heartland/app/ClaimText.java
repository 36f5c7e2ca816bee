package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.assess.Assessment.ClaimRow;
import org.heartland.claim.Judged;
import org.heartland.claim.Verdict;
import org.heartland.citation.Cited;
import org.heartland.dossier.Claim;
import org.jspecify.annotations.Nullable;

/** A claim and what came of it as lines of text: number and verdict, our words, what stands in the way, what would be right. */
final class ClaimText {
    private static final int INDENT = 5;
    private final ClaimRow row;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private ClaimText(ClaimRow row, int width) {
        this.row = row;
        this.width = width;
    }

    /** As in the list of all claims. */
    static List<String> brief(ClaimRow row, int width) {
        ClaimText text = new ClaimText(row, width);
        text.head();
        text.outcome();
        return text.lines;
    }

    /** As above the tree of its evidence, with the check itself. */
    static List<String> whole(ClaimRow row, int width) {
        ClaimText text = new ClaimText(row, width);
        text.head();
        if (row.claim().test() instanceof Claim.Check check) {
            text.add("check: ", check.check().text().source());
        }
        text.add("how it stands for the sentence: ", row.claim().because());
        text.outcome();
        text.prediction();
        return text.lines;
    }

    private void head() {
        Claim claim = row.claim();
        String head = Wrap.left(claim.id(), INDENT - 1) + " ";
        String kind = claim.kind().name().toLowerCase(Locale.ROOT);
        String robustness = Robustness.of(row);
        String text = "¶" + claim.paragraph() + " " + kind + ": " + verdicts()
                + (robustness.isEmpty() ? "" : ", " + robustness);
        lines.addAll(Wrap.lines(head, text, INDENT, width));
        add("", claim.says());
    }

    /** "supported", or "unknown then, contradicted now". */
    private String verdicts() {
        String then = row.then().verdict().word();
        String now = row.now().verdict().word();
        return then.equals(now) ? now : then + " → " + now;
    }

    private void outcome() {
        Judged now = row.now();
        if (now.verdict() != Verdict.SUPPORTED && now.verdict() != Verdict.CONTRADICTED) {
            add("why: ", now.why());
        }
        if (now.verdict() != row.then().verdict() && !row.then().why().equals(now.why())) {
            add("why not then: ", row.then().why());
        }
        if (now.verdict() == Verdict.CONTRADICTED || now.verdict() == Verdict.QUALIFIED) {
            add("right would be: ", row.claim().correction());
        }
    }

    private void prediction() {
        Claim.Prediction prediction = row.claim().prediction();
        if (prediction == null) {
            return;
        }
        add("due: ", prediction.horizon() == null ? null : prediction.horizon().toString());
        add("resolved by: ", prediction.rule());
        for (Cited<String> outcome : prediction.outcomes()) {
            add("so far: ", outcome.value() + " (" + outcome.source() + ", " + outcome.at() + ")");
        }
    }

    private void add(String head, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.addAll(Wrap.lines(" ".repeat(INDENT), head + text, INDENT + (head.isEmpty() ? 0 : 2), width));
        }
    }
}
