package org.heartland.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an expression can ask of the data. Functions take constants: where an argument differs by draw the evaluator asks once
 * for each distinct value and selects by draw. The same arguments and draws always give the same answer.
 */
public interface Function {

    Signature signature();

    /** The type of the answer when the first argument is one of these names. */
    default Type typeOf(List<String> first) {
        return signature().out();
    }

    /** The names that the answer can have, as far as they are known before the run; empty if not. */
    default List<String> options() {
        return List.of();
    }

    /** True if the answer takes so many values that no other function can be asked for each. */
    default boolean continuous() {
        return false;
    }

    /** True if it reads the data, and not only the dossier's own choices. */
    default boolean readsData() {
        return true;
    }

    /** Whose books a figure comes from, and what it measures. */
    record Book(String quantity, String reporter) {}

    /** The book that the answer comes from when the first argument is one of these names; null if that does not matter or varies. */
    default @Nullable Book book(List<String> first) {
        return null;
    }

    Answer at(List<Constant> arguments, Run run);
}
