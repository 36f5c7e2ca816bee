package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Verdict;
import org.heartland.citation.JudgedText;
import org.heartland.render.brief.Confidence;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;

/** The annex of the brief: every statement with its verdict and its evidence in words, in the order of the texts, and the sources. */
public final class Annex {
    /** The parts of an assessment that it shows. */
    public static final List<Part> PARTS = List.of(Part.CLAIMS);

    /** No statement has more of its reports and figures told. */
    private static final int REPORTED = 3;

    private static final List<Integer> WIDTHS = List.of(38, 20, 42);

    private final Assessment assessment;
    private final Words words;
    private final ClaimWords claims;
    private final TextWords texts;
    private final Footnotes footnotes;
    private final RowWords rowWords;

    private Annex(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.claims = new ClaimWords(words);
        this.texts = new TextWords(words);
        this.footnotes = new Footnotes(assessment);
        this.rowWords = new RowWords(words);
    }

    /**
     * The annex.
     *
     * @param version what the program calls its version, or "" if it is not known
     */
    public static Leaflet of(Assessment assessment, Words words, String version) {
        String title =
                words.say("{0}: all statements", words.term(assessment.subject().title()));
        List<Sheet> sheets = new Annex(assessment, words).sheets(title);
        return new Leaflet(words, title, FourPages.foot(assessment, words, version), true, List.of(), sheets);
    }

    private List<Sheet> sheets(String title) {
        List<SheetPart> parts = new ArrayList<>();
        parts.add(new SheetPart.Text(Paragraph.plain(claims.counts(assessment))));
        parts.add(
                new SheetPart.Text(
                        Paragraph.small(
                                words.say(
                                        "Each statement is given in our words. Confidence is confidence in the evidence, and says nothing of how likely anything is."))));
        List<JudgedText> judged = List.copyOf(assessment.subject().texts().values());
        for (JudgedText text : judged) {
            if (judged.size() > 1) {
                parts.add(new SheetPart.Heading(texts.named(text)));
            }
            statements(row -> text.id().equals(row.claim().passage().text()), parts);
        }
        statements(row -> row.claim().passage().text() == null, parts);
        List<SheetPart> sources = footnotes.list().isEmpty()
                ? List.of()
                : List.of(
                        new SheetPart.Text(Paragraph.small(words.say("Primary sources have a bold number."))),
                        new SourceList(footnotes.list(), words).all());
        return List.of(
                new Sheet("statements", title, parts, true),
                new Sheet("sources", words.say("Sources"), sources, !sources.isEmpty()));
    }

    private void statements(Predicate<ClaimRow> which, List<SheetPart> parts) {
        List<ClaimRow> rows = assessment.claims().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(row -> row.claim().paragraph()))
                .toList();
        List<SheetPart.Row> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(row(rows.get(i)));
            String title = texts.part(rows.get(i).claim());
            if (i + 1 == rows.size() || !texts.part(rows.get(i + 1).claim()).equals(title)) {
                parts.add(new SheetPart.Heading(title));
                List<String> head = List.of(words.say("Statement"), words.say("Verdict"), words.say("Evidence"));
                parts.add(new SheetPart.Grid(title, head, WIDTHS, List.copyOf(lines), SheetPart.Form.FULL));
                lines.clear();
            }
        }
    }

    private SheetPart.Row row(ClaimRow row) {
        Statement claim = row.claim();
        List<Paragraph> says = new ArrayList<>(List.of(text(claim.says())));
        String passage = texts.passage(claim.passage());
        String address = texts.address(claim);
        if (!passage.isEmpty()) {
            LinePart quoted = address == null ? new LinePart.Text(passage, false) : new LinePart.Link(passage, address);
            says.add(Paragraph.small(quoted));
        }
        return SheetPart.Row.of(List.of(says, verdict(row), evidence(row)));
    }

    private List<Paragraph> verdict(ClaimRow row) {
        List<Paragraph> verdict = new ArrayList<>();
        verdict.add(
                new Paragraph(Line.of(Words.capital(claims.verdict(row.claim(), row.now()))), Paragraph.Look.STRONG));
        if (row.now().rows().length > 0) {
            double agreeing = Confidence.agreeing(row.now());
            verdict.add(Paragraph.small(
                    Words.capital(Confidence.of(row.support(), agreeing).word(words))));
            verdict.add(Paragraph.small(Confidence.reason(
                    words, row.support(), agreeing, assessment.of().draws())));
        }
        return verdict;
    }

    private List<Paragraph> evidence(ClaimRow row) {
        List<Paragraph> evidence = new ArrayList<>();
        Remark right = claims.right(row);
        if (right != null) {
            evidence.add(remark(right));
        }
        claims.reservations(row).forEach(remark -> evidence.add(remark(remark)));
        row.alsoReads().forEach(reading -> evidence.add(remark(claims.otherReading(reading))));
        String because = row.claim().because();
        Verdict verdict = row.now().verdict();
        if (because != null) {
            evidence.add(text(because));
        } else if (!row.now().why().isEmpty() && verdict != Verdict.SUPPORTED && verdict != Verdict.CONTRADICTED) {
            evidence.add(text(row.now().why()));
        }
        if (evidence.isEmpty()) {
            evidence.add(reported(row.rows()));
        }
        LinePart.Notes notes = footnotes.of(row.rows());
        if (!notes.sources().isEmpty()) {
            int last = evidence.size() - 1;
            evidence.set(
                    last,
                    new Paragraph(
                            Line.of(evidence.get(last).line(), notes),
                            evidence.get(last).look()));
        }
        return evidence;
    }

    /** What the rows report, where nothing else is said of a statement: the event, the membership or the figure itself. */
    private Paragraph reported(int... rows) {
        List<String> all = Arrays.stream(rows)
                .mapToObj(row -> rowWords.sentence(assessment.row(row)))
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return Paragraph.plain(Words.capital(words.say("nothing on record")) + ".");
        }
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(REPORTED, all.size())));
        int more = all.size() - shown.size();
        if (more > 0) {
            shown.add(words.say(more == 1 ? "{0} more report or figure" : "{0} more reports and figures", more));
        }
        return Paragraph.plain(String.join("; ", shown) + ".");
    }

    private Paragraph text(String text) {
        return Paragraph.plain(new LinePart.Text(words.term(text), words.speaks(text)));
    }

    private static Paragraph remark(Remark remark) {
        return Paragraph.plain(
                new LinePart.Strong(Words.capital(remark.head())),
                " ",
                new LinePart.Text(remark.text(), remark.translated()));
    }
}
