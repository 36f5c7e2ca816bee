package org.heartland.dynamics.model;

import org.heartland.problem.Place;

/**
 * From when to when, in which steps and by which method a model runs (XMILE 1.0, section 2.3).
 *
 * @param dt the written step; where {@code reciprocal}, steps are of 1/dt
 * @param saveEvery the time between saved values, 0 = each step
 * @param method as it was written, a list in order of preference
 */
public record SimSpecs(
        Place at,
        double start,
        double stop,
        double dt,
        boolean reciprocal,
        double saveEvery,
        String method,
        String timeUnits,
        Extras extras) {

    public double step() {
        return reciprocal ? 1 / dt : dt;
    }
}
