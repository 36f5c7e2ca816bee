package org.heartland.dynamics.compile;

import java.util.function.UnaryOperator;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/** One number of a flat model: a scalar variable, one element of an array, or a hidden part of a delay. */
public final class Quantity {
    /** When a quantity gets its value. */
    public enum QuantityKind {
        /** At every stage, from other quantities. */
        AUXILIARY,
        /** By integrating its rate over time. */
        STOCK,
        /** Once, at the start. */
        FROZEN,
        /** At the start of each step: the value of its term one step ago. */
        PREVIOUS,
        /** At the start of each step: the value of its term a fixed time ago. */
        PIPE
    }

    private static final Term UNDEFINED = Term.constant(0);

    private final int index;
    private final String name;
    private final QuantityKind kind;
    private final Place at;
    private final boolean hidden;
    private Term value = UNDEFINED;
    private boolean settled;
    private @Nullable Term initial;
    private Term lag = Term.constant(0);

    Quantity(int index, String name, QuantityKind kind, Place at, boolean hidden) {
        this.index = index;
        this.name = name;
        this.kind = kind;
        this.at = at;
        this.hidden = hidden;
    }

    /** Its index among all quantities of the flat model. */
    public int index() {
        return index;
    }

    /** The name as printed, such as {@code sector.output[north, young]}. */
    public String name() {
        return name;
    }

    public QuantityKind kind() {
        return kind;
    }

    public Place at() {
        return at;
    }

    /** True if it is a part of a variable, such as a stage of a delay, and not itself a variable of the model. */
    public boolean hidden() {
        return hidden;
    }

    /**
     * The term of its value (auxiliary, frozen), of its rate (stock), or of the value it holds later (previous, pipe).
     */
    public Term value() {
        return value;
    }

    void value(Term term) {
        value = term;
    }

    /** True once its term is known. */
    boolean isDefined() {
        return value != UNDEFINED;
    }

    /** Notes that what the model consists of, such as how many stages a delay has, was worked out from its value. */
    void settle() {
        settled = true;
    }

    /** True if its value cannot differ between runs. */
    boolean isSettled() {
        return settled;
    }

    /** The term of its initial value; by default that of {@link #value}. */
    public Term initial() {
        return initial == null ? value : initial;
    }

    void initial(Term term) {
        initial = term;
    }

    /** Replaces each of its terms. */
    void replaceTerms(UnaryOperator<Term> by) {
        value = by.apply(value);
        initial = initial == null ? null : by.apply(initial);
        lag = by.apply(lag);
    }

    /** The lag of a pipe. */
    public Term lag() {
        return lag;
    }

    void lag(Term term) {
        lag = term;
    }

    /** True if its value is known before a stage is computed. */
    public boolean given() {
        return kind != QuantityKind.AUXILIARY;
    }

    @Override
    public String toString() {
        return name;
    }
}
