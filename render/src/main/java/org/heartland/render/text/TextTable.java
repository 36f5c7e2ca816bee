package org.heartland.render.text;

import java.util.ArrayList;
import java.util.List;

/** A table of text in columns, each as wide as its widest cell; words are left-aligned, numbers right-aligned. */
public final class TextTable {
    private final List<Column> columns = new ArrayList<>();

    private static final class Column {
        private final int gap;
        private final boolean right;
        private int width;

        Column(int gap, int width, boolean right) {
            this.gap = gap;
            this.width = width;
            this.right = right;
        }
    }

    /** Adds a column of words, with a gap before it and a minimum width. */
    public TextTable words(int gap, int width) {
        columns.add(new Column(gap, width, false));
        return this;
    }

    /** Adds a column of numbers. */
    public TextTable numbers(int gap, int width) {
        columns.add(new Column(gap, width, true));
        return this;
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Widens the columns to fit the cells of a row, one for each column. */
    void fit(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            column.width = Math.max(column.width, Wrap.columns(cells.get(i)));
        }
    }

    /** The line of a row that was passed to {@link #fit}, without trailing spaces. */
    String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            String cell = cells.get(i);
            line.append(" ".repeat(column.gap))
                    .append(column.right ? Wrap.right(cell, column.width) : Wrap.left(cell, column.width));
        }
        return line.toString().stripTrailing();
    }

    /** The lines of all rows of a short table. */
    public List<String> lines(List<List<String>> rows) {
        rows.forEach(this::fit);
        return rows.stream().map(this::line).toList();
    }
}
