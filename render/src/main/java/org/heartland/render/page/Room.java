package org.heartland.render.page;

import java.util.List;

/**
 * What is left of a printed page, in millimetres. Heights are estimated from the number of characters, for a letter that is wider than most, so
 * that what is placed by it does not run over the page.
 */
final class Room {
    /** Inside the margins of A4, above the foot. */
    static final double PAGE = 262;

    static final double WIDTH = 182;

    private static final double POINT = 0.3528;
    private static final double LEADING = 1.42;
    private static final double LETTER = 0.56;
    private static final double TEXT = 9.4;
    private static final double CELL = 8.6;
    private static final double SMALL = 7.7;
    private static final double GUTTER = 2;
    private static final double PADDING = 2.6;
    private static final double HEADING = 10;

    private double left;

    Room(double left) {
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

    static double height(SheetPart part) {
        if (part instanceof SheetPart.Text text) {
            return height(text.paragraph(), WIDTH, TEXT) + 1.5;
        }
        if (part instanceof SheetPart.Bullets bullets) {
            return 1.5
                    + bullets.items().stream()
                            .mapToDouble(item -> lines(item.plain(), WIDTH - 5, TEXT) + 0.6)
                            .sum();
        }
        if (part instanceof SheetPart.Grid grid) {
            double head = lines(String.join("", grid.head()), WIDTH, CELL) + PADDING;
            return head
                    + grid.rows().stream()
                            .mapToDouble(row -> height(row, grid.widths()))
                            .sum();
        }
        if (part instanceof SheetPart.Chart chart) {
            return HEADING + chart.height() + lines(chart.caption().plain(), WIDTH, SMALL);
        }
        return part instanceof SheetPart.Heading ? HEADING : 0;
    }

    /** The height of a row of a table with columns of these widths in per cent. */
    static double height(SheetPart.Row row, List<Integer> widths) {
        double highest = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            double width = WIDTH * widths.get(column) / 100 - GUTTER;
            double height = row.cells().get(column).stream()
                    .mapToDouble(paragraph -> height(paragraph, width, CELL))
                    .sum();
            highest = Math.max(highest, height);
        }
        return highest + PADDING;
    }

    /** The height of a source in one of two columns. */
    static double source(SheetPart.Entry entry) {
        String shown = entry.words() + " " + LeafletHtml.shortened(entry.address());
        return lines(shown, (WIDTH - 6) / 2 - 6, SMALL);
    }

    private static double height(Paragraph paragraph, double width, double size) {
        boolean small = paragraph.look() == Paragraph.Look.SMALL || paragraph.look() == Paragraph.Look.TAG;
        return lines(paragraph.line().plain(), width, small ? SMALL : size);
    }

    /** The height of a text of so many points in a column of so many millimetres. */
    static double lines(String text, double width, double size) {
        double room = width / (size * POINT * LETTER);
        return Math.max(1, Math.ceil(text.length() / room)) * size * POINT * LEADING;
    }
}
