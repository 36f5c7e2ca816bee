package org.heartland.measure.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a user may declare beside the table: the lowest and highest value that the scale allows. Null = taken from the data. */
public record MeasureOptions(@Nullable Range range) {
    public static final MeasureOptions NONE = new MeasureOptions(null);

    /** A scale from {@code low} up to {@code high}, both finite, low below high. */
    public record Range(double low, double high) {
        private static final Pattern WRITTEN =
                Pattern.compile("(-?\\d{1,15}(?:\\.\\d+)?)\\.\\.(-?\\d{1,15}(?:\\.\\d+)?)");

        /** Reads {@code 0..3}; empty if it is not a range. */
        public static Optional<Range> findIn(String text) {
            Matcher matcher = WRITTEN.matcher(text);
            if (text.length() > 80 || !matcher.matches()) {
                return Optional.empty();
            }
            Range range = new Range(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
            return range.low < range.high ? Optional.of(range) : Optional.empty();
        }
    }
}
