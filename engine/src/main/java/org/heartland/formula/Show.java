package org.heartland.formula;

import java.time.LocalDate;
import java.util.stream.Collectors;

/** Constants as they would be written in an expression. */
final class Show {
    private Show() {}

    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    static String constant(Constant constant) {
        if (constant instanceof Constant.Num num) {
            return number(num.value());
        }
        if (constant instanceof Constant.Day day) {
            return LocalDate.ofEpochDay(day.epochDay()).toString();
        }
        if (constant instanceof Constant.Id id) {
            return id.id();
        }
        return constant.elements().stream().map(Show::constant).collect(Collectors.joining(", ", "set(", ")"));
    }
}
