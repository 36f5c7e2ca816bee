package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.render.brief.Line;

/**
 * What is left of a printed page, in millimetres. Heights follow {@link LeafletStyle} to the letter, so that what is placed by them fills the page
 * and does not run over it.
 */
final class PaperRoom {
    /** Inside the margins of A4, above the foot. */
    static final double PAGE = 267.5;

    static final double WIDTH = 182;

    /** Between two charts, and between two columns. */
    static final double BETWEEN = 7;

    private static final double POINT = 0.3528;
    private static final double LEADING = 1.31;
    private static final double CLOSE = 1.25;
    private static final double TEXT = 9.4;
    private static final double CELL = 8.6;
    private static final double COMPACT = 8;
    private static final double SMALL = 7.7;
    private static final double COLUMN = 7.6;
    private static final double TINY = 0.895 * COMPACT;
    private static final double SOURCE = 7;
    private static final double HEADLINE = 1.75 * TEXT;
    private static final double HEADLINE_LEADING = 1.15;

    /** A line in small letters, on what is left out. */
    static final double MORE = SMALL * LEADING * POINT + 1.7;

    /** The heading of a page. */
    static final double TITLE = 9.6;

    /** A heading inside a page. */
    static final double HEADING = 1.06 * TEXT * (LEADING + 0.8) * POINT;

    /** Below a table and below a list. */
    private static final double BELOW = 0.6 * TEXT * POINT;

    private static final double GUTTER = 0.7;
    private static final double RULE = 0.3;
    private static final double BULLET = 1.2;
    private static final double BETWEEN_ITEMS = 0.2;
    private static final double NUMBER = 2.1;

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

    /** The list with as many of its items as there is room for; what they take is taken. */
    SheetPart.Bullets fitting(SheetPart.Bullets bullets) {
        return IntStream.iterate(bullets.items().size(), items -> items > 0, items -> items - 1)
                .mapToObj(bullets::first)
                .filter(some -> take(height(some)))
                .findFirst()
                .orElseGet(() -> bullets.first(0));
    }

    static double height(SheetPart part) {
        if (part instanceof SheetPart.Text text) {
            return height(text.paragraph(), WIDTH, TEXT) + 0.5 * TEXT * POINT;
        }
        if (part instanceof SheetPart.Bullets bullets) {
            return height(bullets);
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

    /** The height of the headline of the whole. */
    static double headline(String words) {
        return lines(Line.of(words), WIDTH, HEADLINE, true) * HEADLINE * HEADLINE_LEADING * POINT
                + 0.25 * HEADLINE * POINT;
    }

    // ---- Lists.

    private static double height(SheetPart.Bullets bullets) {
        double size = size(bullets.form());
        if (bullets.form() == SheetPart.ListForm.COLUMNS) {
            return BELOW + inTwoColumns(heights(bullets.items(), (WIDTH - BETWEEN) / 2, size));
        }
        return BELOW
                + heights(bullets.items(), WIDTH, size).stream()
                        .mapToDouble(height -> height)
                        .sum();
    }

    private static double size(SheetPart.ListForm form) {
        return switch (form) {
            case PLAIN -> TEXT;
            case COMPACT -> CELL;
            case COLUMNS -> COLUMN;
        };
    }

    private static List<Double> heights(List<Line> items, double width, double size) {
        return items.stream()
                .map(item -> height(item, width - BULLET * size * POINT, size) + BETWEEN_ITEMS * size * POINT)
                .toList();
    }

    /** The height of a list that a browser divides into two columns of as nearly the same height as its items allow. */
    static double inTwoColumns(List<Double> heights) {
        double all = heights.stream().mapToDouble(height -> height).sum();
        double first = 0;
        double least = all;
        for (double height : heights) {
            first += height;
            least = Math.min(least, Math.max(first, all - first));
        }
        return least;
    }

    /** The height of a source in one of two columns. */
    static double source(SheetPart.Entry entry) {
        double column = (WIDTH - 5) / 2;
        Line shown = Line.of(entry.words(), " ", LeafletHtml.shortened(entry.address()));
        return height(shown, column - NUMBER * SOURCE * POINT, SOURCE) + 0.1 * SOURCE * POINT;
    }

    // ---- Tables.

    private static double head(SheetPart.Grid grid) {
        if (grid.form() == SheetPart.Form.HEADLESS || grid.form() == SheetPart.Form.COMPACT) {
            return BELOW;
        }
        List<List<Paragraph>> cells = grid.head().stream()
                .map(head -> List.of(new Paragraph(Line.of(head), Paragraph.Look.STRONG)))
                .toList();
        return BELOW + height(SheetPart.Row.of(cells), grid);
    }

    /** The height of a row of this table. */
    static double height(SheetPart.Row row, SheetPart.Grid grid) {
        boolean compact = grid.form() == SheetPart.Form.SMALL || grid.form() == SheetPart.Form.COMPACT;
        double size = compact ? COMPACT : CELL;
        double padding = 2 * (compact ? 0.17 : 0.28) * size * POINT + RULE;
        double highest = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            double width = WIDTH * grid.widths().get(column) / 100 - GUTTER * size * POINT;
            double height = row.cells().get(column).stream()
                    .mapToDouble(paragraph -> height(paragraph, width, size))
                    .sum();
            highest = Math.max(highest, height);
        }
        return highest + padding;
    }

    // ---- Charts and paragraphs.

    private static double height(SheetPart.Drawn chart, double width) {
        double captions =
                lines(Line.of(chart.title()), width, TEXT, true) + lines(Line.of(chart.measure()), width, SMALL, false);
        return 2.3 * TEXT * POINT
                + captions * TEXT * LEADING * POINT
                + chart.height()
                + height(Line.of(chart.sources()), width, SMALL);
    }

    private static double height(Paragraph paragraph, double width, double size) {
        return switch (paragraph.look()) {
            case SMALL -> height(paragraph.line(), width, size == COMPACT ? TINY : SMALL);
            case STRONG -> lines(paragraph.line(), width, size, true) * leading(size);
            default -> height(paragraph.line(), width, size);
        };
    }

    /** The height of a line of so many points in a column of so many millimetres. */
    private static double height(Line line, double width, double size) {
        return lines(line, width, size, false) * leading(size);
    }

    /** The height of one line; that of the smaller tables is less. */
    private static double leading(double size) {
        return size * POINT * (size == COMPACT || size == COLUMN || size == TINY ? CLOSE : LEADING);
    }

    private static int lines(Line line, double width, double size, boolean bold) {
        return LineBreaks.count(line, width / (size * POINT), bold);
    }
}
