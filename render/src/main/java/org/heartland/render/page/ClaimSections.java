package org.heartland.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Ledger;
import org.heartland.assessment.Statement;
import org.heartland.citation.Cited;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.LedgerWords;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The sections on corrections, the ledger of predictions, and every claim with its evidence. */
final class ClaimSections {
    /** Of these a prediction's standing says all that there is to say. */
    private static final Set<Ledger.Resolution> UNSETTLED = EnumSet.of(Ledger.Resolution.OPEN, Ledger.Resolution.NEVER);

    private final Assessment assessment;
    private final AuthorLists lists;
    private final Words words;
    private final Evidence evidence;
    private final Trees trees;
    private final ClaimWords claims;
    private final TextWords texts;
    private final LedgerWords ledgerWords;

    ClaimSections(Assessment assessment, Words words, Evidence evidence, Trees trees) {
        this.assessment = assessment;
        this.lists = new AuthorLists(assessment);
        this.words = words;
        this.evidence = evidence;
        this.trees = trees;
        this.claims = new ClaimWords(words);
        this.texts = new TextWords(words);
        this.ledgerWords = new LedgerWords(words);
    }

    Section corrections() {
        List<Block> blocks = new ArrayList<>();
        for (Listing listing : AuthorLists.SHOWN) {
            List<ClaimRow> rows = lists.said(listing);
            if (!rows.isEmpty()) {
                blocks.add(new Block.Paragraph(
                        List.of(new Piece.Strong(Words.capital(claims.listed(lists, listing)) + "."))));
                blocks.add(new Block.Bullets(rows.stream().map(this::listed).toList()));
            }
        }
        String further = claims.further(lists);
        if (!further.isEmpty()) {
            List<Piece> summary = Piece.line(new Piece.Strong(words.say("Tested further")), ". ", further);
            blocks.add(new Block.Fold(
                    "further",
                    summary,
                    List.of(new Block.Bullets(
                            lists.further().stream().map(this::listed).toList()))));
        }
        return new Section("corrections", words.say("Correct before reprint"), blocks);
    }

    private List<Piece> listed(ClaimRow row) {
        at(row.claim());
        List<Piece> item = new ArrayList<>(Piece.line(
                paragraph(row.claim()), " ", Piece.of(words, row.claim().says()), " ", link(row)));
        for (Remark remark : claims.remarks(row, lists.listing(row))) {
            item.addAll(
                    Piece.line(new Piece.Break(), new Piece.Strong(Words.capital(remark.head())), " ", text(remark)));
        }
        item.addAll(evidence.named(row.rows()));
        return item;
    }

    private static Piece text(Remark remark) {
        return new Piece.Plain(remark.text(), remark.translated());
    }

    /** The paragraph number, as a link to the text that is assessed. */
    private Piece paragraph(Statement claim) {
        String address = texts.address(claim);
        String mark = ClaimWords.paragraph(claim);
        return address == null ? Piece.plain(mark) : new Piece.Link(address, mark);
    }

    /** What is cited from now on is cited for a statement. */
    private void at(Statement claim) {
        evidence.at(Brief.id("claim", claim.id()), ClaimWords.paragraph(claim));
    }

    /** The part of its text, as a link to it. */
    private Piece part(Statement claim) {
        String address = texts.address(claim);
        String part = texts.part(claim);
        return address == null ? Piece.plain(part) : new Piece.Link(address, part);
    }

    private static Piece link(ClaimRow row) {
        return new Piece.Link(
                "#" + Brief.id("claim", row.claim().id()), row.claim().id());
    }

    // ---- The ledger of predictions.

    Section ledger() {
        evidence.at("ledger", words.say("All predictions"));
        List<Block.Line> lines = new ArrayList<>();
        List<ClaimRow> predictions = ClaimWords.predictions(assessment);
        Ledger ledger = Ledger.of(predictions);
        ledger.entries().forEach(entry -> lines.add(prediction(entry)));
        if (lines.isEmpty()) {
            return new Section("ledger", "", List.of());
        }
        int years =
                assessment.of().asOf().getYear() - assessment.of().thenAsOf().getYear();
        String title = words.say(years == 1 ? "Predictions, {0} year on" : "Predictions, {0} years on", years);
        List<String> head = List.of(
                "¶",
                words.say("prediction"),
                words.say("made"),
                words.say("due"),
                words.say("resolved by"),
                words.say("standing"),
                words.say("what has come of it"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Piece.line(Words.capital(claims.tally(predictions)) + ".")));
        ledger.scores().forEach(score -> blocks.add(new Block.Paragraph(Piece.line(ledgerWords.score(score)))));
        blocks.add(Block.Table.of(title, head, lines));
        return new Section("ledger", title, blocks);
    }

    private Block.Line prediction(Ledger.Entry entry) {
        ClaimRow row = entry.row();
        Statement.Prediction prediction = row.claim().prediction();
        LocalDate horizon = prediction == null ? null : prediction.horizon();
        String rule = prediction == null || prediction.rule() == null ? "" : prediction.rule();
        return Block.Line.of(
                "",
                List.of(paragraph(row.claim())),
                Piece.line(Piece.of(words, row.claim().says()), " ", link(row)),
                Piece.line(ledgerWords.made(entry)),
                Piece.line(horizon == null ? "" : words.date(horizon)),
                List.of(Piece.of(words, rule)),
                standing(entry, prediction == null ? null : prediction.resolved()),
                outcomes(row, prediction));
    }

