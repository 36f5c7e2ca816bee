package org.heartland.app.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.app.words.Branch;
import org.heartland.app.words.RowWords;
import org.heartland.app.words.Words;
import org.heartland.assess.Assessment;
import org.heartland.citation.Source;
import org.heartland.panel.Row;

/** Numbers the rows of the table as the page comes to speak of them, so that each is printed once, with its source. */
final class Evidence {
    private final Assessment assessment;
    private final Words words;
    private final RowWords rowWords;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final SortedMap<String, Source> cited = new TreeMap<>();

    Evidence(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.rowWords = new RowWords(words);
    }

    /** The numbers of rows on the page, in order. */
    Piece.Rows of(int... rows) {
        List<Integer> of = new ArrayList<>();
        for (int row : rows) {
            of.add(numbers.computeIfAbsent(row, unseen -> numbers.size() + 1));
            cite(assessment.table().get(row).source());
        }
        return new Piece.Rows(of.stream().sorted().distinct().toList());
    }

    Piece.Rows of(List<Integer> rows) {
        return of(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    /** A tree whose rows have got their numbers. */
    Block.Tree tree(List<Branch> branches, String prefix) {
        branches.forEach(this::number);
        return new Block.Tree(branches, prefix);
    }

    private void number(Branch branch) {
        branch.from().forEach(this::number);
        of(branch.rows());
    }

    /** A link to a source on the page. */
    Piece source(String id) {
        Source source = assessment.dossier().sources().get(id);
        if (source == null) {
            return new Piece.Code(id);
        }
        cite(source);
        return new Piece.Link("#" + sourceId(id), id);
    }

    private void cite(Source source) {
        cited.put(source.id().id(), source);
        if (source.origin() != null) {
            Source origin = assessment.dossier().sources().get(source.origin().id());
            if (origin != null) {
                cited.put(origin.id().id(), origin);
            }
        }
    }

    int number(int row) {
        return numbers.getOrDefault(row, 0);
    }

    static String rowId(int number) {
        return "x" + number;
    }

    static String sourceId(String id) {
        return "s-" + id;
    }

    Section rows() {
        List<Block.Line> lines = new ArrayList<>();
        numbers.forEach(
                (row, number) -> lines.add(line(number, assessment.table().get(row))));
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

    private Block.Line line(int number, Row row) {
        boolean event = row.sort() == Row.Sort.EVENT && !row.says().isEmpty();
        List<Piece> what = event
                ? Piece.line(rowWords.what(row) + ". ", Piece.of(words, row.says()))
                : Piece.line(rowWords.what(row));
        return Block.Line.of(
                rowId(number),
                Piece.line(Integer.toString(number)),
                what,
                Piece.line(row.sort() == Row.Sort.OBSERVATION ? rowWords.value(row) : ""),
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
