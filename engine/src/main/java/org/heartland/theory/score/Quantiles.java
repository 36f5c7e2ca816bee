package org.heartland.theory.score;

/** Quantiles of a distribution of which only the distribution function is at hand. */
final class Quantiles {
    private static final int HALVINGS = 200;
    private static final double PRECISION = 1e-11;

    private Quantiles() {}

    static double of(Predictive distribution, double share) {
        double low = -1;
        double high = 1;
        while (distribution.cumulative(low) > share && low > -Double.MAX_VALUE) {
            low *= 2;
        }
        while (distribution.cumulative(high) < share && high < Double.MAX_VALUE) {
            high *= 2;
        }
        for (int k = 0; k < HALVINGS && high - low > PRECISION * Math.max(Math.abs(low), Math.abs(high)); k++) {
            double middle = (low + high) / 2;
            if (distribution.cumulative(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
