package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.heartland.measure.Bounds;

/** Puts a group of a result together, key by key. */
final class Fields {
    private final List<Cell.Field> fields = new ArrayList<>();

    Fields count(String key, long value) {
        return put(key, new Cell.Count(value));
    }

    Fields word(String key, String text) {
        return put(key, new Cell.Word(text));
    }

    Fields words(String key, List<String> texts) {
        return put(key, new Cell.Words(List.copyOf(texts)));
    }

    /** A number; where it is NaN or infinite, {@code why} stands in its place. */
    Fields figure(String key, double value, String why) {
        return put(key, Double.isFinite(value) ? new Cell.Figure(value + 0.0) : new Cell.Undefined(why));
    }

    Fields undefined(String key, String why) {
        return put(key, new Cell.Undefined(why));
    }

    /** Bounds over everything, and the same number over the partners listed alone. */
    Fields bounds(String key, Bounds bounds, double listed, String whyNone, String whyNoneListed) {
        String whyHigh = bounds.isUndefined() ? whyNone : "no upper bound: all of it is in the residual";
        return put(
                key,
                new Fields()
                        .figure("low", bounds.low(), whyNone)
                        .figure("high", bounds.high(), whyHigh)
                        .figure("listed", listed, whyNoneListed)
                        .group());
    }

    Fields rows(String key, int size, IntFunction<Fields> at) {
        return put(key, new Cell.Rows(size, row -> at.apply(row).group()));
    }

    Fields put(String key, Cell cell) {
        fields.add(new Cell.Field(key, cell));
        return this;
    }

    Cell.Group group() {
        return new Cell.Group(List.copyOf(fields));
    }
}
