package org.heartland.render.text;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Ledger;
import org.heartland.assessment.Statement;
import org.heartland.citation.Cited;
import org.heartland.problem.Inert;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.LedgerWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The ledger of predictions as text. */
public final class LedgerText {
    private static final int INDENT = 5;
    private final LocalDate asOf;
    private final ClaimWords claims;
    private final TextWords texts;
    private final LedgerWords words;
    private final Page page;
    private final PrintStream out;

    public LedgerText(LocalDate asOf, Words words, Page page, PrintStream out) {
        this.asOf = asOf;
        this.claims = new ClaimWords(words);
        this.texts = new TextWords(words);
        this.words = new LedgerWords(words);
        this.page = page;
        this.out = out;
    }

    public void print(List<ClaimRow> predictions) {
        Map<String, Integer> counts = new TreeMap<>();
        predictions.forEach(row -> counts.merge(kind(row), 1, Integer::sum));
        out.println(page.heading("PREDICTIONS as of " + asOf));
        if (predictions.isEmpty()) {
            out.println("This dossier has none.");
            return;
        }
        List<String> parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .toList();
        line("", predictions.size() + " in all: " + String.join(", ", parts) + ".", 0);
        Ledger ledger = Ledger.of(predictions);
        ledger.scores().forEach(score -> line("", words.score(score), 0));
        ledger.entries().forEach(this::entry);
    }

    private String kind(ClaimRow row) {
        return row.claim().canFail() ? claims.verdict(row.now().verdict()) : "that cannot fail as worded";
    }

    private void entry(Ledger.Entry entry) {
        ClaimRow row = entry.row();
        Statement claim = row.claim();
        Statement.Prediction prediction = claim.prediction();
        out.println();
        String head = Wrap.left(ClaimWords.paragraph(claim), INDENT - 1) + " ";
        line(head, claim.says() + " [" + claim.id() + "]", INDENT);
        Remark where = texts.where(claim);
        if (where != null) {
            field(where.head() + " ", where.text());
        }
        field("made: ", words.made(entry));
        field("probability: ", words.probability(entry));
        field("standing: ", claims.standing(row));
        field("resolution: ", words.resolution(entry));
        if (prediction != null) {
            field(
                    "due: ",
                    prediction.horizon() == null
                            ? "no day is set"
                            : prediction.horizon().toString());
            field("resolved by: ", prediction.rule());
        }
        field("check: ", claim.check());
        field("why: ", row.now().why());
        for (Cited<String> outcome : prediction == null ? List.<Cited<String>>of() : prediction.outcomes()) {
            field("so far: ", outcome.value() + " (" + outcome.source() + ", " + outcome.at() + ")");
        }
    }

    private void field(String head, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            line(" ".repeat(INDENT), head + text, INDENT + 2);
        }
    }

    private void line(String head, String text, int indent) {
        Wrap.lines(Inert.text(head), text, indent, page.width()).forEach(out::println);
    }
}
