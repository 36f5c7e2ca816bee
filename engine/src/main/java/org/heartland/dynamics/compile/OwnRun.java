package org.heartland.dynamics.compile;

import java.util.List;
import org.heartland.problem.Place;

/**
 * A macro that runs by simulation specs of its own (XMILE 1.0, section 4.8.3), compiled: what it takes are the inputs of
 * its program, and its value is that of {@code result} at the stop.
 *
 * @param at where its specs are
 * @param start what works out the start, and so on
 * @param dt the step as written; if {@code reciprocal}, the step is 1/dt
 * @param method as written, a list in order of preference
 */
public record OwnRun(
        String macro,
        Place at,
        Program program,
        List<Quantity> inputs,
        Quantity start,
        Quantity stop,
        Quantity dt,
        boolean reciprocal,
        Quantity result,
        String method) {

    /** True if it uses random numbers; then its last operand is the seed of its run. */
    public boolean isRandom() {
        return !program.draws().isEmpty();
    }
}
