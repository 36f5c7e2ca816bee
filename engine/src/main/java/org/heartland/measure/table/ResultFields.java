package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.heartland.measure.Bounds;

/** Builds a group of a result, key by key. */
final class ResultFields {
    private final List<ResultCell.Field> fields = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    ResultFields count(String key, long value) {
        return put(key, new ResultCell.Count(value));
    }

    ResultFields word(String key, String text) {
        return put(key, new ResultCell.Word(text));
    }

    ResultFields words(String key, List<String> texts) {
        return put(key, new ResultCell.Words(List.copyOf(texts)));
    }

    /** A number, or {@code why} if it is NaN or infinite. */
    ResultFields figure(String key, double value, String why) {
        return put(key, Double.isFinite(value) ? new ResultCell.Figure(value + 0.0) : new ResultCell.Undefined(why));
    }

    ResultFields undefined(String key, String why) {
        return put(key, new ResultCell.Undefined(why));
    }

    /** Bounds over everything, and the same number over the partners listed alone. */
    ResultFields bounds(String key, Bounds bounds, double listed, String whyNone, String whyNoneListed) {
        String whyHigh = bounds.isUndefined() ? whyNone : "no upper bound: all of it is in the residual";
        return put(
                key,
                new ResultFields()
                        .figure("low", bounds.low(), whyNone)
                        .figure("high", bounds.high(), whyHigh)
                        .figure("listed", listed, whyNoneListed)
                        .group());
    }

    ResultFields rows(String key, int size, IntFunction<ResultFields> at) {
        return put(key, new ResultCell.Rows(size, row -> at.apply(row).group()));
    }

    ResultFields put(String key, ResultCell cell) {
        fields.add(new ResultCell.Field(key, cell));
        return this;
    }

    /** A sentence that a reader of the whole result must know. */
    ResultFields note(String note) {
        notes.add(note);
        return this;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    ResultCell.Group group() {
        return new ResultCell.Group(List.copyOf(fields));
    }
}
