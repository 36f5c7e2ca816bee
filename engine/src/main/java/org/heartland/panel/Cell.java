package org.heartland.panel;

import org.heartland.draws.Why;
import org.jspecify.annotations.Nullable;

/**
 * The value of one book for one sender in one year.
 *
 * @param value NaN if unknown; 0 if it is known that there is nothing
 * @param gap the number of years over which the value was carried; 0 = a value of the year itself
 * @param rows the rows that it rests on; none for an absence in a register that lists everything
 */
public record Cell(double value, int gap, Why why, int[] rows) {
    private static final int[] NO_ROWS = {};
    static final Cell MISSING = new Cell(Double.NaN, 0, Why.MISSING, NO_ROWS);
    static final Cell OUTSIDE = new Cell(Double.NaN, 0, Why.OUT_OF_COVERAGE, NO_ROWS);
    static final Cell NONE_LISTED = new Cell(0, 0, Why.KNOWN, NO_ROWS);

    static Cell of(@Nullable Double value, int gap, int row) {
        return new Cell(value == null ? 0 : value, gap, Why.KNOWN, new int[] {row});
    }

    /** The cell, or an unknown one if its value was carried over more than this many years. */
    public Cell within(int bridge) {
        return why == Why.KNOWN && gap > bridge ? OUTSIDE : this;
    }

    public boolean known() {
        return why == Why.KNOWN;
    }

    Cell plus(Cell other) {
        if (!known() || !other.known()) {
            return known() ? other : this;
        }
        int[] both = new int[rows.length + other.rows.length];
        System.arraycopy(rows, 0, both, 0, rows.length);
        System.arraycopy(other.rows, 0, both, rows.length, other.rows.length);
        return new Cell(value + other.value, Math.max(gap, other.gap), Why.KNOWN, both);
    }
}
