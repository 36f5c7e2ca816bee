package org.heartland.dynamics.model;

import java.util.Locale;
import org.heartland.problem.Place;

/**
 * Start, stop, step and integration method of a model (XMILE 1.0, section 2.3).
 *
 * @param dt the step as written; if {@code reciprocal}, the step is 1/dt
 * @param saveEvery the time between saved values, 0 = each step
 * @param method as written, a list in order of preference
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

    /** True if the first method named is Euler's, which is also meant where none is. */
    public boolean isEuler() {
        String first = method.strip().toLowerCase(Locale.ROOT);
        return first.isEmpty() || first.startsWith("euler");
    }

    public double step() {
        return reciprocal ? 1 / dt : dt;
    }
}