    /** How it stands, with what was said of how likely it is, and by what it was settled. */
    private List<Piece> standing(Ledger.Entry entry, Statement.@Nullable Resolved resolved) {
        List<Piece> pieces = new ArrayList<>(Piece.line(claims.standing(entry.row())));
        String probability = ledgerWords.probability(entry);
        String more = (probability.isEmpty() ? "" : "; " + probability)
                + (UNSETTLED.contains(entry.resolution()) ? "" : "; " + ledgerWords.resolution(entry));
        if (!more.isEmpty()) {
            pieces.add(new Piece.Aside(Piece.line(more.substring(2))));
        }
        if (resolved != null) {
            pieces.add(evidence.aside(resolved.as()));
        }
        return pieces;
    }

    private List<Piece> outcomes(ClaimRow row, Statement.@Nullable Prediction prediction) {
        if (prediction == null || prediction.outcomes().isEmpty()) {
            return List.of(Piece.of(words, row.now().why()));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Cited<String> outcome : prediction.outcomes()) {
            pieces.add(Piece.of(words, outcome.value()));
            pieces.addAll(Piece.line(evidence.aside(outcome), " "));
        }
        return pieces;
    }

    // ---- Every claim.

    Section all() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        Piece.line(
                                claims.counts(assessment),
                                " ",
                                words.say(
                                        "Each is said in our own words and opens to its check, how firm the verdict is, and its evidence. An arrow leads from what could be known then to what is known now."))));
        int before = -1;
        List<ClaimRow> sorted = assessment.claims().stream()
                .sorted(Comparator.comparingInt(row -> row.claim().passage().paragraph()))
                .toList();
        for (ClaimRow row : sorted) {
            if (row.claim().passage().paragraph() != before) {
                before = row.claim().passage().paragraph();
                blocks.add(new Block.Heading(List.of(part(row.claim()))));
            }
            blocks.add(claim(row));
        }
        return new Section("claims", words.say("All statements"), blocks);
    }

    private Block claim(ClaimRow row) {
        Statement claim = row.claim();
        String robustness = claims.robustness(row);
        List<Piece> summary = Piece.line(
                Piece.of(words, claim.says()),
                " ",
                new Piece.Strong(Words.capital(claims.verdicts(row))),
                robustness.isEmpty() ? "" : ", " + robustness);
        List<Block> inside = new ArrayList<>();
        at(claim);
        inside.add(new Block.Bullets(details(row)));
        reasons(claim, inside);
        Block.Tree tree = trees.claim(claim.id(), evidence);
        if (!tree.branches().isEmpty()) {
            List<Block> check = new ArrayList<>();
            if (claim.check() != null && tree.branches().size() > 1) {
                check.add(new Block.Paragraph(List.of(new Piece.Code(claim.check()))));
            }
            check.add(tree);
            inside.add(new Block.Fold("", Piece.line(words.say("Show the check")), check));
        }
        return new Block.Fold(Brief.id("claim", claim.id()), summary, inside);
    }

    /** Why it is judged so, state by state, each sentence with the names of its sources. */
    private void reasons(Statement claim, List<Block> inside) {
        for (ReasonWords.About reason : trees.reasons(claim.id())) {
            if (!reason.about().isEmpty()) {
                inside.add(new Block.Paragraph(List.of(new Piece.Strong(reason.about() + "."))));
            }
            inside.add(new Block.Bullets(
                    reason.sentences().stream().map(this::cited).toList()));
        }
    }

    private List<Piece> cited(ReasonWords.Clauses sentence) {
        List<Piece> pieces = new ArrayList<>();
        for (ReasonWords.Clause clause : sentence.clauses()) {
            pieces.add(Piece.plain((pieces.isEmpty() ? "" : ". ") + Words.capital(clause.says())));
            pieces.addAll(evidence.named(clause.sources(), clause.more()));
        }
        pieces.add(Piece.plain("."));
        return pieces;
    }

    private List<List<Piece>> details(ClaimRow row) {
        Statement claim = row.claim();
        List<List<Piece>> details = new ArrayList<>();
        List<Piece> first = new ArrayList<>(Piece.line(new Piece.Code(claim.id()), " · " + claims.kind(claim)));
        first.addAll(evidence.named(row.rows()));
        details.add(first);
        Remark where = texts.where(claim);
        if (where != null) {
            add(details, where);
        }
        add(details, "what was tested:", claim.because());
        add(details, "why:", why(row));
        claims.reservations(row).forEach(remark -> add(details, remark));
        Remark right = claims.right(row);
        if (right != null) {
            add(details, right);
        }
        row.alsoReads().forEach(reading -> add(details, claims.otherReading(reading)));
        add(details, "suggested wording:", row.now().verdict().wantsCorrecting() ? claim.suggest() : null);
        return details;
    }

    private @Nullable String why(ClaimRow row) {
        String why = row.now().why();
        return claims.why(row).isEmpty() ? null : why;
    }

    private void add(List<List<Piece>> details, Remark remark) {
        details.add(Piece.line(remark.head() + " ", text(remark)));
    }

    private void add(List<List<Piece>> details, String head, @Nullable String text) {
        if (text != null) {
            details.add(Piece.line(words.say(head) + " ", Piece.of(words, text)));
        }
    }
}
