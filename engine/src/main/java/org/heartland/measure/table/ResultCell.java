package org.heartland.measure.table;

import java.util.List;
import java.util.function.IntFunction;

/** A piece of a result. Front ends render it without knowing any measure. */
public sealed interface ResultCell {

    /** A number at full precision; finite. */
    record Figure(double value) implements ResultCell {}

    record Count(long value) implements ResultCell {}

    /** The reason why there is no number. Never shown as 0. */
    record Undefined(String why) implements ResultCell {}

    record Word(String text) implements ResultCell {}

    record Words(List<String> texts) implements ResultCell {}

    record Figures(List<Double> values) implements ResultCell {}

    record Group(List<Field> fields) implements ResultCell {}

    /** Rows with the same keys in the same order, made on demand, so that a long result takes no memory. */
    record Rows(int size, IntFunction<Group> at) implements ResultCell {}

    record Field(String key, ResultCell cell) {}
}
