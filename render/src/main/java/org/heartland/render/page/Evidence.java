package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.words.Branch;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;

/**
 * Collects the rows of the table that the page cites, so that each is printed once, under its source. Rows are numbered when all are known:
 * figures of one indicator and state from one source are consecutive.
 */
final class Evidence {
    private final Assessment assessment;
    private final Words words;
    private final RowWords rowWords;
    private final SourceNames names;
    private final Footnotes best;
    private final CitedSources cited;
    private final BitSet spoken = new BitSet();
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    Evidence(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.rowWords = new RowWords(words);
        this.names = new SourceNames(words);
        this.best = new Footnotes(assessment);
        this.cited = new CitedSources(assessment, words);
    }

    /** Says that what is cited from now on stands at this anchor; the name is what the list of sources calls it. */
    void at(String anchor, String name) {
        cited.at(anchor, name);
    }

    /** Cites rows. */
    Piece.Rows of(int... rows) {
        for (int row : rows) {
            spoken.set(row);
            cited.add(assessment.row(row).source());
        }
        return new Piece.Rows(Arrays.stream(rows).boxed().toList());
    }

    Piece.Rows of(List<Integer> rows) {
        return of(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Cites rows by the names of their best sources, each a link to its publisher; nothing if there are no rows. */
    List<Piece> named(int... rows) {
        of(rows);
        List<Source> all = SourceNames.best(assessment.sources(rows));
        List<Source> shown = best.best(rows);
        return named(shown, all.size() - shown.size());
    }

    /** Cites sources by their names, each a link to its publisher, and says how many more there are. */
    List<Piece> named(List<Source> sources, int more) {
        List<Piece> pieces = new ArrayList<>();
        for (Source source : sources) {
            cited.add(source);
            pieces.add(Piece.plain(pieces.isEmpty() ? "(" : "; "));
            pieces.add(name(source));
        }
        if (pieces.isEmpty()) {
            return List.of();
        }
        pieces.add(Piece.plain(more > 0 ? "; " + words.say("{0} more", more) + ")" : ")"));
        return List.of(new Piece.Aside(pieces));
    }

    private Piece name(Source source) {
        return new Piece.Link(source.url(), names.brief(source));
    }

    /** Cites the source of something by its name, beside it. */
    Piece aside(Cited<?> what) {
        return new Piece.Aside(Piece.line("(", source(what.source().id()), ")"));
    }

    /** A source by its name, as a link to its publisher. */
    Piece source(String id) {
        Source source = assessment.subject().sources().get(id);
        if (source == null) {
            return new Piece.Code(id);
        }
        cited.add(source);
        return name(source);
    }

    /** The numbers of rows on the page, in order; after the first call, no further row may be cited. */
    List<Integer> numbers(List<Integer> rows) {
        Map<Integer, Integer> all = numbered();
        return rows.stream()
                .map(row -> Objects.requireNonNull(all.get(row)))
                .sorted()
                .distinct()
                .toList();
    }

    /** Every cited row, in the order of its number. */
    private Map<Integer, Integer> numbered() {
        if (numbers.isEmpty()) {
            Comparator<Integer> order = Comparator.<Integer, EvidenceRow.Kind>comparing(
                            row -> assessment.row(row).kind())
                    .thenComparing(row -> group(assessment.row(row)))
                    .thenComparing(row -> assessment.row(row).from())
                    .thenComparing(row -> row);
            spoken.stream().boxed().sorted(order).forEach(row -> numbers.put(row, numbers.size() + 1));
        }
        return numbers;
    }

    /** What figures are printed together: those of one indicator, state and source. */
    private static String group(EvidenceRow row) {
        return switch (row.kind()) {
            case OBSERVATION ->
                String.join("\t", row.name(), row.receiver(), row.source().id().id());
            case MEMBERSHIP -> String.join("\t", row.name(), row.receiver());
            case EVENT -> "";
        };
    }

    /** A tree whose rows are cited. */
    Block.Tree tree(List<Branch> branches, String prefix) {
        branches.forEach(this::note);
        return new Block.Tree(branches, prefix);
    }

    private void note(Branch branch) {
        branch.from().forEach(this::note);
        of(branch.rows());
    }

    static String rowId(int number) {
        return "x" + number;
    }

    /** The anchor of an event in the list of events. */
    static String eventId(String id) {
        return "e-" + id;
    }

    // ---- The sections.

    Section rows() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Piece.line(words.say(
                "Each figure, membership and event that this page rests on, once. Nothing here has no source."))));
        List<Block.Line> figures = new ArrayList<>();
        List<Block.Line> facts = new ArrayList<>();
        String before = "";
        for (Map.Entry<Integer, Integer> entry : numbered().entrySet()) {
            EvidenceRow row = assessment.row(entry.getKey());
            if (row.kind() == EvidenceRow.Kind.OBSERVATION) {
                if (!group(row).equals(before)) {
                    figures.add(head(row));
                    before = group(row);
                }
                figures.add(figure(entry.getValue(), row));
            } else {
                facts.add(fact(entry.getValue(), row));
            }
        }
        if (!figures.isEmpty()) {
            List<String> head = List.of(
                    words.say("No."),
                    words.say("partner"),
                    words.say("value"),
                    words.say("when"),
                    words.say("where in it"));
            blocks.add(new Block.Table(words.say("Figures"), head, figures, List.of(2)));
        }
        if (!facts.isEmpty()) {
            List<String> head = List.of(
                    words.say("No."),
                    words.say("what"),
                    words.say("when"),
                    words.say("source"),
                    words.say("where in it"));
            blocks.add(Block.Table.of(words.say("Memberships and events"), head, facts));
        }
        return new Section("evidence", words.say("Evidence"), blocks);
    }

    private Block.Line head(EvidenceRow row) {
        String what = Words.capital(words.quantity(row.name())) + ", " + words.actor(row.receiver());
        return Block.Line.of("", Piece.line(new Piece.Strong(what), ": ", name(row.source())));
    }

    private Block.Line figure(int number, EvidenceRow row) {
        return Block.Line.of(
                rowId(number),
                Piece.line(Integer.toString(number)),
                Piece.line(row.sender().isEmpty() ? "–" : words.actor(row.sender())),
                Piece.line(rowWords.value(row)),
                Piece.line(rowWords.period(row)),
                locator(row));
    }

    private Block.Line fact(int number, EvidenceRow row) {
        boolean event = row.kind() == EvidenceRow.Kind.EVENT;
        List<Piece> what = event
                ? List.of(new Piece.Link("#" + eventId(row.name()), rowWords.what(row)))
                : Piece.line(rowWords.what(row));
        return Block.Line.of(
                rowId(number),
                Piece.line(Integer.toString(number)),
                what,
                Piece.line(rowWords.period(row)),
                List.of(name(row.source())),
                locator(row));
    }

    private static List<Piece> locator(EvidenceRow row) {
        return Piece.line(new Piece.Plain(row.locator().text(), false));
    }

    Section sources() {
        return cited.section();
    }
}
