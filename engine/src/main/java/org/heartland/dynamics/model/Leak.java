package org.heartland.dynamics.model;

import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What makes an outflow of a conveyor a leak (XMILE 1.0, section 4.3).
 *
 * @param fraction the share that leaks; null if the equation of the flow says it
 * @param integers true if only whole units leak
 * @param from where the zone that leaks begins, as a share of the way from the inflow; {@code to}, where it ends
 */
public record Leak(Place at, @Nullable Text fraction, boolean integers, double from, double to) {}
