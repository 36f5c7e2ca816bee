package org.heartland.assess;

import java.util.Arrays;
import org.heartland.assessment.Spread;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Quantile;
import org.heartland.draws.Why;

/**
 * Summarises numbers over the draws: the middle one, which some setting gives (the lower of two middle ones), and quantiles of type 7 of
 * Hyndman and Fan 1996 as bounds.
 */
final class Spreads {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private Spreads() {}

    /** The spread of the draws in which a number is known. */
    static Spread of(Lanes lanes) {
        Numbers numbers = (Numbers) lanes;
        double[] known = new double[numbers.width()];
        int n = 0;
        String why = null;
        for (int lane = 0; lane < known.length; lane++) {
            if (numbers.known(lane)) {
                known[n++] = numbers.v()[lane];
            } else {
                why = numbers.why(lane).says();
            }
        }
        double unknown = 1 - (double) n / known.length;
        if (n == 0) {
            return Spread.none(why == null ? Why.MISSING.says() : why);
        }
        double[] sorted = Arrays.copyOf(known, n);
        Arrays.sort(sorted);
        return new Spread(sorted[(n - 1) / 2], Quantile.of(sorted, LOW), Quantile.of(sorted, HIGH), unknown, why);
    }
}
