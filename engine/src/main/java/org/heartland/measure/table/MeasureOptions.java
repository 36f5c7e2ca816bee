package org.heartland.measure.table;

import java.util.Optional;
import org.heartland.text.RangeText;
import org.jspecify.annotations.Nullable;

/** What a user may declare in addition to the table: the lowest and highest value of the scale. Null = taken from the data. */
public record MeasureOptions(@Nullable Range range) {
    public static final MeasureOptions NONE = new MeasureOptions(null);

    /** A scale from {@code low} up to {@code high}, low below high, both within the range of a cell. */
    public record Range(double low, double high) {

        /** The range that a text such as {@code 0..3} declares; empty if it is not one. */
        public static Optional<Range> findIn(String text) {
            return RangeText.of(text)
                    .map(ends -> new Range(ends.low(), ends.high()))
                    .filter(range ->
                            range.low < range.high && CellKind.canHold(range.low) && CellKind.canHold(range.high));
        }
    }
}
