package org.heartland.importers.table;

import java.util.List;

/**
 * A row as its publisher wrote it.
 *
 * @param part the sheet of a workbook, or the file in an archive; "" in a plain file
 * @param number its line in a text, or its row in a sheet, counted from 1
 * @param cells its cells without blanks at their ends; numbers of workbooks as they are stored, not as they are shown
 * @param flaw why it cannot be read, or ""
 */
public record RawRow(String part, int number, List<String> cells, String flaw) {
    /** The text of a cell; "" beyond the last. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** The number of cells up to the last that is not empty. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
