package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Lanes;
import org.heartland.language.Span;

/** A compiled part of an expression: its type, what a run of it costs, and how it comes by its lanes. */
abstract class Node {
    /** Stands for any cost that is larger. */
    static final long BEYOND = 1L << 40;

    final Type type;
    final Span span;
    final long cost;

    Node(Type type, Span span, long cost) {
        this.type = type;
        this.span = span;
        this.cost = Math.min(cost, BEYOND);
    }

    /** True if it takes so many values over the draws that no function can be asked for each. */
    boolean continuous() {
        return false;
    }

    /** True if it reads the data. */
    boolean readsData() {
        return false;
    }

    /** The names it can have; empty where they are not known before the run. */
    List<String> options() {
        return List.of();
    }

    /** The books that its figures come from, where that matters. */
    List<Function.Book> books() {
        return List.of();
    }

    /** The books that its figures come from in turn, as the value in a slot runs through its options. */
    List<Function.Book> books(int slot) {
        return List.of();
    }

    /** How the value is shown: as the function that gives it declares. */
    ShownAs shownAs() {
        return ShownAs.PLAIN;
    }

    abstract Lanes lanes(Run run);

    /** The lanes, with a step recorded where the run unfolds. */
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
