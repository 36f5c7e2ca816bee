package org.heartland.measure;

/**
 * How good probabilities were, once it is known what came: the mean squared distance of each from its outcome (1: it came, 0: it did not). From
 * 0 (each time certain and right) to 1 (each time certain and wrong); who says a half each time gets .25. Half of the sum over both outcomes that
 * Brier printed, as is usual today. NaN for no forecasts. Brier (1950), Monthly Weather Review 78, equation 2.
 */
public final class Brier {
    private Brier() {}

    /** @throws IllegalArgumentException if there is not one outcome a forecast, or a probability is not from 0 to 1 */
    public static double of(double[] probabilities, boolean[] came) {
        if (probabilities.length != came.length) {
            throw new IllegalArgumentException(probabilities.length + " forecasts and " + came.length + " outcomes");
        }
        double sum = 0;
        for (int k = 0; k < came.length; k++) {
            double off = probability(probabilities[k]) - (came[k] ? 1 : 0);
            sum += off * off;
        }
        return sum / came.length;
    }

    /**
     * The score of climatology: who had known only how often such things came, and had said so each time. It is the rate times its complement.
     * NaN for fewer than two outcomes, of which one rate tells nothing.
     */
    public static double ofBaseRate(boolean[] came) {
        double rate = baseRate(came);
        return came.length < 2 ? Double.NaN : rate * (1 - rate);
    }

    /** The part of the forecasts that came. NaN for none. */
    public static double baseRate(boolean[] came) {
        int all = 0;
        for (boolean one : came) {
            all += one ? 1 : 0;
        }
        return (double) all / came.length;
    }

    private static double probability(double value) {
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw new IllegalArgumentException("a probability is from 0 to 1, not " + value);
    }
}
