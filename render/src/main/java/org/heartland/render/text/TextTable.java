package org.heartland.render.text;

import java.util.ArrayList;
import java.util.List;

/** A table of text set in columns, each as wide as its widest cell; words begin at the left of their column, numbers end at its right. */
final class TextTable {
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

    /** A further column of words, so many spaces behind the one before, and as wide as asked at least. */
    TextTable words(int gap, int width) {
        columns.add(new Column(gap, width, false));
        return this;
    }

    /** A further column of numbers. */
    TextTable numbers(int gap, int width) {
        columns.add(new Column(gap, width, true));
        return this;
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Makes room for the cells of a row, one for each column. */
    void fit(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            column.width = Math.max(column.width, Wrap.columns(cells.get(i)));
        }
    }

    /** The line of a row that {@link #fit} has seen, without spaces at its end. */
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

    /** All rows of a short table, set. */
    List<String> lines(List<List<String>> rows) {
        rows.forEach(this::fit);
        return rows.stream().map(this::line).toList();
    }
}
