package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Spread;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.words.Figure;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.Words;

/** Every figure of a brief with its years, its value over the settings and its rows of evidence, for a screen. */
final class FigureList {
    private static final int MOST = 5;

    private final Assessment assessment;
    private final Words words;
    private final RowWords rowWords;

    FigureList(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.rowWords = new RowWords(words);
    }

    Sheet sheet(List<ShownFigures.Shown> figures) {
        String title = words.say("Figures on these pages");
        List<String> head = List.of(
                words.say("figure"),
                words.say("what it is"),
                words.say("when"),
                words.say("value and range"),
                words.say("from which rows"));
        List<SheetPart.Row> rows = figures.stream().map(this::row).toList();
        String how = words.say(
                "Where settings differ the value is mid-range: that of the middle one of {0}; the range is that of nine in ten.",
                words.number(Figure.plain(assessment.of().draws())));
        SheetPart.Grid grid = new SheetPart.Grid(title, head, List.of(12, 24, 10, 18, 36), rows, SheetPart.Form.FULL);
        return new Sheet("figures", title, List.of(new SheetPart.Text(Paragraph.small(how)), grid), false);
    }

    private SheetPart.Row row(ShownFigures.Shown figure) {
        return new SheetPart.Row(
                "f" + figure.number(),
                List.of(
                        List.of(Paragraph.plain(figure.shown())),
                        List.of(Paragraph.plain(figure.of())),
                        List.of(Paragraph.plain(figure.when())),
                        List.of(Paragraph.plain(value(figure))),
                        rows(figure.rows())));
    }

    /** "39.2 % (31.0 to 67.1)". */
    private String value(ShownFigures.Shown figure) {
        Spread spread = figure.value();
        Double middle = spread.median();
        Double low = spread.low();
        Double high = spread.high();
        if (middle == null || low == null || high == null) {
            return words.say("not known");
        }
        boolean share = figure.unit().isEmpty();
        String unit = share ? " %" : " " + words.named(figure.unit());
        String from = number(low, share);
        String to = number(high, share);
        return number(middle, share) + unit + (from.equals(to) ? "" : " (" + words.say("{0} to {1}", from, to) + ")");
    }

    private String number(double value, boolean share) {
        return share ? words.percent1(value) : words.number(Figure.exact(value));
    }

    private List<Paragraph> rows(List<Integer> numbers) {
        List<Paragraph> rows = new ArrayList<>();
        for (int number : numbers.subList(0, Math.min(MOST, numbers.size()))) {
            EvidenceRow row = assessment.row(number);
            String value = row.kind() == EvidenceRow.Kind.OBSERVATION ? ": " + rowWords.value(row) : "";
            rows.add(new Paragraph(
                    Line.of(
                            rowWords.what(row) + ", " + rowWords.period(row) + value + " (",
                            new LinePart.Link(
                                    words.publisher(row.source()), row.source().url()),
                            ", ",
                            new LinePart.Text(row.locator().text(), false),
                            ")"),
                    Paragraph.Look.SMALL));
        }
        if (numbers.size() > MOST) {
            rows.add(Paragraph.small(words.say("and {0} rows more", numbers.size() - MOST)));
        }
        return rows;
    }
}
