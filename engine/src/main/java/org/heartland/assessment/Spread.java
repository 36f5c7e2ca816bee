package org.heartland.assessment;

import java.util.Arrays;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Quantile;
import org.heartland.draws.Why;
import org.jspecify.annotations.Nullable;

/**
 * A number over the draws: median and the interval of level .9 (quantiles type 7 of Hyndman and Fan 1996), or null with the reason.
 *
 * @param unknown the share of draws in which it is not known; the quantiles are over the others
 */
public record Spread(
        @Nullable Double median,
        @Nullable Double low,
        @Nullable Double high,
        double unknown,
        @Nullable Why why) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    public static Spread of(Lanes lanes) {
        Numbers numbers = (Numbers) lanes;
        double[] known = new double[numbers.width()];
        int n = 0;
        Why why = null;
        for (int lane = 0; lane < known.length; lane++) {
            if (numbers.known(lane)) {
                known[n++] = numbers.v()[lane];
            } else {
                why = numbers.why(lane);
            }
        }
        double unknown = 1 - (double) n / known.length;
        if (n == 0) {
            return new Spread(null, null, null, 1, why);
        }
        double[] sorted = Arrays.copyOf(known, n);
        Arrays.sort(sorted);
        return new Spread(Quantile.of(sorted, 0.5), Quantile.of(sorted, LOW), Quantile.of(sorted, HIGH), unknown, why);
    }

    /** A number that no judgement bears on. */
    public static Spread exactly(double value) {
        return new Spread(value, value, value, 0, null);
    }

    public static Spread none(Why why) {
        return new Spread(null, null, null, 1, why);
    }
}
