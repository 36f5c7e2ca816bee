package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.citation.Source;
import org.heartland.render.words.Branch;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.Words;

/**
 * Collects the rows of the table that the page cites, so that each is printed once, with its source. Rows are numbered
 * when all are known: rows of one indicator, state and year are consecutive.
 */
final class Evidence {
    private final Assessment assessment;
    private final Words words;
    private final RowWords rowWords;
    private final BitSet spoken = new BitSet();
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final SortedMap<String, Source> cited = new TreeMap<>();
    private final Map<String, Integer> sourceNumbers = new HashMap<>();

    Evidence(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.rowWords = new RowWords(words);
        assessment.subject().sources().keySet().forEach(id -> sourceNumbers.put(id, sourceNumbers.size() + 1));
    }

    /** Cites rows. */
    Piece.Rows of(int... rows) {
        for (int row : rows) {
            if (!spoken.get(row)) {
                spoken.set(row);
                cite(assessment.table().get(row).source());
            }
        }
        return new Piece.Rows(Arrays.stream(rows).boxed().toList());
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
            List<EvidenceRow> table = assessment.table();
            Comparator<Integer> order = Comparator.<Integer, EvidenceRow.Kind>comparing(
                            row -> table.get(row).kind())
                    .thenComparing(row -> table.get(row).kind() == EvidenceRow.Kind.EVENT
                            ? ""
                            : table.get(row).name())
                    .thenComparing(row -> table.get(row).receiver())
                    .thenComparing(row -> table.get(row).from())
                    .thenComparing(row -> row);
            spoken.stream().boxed().sorted(order).forEach(row -> numbers.put(row, numbers.size() + 1));
        }
        return numbers;
    }

    Piece.Rows of(List<Integer> rows) {
        return of(rows.stream().mapToInt(Integer::intValue).toArray());
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

    /** A link to a source on the page. */
    Piece source(String id) {
        Source source = assessment.subject().sources().get(id);
        if (source == null) {
            return new Piece.Code(id);
        }
        cite(source);
        return new Piece.Link("#" + sourceId(id), id);
    }

    private void cite(Source source) {
        cited.put(source.id().id(), source);
        if (source.origin() != null) {
            Source origin = assessment.subject().sources().get(source.origin().id());
            if (origin != null) {
                cited.put(origin.id().id(), origin);
            }
        }
    }

    static String rowId(int number) {
        return "x" + number;
    }

    /** The anchor of an event in the list of events. */
    static String eventId(String id) {
        return "e-" + id;
    }

    /** The anchor of a source: its number in the dossier, which is shorter than its id and is on the page thousands of times. */
    private String sourceId(String id) {
        return "s" + sourceNumbers.get(id);
    }

    Section rows() {
        List<Block.Line> lines = new ArrayList<>();
        numbered()
                .forEach((row, number) ->
                        lines.add(line(number, assessment.table().get(row))));
        Block.Table table = new Block.Table(
                words.say("Evidence"),
                List.of(
                        words.say("No."),
                        words.say("what"),
                        words.say("value"),
                        words.say("when"),
                        words.say("source"),
                        words.say("where in it")),
                lines,
                List.of(2));
        return new Section(
                "evidence",
                words.say("Evidence"),
                List.of(
                        new Block.Paragraph(
                                Piece.line(
                                        words.say(
                                                "Each figure, membership and event that this page rests on, once. Nothing here has no source."))),
                        table));
    }

    private Block.Line line(int number, EvidenceRow row) {
        boolean event = row.kind() == EvidenceRow.Kind.EVENT;
        List<Piece> what = event
                ? List.of(new Piece.Link("#" + eventId(row.name()), rowWords.what(row)))
                : Piece.line(rowWords.what(row));
        return Block.Line.of(
                rowId(number),
                Piece.line(Integer.toString(number)),
                what,
                Piece.line(row.kind() == EvidenceRow.Kind.OBSERVATION ? rowWords.value(row) : ""),
                Piece.line(rowWords.period(row)),
                List.of(source(row.source().id().id())),
                Piece.line(new Piece.Plain(row.locator().text(), false)));
    }

    Section sources() {
        List<Block.Line> lines = new ArrayList<>();
        for (Source source : cited.values()) {
            lines.add(line(source));
        }
        return new Section(
                "sources",
                words.say("Sources"),
                List.of(
                        new Block.Paragraph(Piece.line(words.say(
                                "{0} sources are cited. Their own terms hold for what is taken from them; whoever copies a figure names its source.",
                                cited.size()))),
                        Block.Table.of(
                                words.say("Sources"),
                                List.of(
                                        words.say("source"),
                                        words.say("what it is"),
                                        words.say("edition"),
                                        words.say("grade"),
                                        words.say("terms")),
                                lines)));
    }

    private Block.Line line(Source source) {
        List<Piece> what = new ArrayList<>(Piece.line(
                new Piece.Plain(source.author() + ", ", false), new Piece.Link(source.url(), source.title())));
        if (source.origin() != null) {
            what.addAll(Piece.line(
                    "; " + words.say("only repeats") + " ",
                    source(source.origin().id())));
        }
        String seen = source.full() ? "" : ", " + words.say("seen in excerpt");
        return Block.Line.of(
                sourceId(source.id().id()),
                List.of(new Piece.Code(source.id().id())),
                what,
                Piece.line(source.publishedAs()),
                Piece.line(words.term(source.grade().word()) + seen),
                List.of(Piece.of(words, source.licence())));
    }
}
