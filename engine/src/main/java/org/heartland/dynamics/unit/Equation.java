package org.heartland.dynamics.unit;

import java.util.List;

/**
 * An equation as printed: its words in order, each with the unit shown below it, if any.
 *
 * @param name the name of the variable that it defines
 */
record Equation(String name, List<Word> words) {

    /** A word of the equation; {@code unit} is null for operators and numbers. */
    record Word(
            String text, @org.jspecify.annotations.Nullable Measure unit) {}
}
