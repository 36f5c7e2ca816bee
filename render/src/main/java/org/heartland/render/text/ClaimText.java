package org.heartland.render.text;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Verdict;
import org.heartland.citation.Cited;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A claim and its verdict as lines of text: number and verdict, our wording, the reason for no verdict, and the
 * correction.
 */
final class ClaimText {
    private static final int INDENT = 5;
    private final ClaimRow row;
    private final Words words;
    private final ClaimWords claims;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private ClaimText(ClaimRow row, Words words, int width) {
        this.row = row;
        this.words = words;
        this.claims = new ClaimWords(words);
        this.width = width;
    }

    /** The lines in the list of all claims. */
    static List<String> brief(ClaimRow row, Words words, int width) {
        ClaimText text = new ClaimText(row, words, width);
        text.head();
        text.outcome();
        return text.lines;
    }

    /** The lines above the tree of its evidence, with the check. */
    static List<String> whole(ClaimRow row, Words words, int width) {
        ClaimText text = new ClaimText(row, words, width);
        text.head();
        text.where();
        text.add("check:", row.claim().check());
        text.add("how it stands for the sentence:", text.translated(row.claim().because()));
        text.outcome();
        text.prediction();
        return text.lines;
    }

    private void head() {
        Statement claim = row.claim();
        String head = Wrap.left(claim.id(), INDENT - 1) + " ";
        String robustness = claims.robustness(row);
        String text = ClaimWords.paragraph(claim) + " " + claims.kind(claim) + ": " + claims.verdicts(row)
                + (robustness.isEmpty() ? "" : ", " + robustness);
        lines.addAll(Wrap.lines(head, text, INDENT, width));
        line("", words.term(claim.says()), 0);
    }

    private void where() {
        Remark where = new TextWords(words).where(row.claim());
        if (where != null) {
            add(where);
        }
    }

    private void outcome() {
        Judged now = row.now();
        if (now.verdict() != Verdict.SUPPORTED && now.verdict() != Verdict.CONTRADICTED) {
            add("why:", translated(now.why()));
        }
        if (now.verdict() != row.then().verdict() && !row.then().why().equals(now.why())) {
            add("why not then:", translated(row.then().why()));
        }
        claims.reservations(row).forEach(this::add);
        Remark right = claims.right(row);
        if (right != null) {
            add(right);
        }
        row.alsoReads().forEach(reading -> add(claims.otherReading(reading)));
        if (now.verdict().wantsCorrecting()) {
            add("suggested wording:", translated(row.claim().suggest()));
        }
    }

    private void prediction() {
        Statement.Prediction prediction = row.claim().prediction();
        if (prediction == null) {
            return;
        }
        add("due:", prediction.horizon() == null ? null : prediction.horizon().toString());
        add("resolved by:", translated(prediction.rule()));
        for (Cited<String> outcome : prediction.outcomes()) {
            add("so far:", words.term(outcome.value()) + " (" + outcome.source() + ", " + outcome.at() + ")");
        }
    }

    private @Nullable String translated(@Nullable String text) {
        return text == null ? null : words.term(text);
    }

    private void add(Remark remark) {
        line(remark.head() + " ", remark.text(), 2);
    }

    private void add(String head, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            line(words.say(head) + " ", text, 2);
        }
    }

    private void line(String head, String text, int indent) {
        lines.addAll(Wrap.lines(" ".repeat(INDENT), head + text, INDENT + indent, width));
    }
}
