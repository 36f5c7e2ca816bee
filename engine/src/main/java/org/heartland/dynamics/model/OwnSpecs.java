package org.heartland.dynamics.model;

import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The simulation specs of a macro that runs as a model of its own at each call (XMILE 1.0, section 4.8.3). They are
 * equations over what the macro takes.
 *
 * @param dt the step, or, if {@code reciprocal}, how many steps make a unit of time; null for a step of 1
 * @param method as written, a list in order of preference
 */
public record OwnSpecs(
        Place at, Text start, Text stop, @Nullable Text dt, boolean reciprocal, String method, Extras extras) {}
