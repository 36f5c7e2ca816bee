package org.heartland.dynamics.unit;

import org.heartland.problem.Place;

/**
 * That two units be the same, and why.
 *
 * @param defines whether it says what a whole variable is, and not only what stands together inside an equation
 * @param says what is wrong if they are not; {@code %1} and {@code %2} stand for the two units
 */
record Demand(Measure one, Measure other, boolean defines, Place at, String says, Equation in) {}
