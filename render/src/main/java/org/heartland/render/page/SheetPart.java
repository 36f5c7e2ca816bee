package org.heartland.render.page;

import java.util.List;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;

/** A part of a sheet. */
sealed interface SheetPart {
    record Heading(String title) implements SheetPart {}

    record Text(Paragraph paragraph) implements SheetPart {}

    record Bullets(List<Line> items, ListForm form) implements SheetPart {
        /** The list without all but the first so many items. */
        Bullets first(int most) {
            return new Bullets(items.subList(0, most), form);
        }
    }

    /** How a list is set. */
    enum ListForm {
        PLAIN,
        /** Smaller. */
        COMPACT,
        /** Smaller still, in two columns, without marks. */
        COLUMNS
    }

    /**
     * A table.
     *
     * @param caption a description for screen readers
     * @param head the names of the columns; they stand above each cell where the window is narrow
     * @param widths of the columns in per cent
     */
    record Grid(String caption, List<String> head, List<Integer> widths, List<Row> rows, Form form)
            implements SheetPart {
        Grid with(List<Row> others) {
            return new Grid(caption, head, widths, others, form);
        }
    }

    /** How a table is set. */
    enum Form {
        FULL,
        /** Set smaller. */
        SMALL,
        /** Without the names of its columns on paper, where those of the table above it serve. */
        HEADLESS,
        /** Smaller and without them. */
        COMPACT
    }

    /**
     * A row of a table; its first cell names it.
     *
     * @param id its anchor, or ""
     */
    record Row(String id, List<List<Paragraph>> cells) {
        static Row of(List<List<Paragraph>> cells) {
            return new Row("", List.copyOf(cells));
        }
    }

    /** Charts side by side; one below the other where the window is narrow. */
    record Charts(List<Drawn> charts) implements SheetPart {}

    /**
     * A chart, drawn twice.
     *
     * @param title what it shows; {@code measure} in which unit and over which years
     * @param wide for paper and wide windows; {@code narrow} for a telephone
     * @param figures all that it shows, for a screen
     * @param height of the wide one on paper, in millimetres
     */
    record Drawn(
            String title,
            String measure,
            String wide,
            String narrow,
            String sources,
            List<LinePart.Number> figures,
            double height) {
        Drawn with(List<LinePart.Number> numbered) {
            return new Drawn(title, measure, wide, narrow, sources, numbered, height);
        }
    }

    /** Sources by their numbers from 1, in columns; those after the first {@code printed} are on a screen only. */
    record Sources(List<Entry> entries, int printed) implements SheetPart {}

    /**
     * A source.
     *
     * @param words who published it and when, in front of its address
     * @param title for a screen only
     * @param strong true if it is first-hand
     */
    record Entry(String words, String address, String title, boolean strong) {}
}
