package org.heartland.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A number over the draws: that of the middle setting and the .9 interval, or null with the reason.
 *
 * @param unknown the share of draws in which it is not known; the quantiles are over the others
 * @param why a reason why it is unknown in some draws, or null if it is known in all
 */
public record Spread(
        @Nullable Double median,
        @Nullable Double low,
        @Nullable Double high,
        double unknown,
        @Nullable String why) {

    /** A number that is the same in every draw. */
    public static Spread exactly(double value) {
        return new Spread(value, value, value, 0, null);
    }

    /** A number that is known in no draw. */
    public static Spread none(String why) {
        return new Spread(null, null, null, 1, why);
    }
}
