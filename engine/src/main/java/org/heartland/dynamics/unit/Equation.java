package org.heartland.dynamics.unit;

import java.util.List;

/**
 * An equation as it is printed: its words in order, each with the unit that is shown under it, if any.
 *
 * @param name of the variable that it defines
 */
record Equation(String name, List<Word> words) {

    /** A piece of the equation; {@code unit} null for signs and numbers. */
    record Word(
            String text, @org.jspecify.annotations.Nullable Measure unit) {}
}
