package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.render.page.RunPictures.Picture;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.BargainTables;
import org.heartland.render.words.BargainWords;
import org.heartland.render.words.WordTable;
import org.heartland.render.words.Words;

/** What came of an issue as a page: sentences, pictures and tables. */
public final class BargainBrief {
    private BargainBrief() {}

    /**
     * The page.
     *
     * @param tones the colour of each actor by its id
     */
    public static RunBrief of(Words words, IssueAnswer answer, Function<String, Tone> tones) {
        List<Section> sections = new ArrayList<>();
        List<Block> first = new ArrayList<>();
        new BargainWords(words, answer).sentences().forEach(line -> first.add(new Block.Paragraph(Piece.line(line))));
        sections.add(new Section("short", words.say("In short"), first));
        BargainPictures.of(words, answer, tones).forEach(picture -> sections.add(section(picture)));
        BargainTables tables = new BargainTables(words, answer);
        tables.all().forEach(table -> sections.add(section(table)));
        sections.add(section(tables.turns()));
        return new RunBrief(words.term(answer.issue().question()), "", sections);
    }

    private static Section section(Picture picture) {
        Block figure =
                new Block.Figure(picture.title(), picture.measure(), picture.narrow(), picture.wide(), List.of());
        return new Section("picture-" + picture.id(), picture.heading(), List.of(figure));
    }

    private static Section section(WordTable table) {
        List<Block.Line> lines = table.rows().stream()
                .map(row -> new Block.Line(
                        "", row.stream().map(cell -> Piece.line(cell)).toList()))
                .toList();
        List<Integer> numeric =
                IntStream.rangeClosed(1, table.numbers()).boxed().toList();
        return new Section(
                table.id(), table.title(), List.of(new Block.Table(table.title(), table.head(), lines, numeric)));
    }
}
