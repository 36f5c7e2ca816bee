package org.heartland.panel;

import org.heartland.days.Cover;
import org.heartland.draws.Meeting;
import org.heartland.draws.Why;
import org.jspecify.annotations.Nullable;

/**
 * The value of one book for one sender in one year.
 *
 * @param value NaN if unknown; 0 if it is known that there is nothing
 * @param cover the days that it covers; null if unknown, and for an absence in a register that lists everything
 * @param rows the rows that it rests on; none for an absence in a register that lists everything
 */
public record Cell(double value, @Nullable Cover cover, Why why, int[] rows) {
    private static final int[] NO_ROWS = {};
    static final Cell MISSING = unknown(Why.MISSING);
    static final Cell OUTSIDE = unknown(Why.OUT_OF_COVERAGE);
    static final Cell NONE_LISTED = new Cell(0, null, Why.KNOWN, NO_ROWS);

    static Cell of(@Nullable Double value, Cover cover, int row) {
        return new Cell(value == null ? 0 : value, cover, Why.KNOWN, new int[] {row});
    }

    private static Cell unknown(Why why) {
        return new Cell(Double.NaN, null, why, NO_ROWS);
    }

    /** The number of years over which the value was carried; 0 for a value of the year itself. */
    public int gap() {
        return cover == null ? 0 : cover.carried();
    }

    /** The cell, or an unknown one if its value was carried over more than this many years. */
    public Cell within(int bridge) {
        return why == Why.KNOWN && gap() > bridge ? OUTSIDE : this;
    }

    /** True if the value is known. */
    public boolean known() {
        return why == Why.KNOWN;
    }

    /** The same value as the answer for a later year. */
    Cell carriedTo(int year) {
        return cover == null ? this : new Cell(value, cover.in(year), why, rows);
    }

    /** The sum, known where both parts are, of one year and of the same days of it: a part that is missing is not carried over. */
    Cell plus(Cell other) {
        if (!known() || !other.known()) {
            return known() ? other : this;
        }
        if (gap() != other.gap()) {
            return OUTSIDE;
        }
        Why mixed = Meeting.why(cover, other.cover, false);
        return mixed == Why.KNOWN ? with(other, Cover.of(cover, other.cover)) : unknown(mixed);
    }

    /** The sum of both, covering these days. */
    Cell with(Cell other, @Nullable Cover both) {
        int[] all = new int[rows.length + other.rows.length];
        System.arraycopy(rows, 0, all, 0, rows.length);
        System.arraycopy(other.rows, 0, all, rows.length, other.rows.length);
        return new Cell(value + other.value, both, Why.KNOWN, all);
    }
}
