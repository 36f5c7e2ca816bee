package org.heartland.render.page;

import java.util.List;
import org.heartland.render.words.Branch;

/** A part of a section. */
sealed interface Block {
    /** A heading inside a section, with a link or none. */
    record Heading(List<Piece> pieces) implements Block {}

    record Paragraph(List<Piece> pieces) implements Block {}

    record Bullets(List<List<Piece>> items) implements Block {}

    /**
     * @param caption what the table shows, for those who do not see the page around it
     * @param numeric the columns that hold numbers
     */
    record Table(String caption, List<String> head, List<Line> lines, List<Integer> numeric) implements Block {
        static Table of(String caption, List<String> head, List<Line> lines) {
            return new Table(caption, head, lines, List.of());
        }
    }

    /** A line of a table; its first cell names it. The id is that of its place on the page, or "". */
    record Line(String id, List<List<Piece>> cells) {
        @SafeVarargs
        static Line of(String id, List<Piece>... cells) {
            return new Line(id, List.of(cells));
        }
    }

    /** A drawing that the program made, what it is called, and its caption. */
    record Picture(String title, String svg, List<Piece> caption) implements Block {}

    /** What is shown when it is asked for; the id is that of its place on the page, or "". */
    record Fold(String id, List<Piece> summary, List<Block> inside) implements Block {}

    /** How a value came about; places in it have ids of the prefix and their numbers. */
    record Tree(List<Branch> branches, String prefix) implements Block {}
}
