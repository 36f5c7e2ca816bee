package org.heartland.render.text;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Statement;
import org.heartland.citation.Cited;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** A claim and its verdict as lines of text: our wording, the verdict, the reason where there is none, and the correction. */
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

    /** The lines above the reasons for its verdict, in words only. */
    static List<String> tested(ClaimRow row, Words words, int width) {
        ClaimText text = new ClaimText(row, words, width);
        text.head();
        text.where();
        text.add("what was tested:", text.translated(row.claim().because()));
        text.standing();
        text.outcome();
        text.prediction();
        return text.lines;
    }

    /** The lines above the tree of its evidence, with the check. */
    static List<String> whole(ClaimRow row, Words words, int width) {
        ClaimText text = new ClaimText(row, words, width);
        text.head();
        text.where();
        text.add("check:", row.claim().check());
        text.add("what was tested:", text.translated(row.claim().because()));
        text.outcome();
        text.prediction();
        return text.lines;
    }

    private void head() {
        Statement claim = row.claim();
        String head = Wrap.left(ClaimWords.paragraph(claim), INDENT - 1) + " ";
        lines.addAll(Wrap.lines(head, words.term(claim.says()) + " [" + claim.id() + "]", INDENT, width));
        String robustness = claims.robustness(row);
        line(
                "",
                Words.capital(claims.kind(claim)) + ": " + claims.verdicts(row)
                        + (robustness.isEmpty() ? "" : ", " + robustness),
                0);
    }

    private void where() {
        Remark where = new TextWords(words).where(row.claim());
        if (where != null) {
            add(where);
        }
    }

    private void outcome() {
        Judged now = row.now();
        add("why:", claims.why(row));
        if (now.verdict() != row.then().verdict() && !row.then().why().equals(now.why())) {
            add("why there was no verdict then:", translated(row.then().why()));
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

    /** How a prediction stands. */
    private void standing() {
        if (row.claim().isPrediction()) {
            add("how it stands:", claims.standing(row));
        }
    }

    private void prediction() {
        Statement.Prediction prediction = row.claim().prediction();
        if (prediction == null) {
            return;
        }
        add("due:", prediction.horizon() == null ? null : words.date(prediction.horizon()));
        add("settled by:", translated(prediction.rule()));
        for (Cited<String> outcome : prediction.outcomes()) {
            add("so far:", words.term(outcome.value()) + " (" + new SourceNames(words).cited(outcome) + ")");
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
