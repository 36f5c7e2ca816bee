package org.heartland.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an expression can ask of the data. Functions take constants: if an argument differs by draw, the evaluator asks once for
 * each distinct value and selects by draw. The same arguments and draws always give the same answer.
 */
public interface Function {

    Signature signature();

    /** The type of the answer when the first argument is one of these names. */
    default Type typeOf(List<String> first) {
        return signature().out();
    }

    /** How the answer is shown when the first argument is one of these names. */
    default ShownAs shownAs(List<String> first) {
        return signature().shownAs();
    }

    /** The names that the answer can have, if known before the run; else empty. */
    default List<String> options() {
        return List.of();
    }

    /** True if the answer has too many distinct values over the draws to call another function for each. */
    default boolean continuous() {
        return false;
    }

    /** True if it reads data, and not only the dossier's own choices. */
    default boolean readsData() {
        return true;
    }

    /** True if its answer is what fitted theories say, and no figure. */
    default boolean isModelled() {
        return false;
    }

    /** True if several names in its answer are tied: one of them comes first, and it is open which. */
    default boolean ties() {
        return false;
    }

    /**
     * False for a condition that can only be found or not found: it is true or unknown when the first argument is one of these names, since
     * the list on which it is looked up never claims to be complete.
     */
    default boolean canBeFalse(List<String> first) {
        return true;
    }

    /** The reporter whose books a figure comes from, and the quantity it measures. */
    record Book(String quantity, String reporter) {}

    /** The book that the answer comes from when the first argument is one of these names; null if that is irrelevant or varies. */
    default @Nullable Book book(List<String> first) {
        return null;
    }

    Answer at(List<Constant> arguments, Run run);
}
