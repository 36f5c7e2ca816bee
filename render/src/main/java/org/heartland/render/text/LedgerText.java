package org.heartland.render.text;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Ledger;
import org.heartland.assessment.Statement;
import org.heartland.citation.Cited;
import org.heartland.problem.Inert;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.LedgerWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The ledger of predictions as text. */
public final class LedgerText {
    private static final int INDENT = 5;
    private final LocalDate asOf;
    private final ClaimWords claims;
    private final TextWords texts;
    private final LedgerWords ledger;
    private final SourceNames sources;
    private final Words words;
    private final Page page;
    private final PrintStream out;

    public LedgerText(LocalDate asOf, Words words, Page page, PrintStream out) {
        this.asOf = asOf;
        this.words = words;
        this.claims = new ClaimWords(words);
        this.texts = new TextWords(words);
        this.ledger = new LedgerWords(words);
        this.sources = new SourceNames(words);
        this.page = page;
        this.out = out;
    }

    public void print(List<ClaimRow> predictions) {
        out.println(page.heading(words.say("PREDICTIONS ON {0}", words.date(asOf))));
        if (predictions.isEmpty()) {
            out.println(words.say("This dossier has none."));
            return;
        }
        line("", words.say("{0} in all: {1}.", predictions.size(), claims.tally(predictions)), 0);
        Ledger all = Ledger.of(predictions);
        all.scores().forEach(score -> line("", ledger.score(score), 0));
        all.entries().forEach(this::entry);
    }

    private void entry(Ledger.Entry entry) {
        ClaimRow row = entry.row();
        Statement claim = row.claim();
        Statement.Prediction prediction = claim.prediction();
        out.println();
        String head = Wrap.left(ClaimWords.paragraph(claim), INDENT - 1) + " ";
        line(head, words.term(claim.says()), INDENT);
        Remark where = texts.where(claim);
        if (where != null) {
            line(" ".repeat(INDENT), where.head() + " " + where.text(), INDENT + 2);
        }
        field("made:", ledger.made(entry));
        field("probability:", ledger.probability(entry));
        field("how it stands:", claims.standing(row));
        if (claim.canFail()) {
            field("settled:", ledger.resolution(entry));
        }
        if (prediction != null) {
            field("due:", prediction.horizon() == null ? words.say("no day is set") : words.date(prediction.horizon()));
            field("settled by:", prediction.rule() == null ? null : words.term(prediction.rule()));
        }
        field("why:", words.term(row.now().why()));
        for (Cited<String> outcome : prediction == null ? List.<Cited<String>>of() : prediction.outcomes()) {
            field("so far:", words.term(outcome.value()) + " (" + sources.cited(outcome) + ")");
        }
    }

    private void field(String head, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            line(" ".repeat(INDENT), words.say(head) + " " + text, INDENT + 2);
        }
    }

    private void line(String head, String text, int indent) {
        Wrap.lines(Inert.text(head), text, indent, page.width()).forEach(out::println);
    }
}
