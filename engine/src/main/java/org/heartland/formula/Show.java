package org.heartland.formula;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.heartland.text.NumberText;

/** Formats constants as they are written in an expression. */
final class Show {
    private Show() {}

    static String constant(Constant constant) {
        if (constant instanceof Constant.Num num) {
            return NumberText.exact(num.value());
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
