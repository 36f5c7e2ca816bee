package org.heartland.render.page;

import java.util.List;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.Run;

/** A part of a sheet. */
sealed interface SheetPart {
    record Heading(String title) implements SheetPart {}

    record Text(Paragraph paragraph) implements SheetPart {}

    record Bullets(List<Line> items) implements SheetPart {}

    /**
     * A table.
     *
     * @param caption a description for screen readers
     * @param head the names of the columns; they stand above each cell where the window is narrow
     * @param widths of the columns in per cent
     */
    record Grid(String caption, List<String> head, List<Integer> widths, List<Row> rows) implements SheetPart {}

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

    /**
     * A chart, drawn twice.
     *
     * @param title what it shows; {@code measure} in which unit and over which years
     * @param wide for paper and wide windows; {@code narrow} for a telephone
     * @param figures all that it shows, for a screen
     * @param height of the wide one on paper, in millimetres
     */
    record Chart(
            String title,
            String measure,
            String wide,
            String narrow,
            Line caption,
            List<Run.Number> figures,
            double height)
            implements SheetPart {
        Chart with(List<Run.Number> numbered) {
            return new Chart(title, measure, wide, narrow, caption, numbered, height);
        }
    }

    /** Sources by their numbers from 1, in columns; those after the first {@code printed} are on a screen only. */
    record Sources(List<Entry> entries, int printed) implements SheetPart {}

    /**
     * A source.
     *
     * @param words what it is, in front of its address
     * @param strong true if it is first-hand
     */
    record Entry(String words, String address, boolean strong) {}
}
