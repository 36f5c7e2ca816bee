package org.heartland.dynamics.compile;

import org.heartland.dynamics.model.SimSpecs;

/**
 * The start, the stop and the step of a run in equations: numbers, except in a macro that works its own specs out from
 * what it takes.
 */
record RunTimes(Term start, Term stop, Term step) {
    static RunTimes of(SimSpecs specs) {
        return new RunTimes(Term.constant(specs.start()), Term.constant(specs.stop()), Term.constant(specs.step()));
    }

    /** The same, where what is no number is worked out by quantities. */
    RunTimes orElse(Quantity workedOutStart, Quantity workedOutStop, Quantity workedOutStep) {
        return new RunTimes(orElse(start, workedOutStart), orElse(stop, workedOutStop), orElse(step, workedOutStep));
    }

    private static Term orElse(Term term, Quantity workedOut) {
        boolean known = term instanceof Term.Constant constant && !Double.isNaN(constant.value());
        return known ? term : new Term.Ref(workedOut);
    }

    Term halfStep() {
        return Term.apply(Op.DIVIDE, step, Term.constant(2));
    }
}
