package org.heartland.theory;

import org.heartland.dossier.Written;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A stock, of which each receiver has one.
 *
 * @param next its value a year on; every term on the right is of this year, and all stocks move at once
 * @param start the central 90 per cent of its value in the first year
 * @param noise the parameter that is the standard deviation of its yearly shocks; null if it has none
 * @param power whose presence it is, or null
 * @param domain the part of life that it belongs to, or null
 */
public record Stock(
        String id,
        String says,
        Written next,
        PriorRange start,
        @Nullable String noise,
        @Nullable String power,
        @Nullable String domain,
        Place at) {}
