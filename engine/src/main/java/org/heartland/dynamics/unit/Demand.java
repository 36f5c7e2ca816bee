package org.heartland.dynamics.unit;

import org.heartland.problem.Place;

/**
 * A demand that two units be equal, with its reason.
 *
 * @param defines true if it gives the unit of a variable; false if it relates two parts of an equation
 * @param message the message if they differ; {@code %1} and {@code %2} stand for the two units
 */
record Demand(Measure one, Measure other, boolean defines, Place at, String message, Equation in) {}
