package org.heartland.measure.table;

import java.util.List;
import java.util.function.IntFunction;

/** A piece of a result. Front ends render it; they need to know no measure. */
public sealed interface Cell {

    /** A number at full precision; finite. */
    record Figure(double value) implements Cell {}

    record Count(long value) implements Cell {}

    /** There is no number, and why. Never shown as 0. */
    record Undefined(String why) implements Cell {}

    record Word(String text) implements Cell {}

    record Words(List<String> texts) implements Cell {}

    record Figures(List<Double> values) implements Cell {}

    record Group(List<Field> fields) implements Cell {}

    /** Rows with the same keys in the same order, made when asked for, so that a long result needs no room. */
    record Rows(int size, IntFunction<Group> at) implements Cell {}

    record Field(String key, Cell cell) {}
}
