package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Lanes;
import org.heartland.language.Span;

/** A compiled part of an expression: its type, its cost, and how it computes its lanes. */
abstract class Node {
    /** Upper bound of costs; larger ones are cut to it. */
    static final long COST_CAP = 1L << 40;

    final Type type;
    final Span span;
    final long cost;

    Node(Type type, Span span, long cost) {
        this.type = type;
        this.span = span;
        this.cost = Math.min(cost, COST_CAP);
    }

    /** True if it has too many distinct values over the draws to call a function for each. */
    boolean continuous() {
        return false;
    }

    /** True if it reads data. */
    boolean readsData() {
        return false;
    }

    /** True if what fitted theories say is part of it. */
    boolean isModelled() {
        return false;
    }

    /** Which answers it can give; about values other than truths nothing is said. */
    Possible possible() {
        return Possible.ANY;
    }

    /** The names it can have; empty if they are not known before the run. */
    List<String> options() {
        return List.of();
    }

    /** The books that its figures come from, if that matters. */
    List<Function.Book> books() {
        return List.of();
    }

    /** The books that its figures come from for each option of the value in a slot. */
    List<Function.Book> books(int slot) {
        return List.of();
    }

    /** True if several names in its value are tied. */
    boolean ties() {
        return false;
    }

    /** The least and the largest number that it can be. */
    Range range() {
        return Range.ANY;
    }

    /** How the value is shown, as declared by the function that gives it. */
    ShownAs shownAs() {
        return ShownAs.PLAIN;
    }

    abstract Lanes lanes(Run run);

    /** The lanes; records a step if the run unfolds. */
    Lanes value(Run run) {
        run.deadline().check();
        if (!run.unfolding()) {
            return lanes(run);
        }
        run.open();
        Lanes lanes = lanes(run);
        run.close(span.cut(), type, shownAs(), lanes);
        return lanes;
    }
}
