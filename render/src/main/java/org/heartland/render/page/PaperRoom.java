package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;

/**
 * What is left of a printed page, in millimetres. Heights are estimated from the number of characters, for a letter that is wider than most, so
 * that what is placed by it does not run over the page.
 */
final class PaperRoom {
    /** Inside the margins of A4, above the foot. */
    static final double PAGE = 264;

    static final double WIDTH = 182;

    /** Between two charts. */
    static final double BETWEEN = 7;

    /** A line on what is left out. */
    static final double MORE = 6;

    /** The heading of a page. */
    static final double TITLE = 9;

    /** A heading inside a page. */
    static final double HEADING = 7.5;

    private static final double POINT = 0.3528;
    private static final double LEADING = 1.31;
    private static final double LATIN = 0.465;
    private static final double OTHER = 0.5;
    private static final char LAST_LATIN = '\u024f';
    /** What is lost at the end of a line, in letters, since words are not broken. */
    private static final double LOST = 2.5;

    /** An address breaks in few places. */
    private static final int LOST_BY_ADDRESS = 4;

    private static final double NOTE = 2.2;
    private static final double TEXT = 9.4;
    private static final double CELL = 8.6;
    private static final double COMPACT = 8;
    private static final double SMALL = 7.7;
    private static final double SOURCE = 7;
    private static final double GUTTER = 2;
    private static final double PADDING = 2.2;

    private double left;

    PaperRoom(double left) {
        this.left = left;
    }

    /** Takes the height from what is left, if there is so much. */
    boolean take(double height) {
        if (height > left) {
            return false;
        }
        left -= height;
        return true;
    }

    double left() {
        return left;
    }

    /** The table with as many of its rows as there is room for; what they take is taken. */
    SheetPart.Grid fitting(SheetPart.Grid grid) {
        if (take(height(grid))) {
            return grid;
        }
        List<SheetPart.Row> rows = new ArrayList<>();
        double needed = height(grid.with(List.of()));
        for (SheetPart.Row row : grid.rows()) {
            if (!take(needed + height(row, grid))) {
                break;
            }
            needed = 0;
            rows.add(row);
        }
        return grid.with(rows);
    }

    static double height(SheetPart part) {
        if (part instanceof SheetPart.Text text) {
            return height(text.paragraph(), WIDTH, TEXT) + 1.5;
        }
        if (part instanceof SheetPart.Bullets bullets) {
            double size = bullets.compact() ? CELL : TEXT;
            return 2
                    + bullets.items().stream()
                            .mapToDouble(item -> height(item, WIDTH - 4, size) + 0.8)
                            .sum();
        }
        if (part instanceof SheetPart.Grid grid) {
            return head(grid)
                    + grid.rows().stream().mapToDouble(row -> height(row, grid)).sum();
        }
        if (part instanceof SheetPart.Charts charts) {
            double width = (WIDTH - BETWEEN) / charts.charts().size();
            return charts.charts().stream()
                    .mapToDouble(chart -> height(chart, width))
                    .max()
                    .orElse(0);
        }
        return part instanceof SheetPart.Heading ? HEADING : 0;
    }

    private static double head(SheetPart.Grid grid) {
        if (grid.form() == SheetPart.Form.HEADLESS || grid.form() == SheetPart.Form.COMPACT) {
            return 2;
        }
        List<List<Paragraph>> cells = grid.head().stream()
                .map(head -> List.of(new Paragraph(Line.of(head), Paragraph.Look.STRONG)))
                .toList();
        return 2 + height(SheetPart.Row.of(cells), grid);
    }

    /** The height of a row of this table. */
    static double height(SheetPart.Row row, SheetPart.Grid grid) {
        boolean compact = grid.form() == SheetPart.Form.SMALL || grid.form() == SheetPart.Form.COMPACT;
        double highest = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            double width = WIDTH * grid.widths().get(column) / 100 - GUTTER;
            double height = row.cells().get(column).stream()
                    .mapToDouble(paragraph -> height(paragraph, width, compact ? COMPACT : CELL))
                    .sum();
            highest = Math.max(highest, height);
        }
        return highest + (compact ? PADDING * 0.6 : PADDING);
    }

    private static double height(SheetPart.Drawn chart, double width) {
        return 7
                + height(Line.of(chart.title()), width, TEXT * 1.1)
                + height(Line.of(chart.measure()), width, SMALL)
                + chart.height()
                + height(Line.of(chart.sources()), width, SMALL);
    }

    /** The height of a source in one of two columns. */
    static double source(SheetPart.Entry entry) {
        Line shown = Line.of(entry.words(), " ".repeat(LOST_BY_ADDRESS), LeafletHtml.shortened(entry.address()));
        return height(shown, (WIDTH - 5) / 2 - 6, SOURCE) + 0.3;
    }

    private static double height(Paragraph paragraph, double width, double size) {
        return switch (paragraph.look()) {
            case SMALL -> height(paragraph.line(), width, SMALL);
            case TAG -> height(paragraph.line(), width - 3, SMALL) + 1;
            case STRONG -> height(paragraph.line(), width, size * 1.1);
            default -> height(paragraph.line(), width, size);
        };
    }

    /** The height of a line of so many points in a column of so many millimetres. */
    private static double height(Line line, double width, double size) {
        int notes = line.runs().stream()
                .mapToInt(run -> run instanceof LinePart.Notes of ? of.sources().size() : 0)
                .sum();
        double letters = line.plain()
                        .chars()
                        .mapToDouble(c -> c <= LAST_LATIN ? LATIN : OTHER)
                        .sum()
                + notes * NOTE * LATIN;
        double room = Math.max(1, width / (size * POINT) - LOST * LATIN);
        return Math.max(1, Math.ceil(letters / room)) * size * POINT * LEADING;
    }
}
