package org.heartland.render.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.render.chart.Chart;
import org.heartland.render.words.Branch;

/** A part of a section. */
sealed interface Block {
    /** A heading inside a section, optionally with a link. */
    record Heading(List<Piece> pieces) implements Block {}

    record Paragraph(List<Piece> pieces) implements Block {}

    record Bullets(List<List<Piece>> items) implements Block {}

    /**
     * @param caption a description of the table, for screen readers
     * @param numeric the indexes of the columns with numbers
     */
    record Table(String caption, List<String> head, List<Line> lines, List<Integer> numeric) implements Block {
        static Table of(String caption, List<String> head, List<Line> lines) {
            return new Table(caption, head, lines, List.of());
        }
    }

    /** A line of a table; its first cell names it. The id is its anchor on the page, or "". A line of one cell heads those below it. */
    record Line(String id, List<List<Piece>> cells) {
        @SafeVarargs
        static Line of(String id, List<Piece>... cells) {
            return new Line(id, List.of(cells));
        }

        /** True if it heads the lines below it. */
        boolean heads() {
            return cells.size() == 1;
        }
    }

    /** A generated drawing with its title and caption. */
    record Picture(String title, String svg, List<Piece> caption) implements Block {}

    /**
     * A chart under its title and measure, with its sources and their terms below; drawn for wide screens and paper with a text under the
     * pointer, and for narrow screens, where there is none, without.
     */
    record Figure(String title, String measure, String narrow, String wide, List<String> below) implements Block {
        private static final int NARROW = 340;
        private static final int WIDE = 720;
        private static final Pattern UNDER_POINTER = Pattern.compile("<title>[^<]*</title>\\s*");

        static Figure of(Chart chart) {
            return of(chart, WIDE);
        }

        /** Drawn for this width, in pixels, on wide screens and on paper. */
        static Figure of(Chart chart, int wide) {
            return new Figure(
                    chart.title(),
                    chart.measure(),
                    UNDER_POINTER.matcher(chart.svg(NARROW, "-narrow")).replaceAll(""),
                    chart.svg(wide, ""),
                    Stream.of(chart.sources(), chart.terms())
                            .filter(line -> !line.isEmpty())
                            .toList());
        }
    }

    /** A small block, and another beside it where there is room. */
    record Beside(Block small, Block large) implements Block {}

    /** Content that is folded until the reader opens it; the id is its anchor on the page, or "". */
    record Fold(String id, List<Piece> summary, List<Block> inside) implements Block {}

    /** The derivation of a value; the ids of its anchors are the prefix and their numbers. */
    record Tree(List<Branch> branches, String prefix) implements Block {}
}
