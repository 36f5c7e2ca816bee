package org.heartland.theory.score;

import java.util.Arrays;

/**
 * The mean difference of the scores of two accounts on the same years, with its 95 % interval, as Diebold and Mariano
 * (1995) compare forecasts. The variance allows for correlation over as many years as forecasts overlap (Newey and West
 * 1987, whose weights keep it from being negative).
 *
 * @param mean the mean of the first account's score less the second's
 * @param error the standard error of the mean; NaN for fewer than two years
 * @param years how many years both have a score for
 */
public record PairedDifference(double mean, double error, int years) {
    private static final double WIDTH_OF_95 = 1.96;

    /** Which of two accounts is better. */
    public enum Decision {
        FIRST_IS_BETTER,
        SECOND_IS_BETTER,
        /** The interval holds 0, or there are too few years for one. */
        NOT_TOLD_APART
    }

    /**
     * Compares scores year by year; years in which one of them is missing (NaN) are left out.
     *
     * @param horizon how many years ahead the forecasts look; 1 for the next
     */
    public static PairedDifference of(double[] first, double[] second, int horizon) {
        if (first.length != second.length || horizon < 1) {
            throw new IllegalArgumentException(
                    first.length + " and " + second.length + " scores, " + horizon + " years ahead");
        }
        double[] difference = new double[first.length];
        int years = 0;
        for (int t = 0; t < first.length; t++) {
            double one = first[t] - second[t];
            if (!Double.isNaN(one)) {
                difference[years++] = one;
            }
        }
        double[] known = Arrays.copyOf(difference, years);
        double mean = mean(known);
        return new PairedDifference(mean, error(known, mean, Math.min(horizon, years) - 1), years);
    }

    public double low() {
        return mean - WIDTH_OF_95 * error;
    }

    public double high() {
        return mean + WIDTH_OF_95 * error;
    }

    /** @param higherIsBetter true for log scores, false for CRPS */
    public Decision decision(boolean higherIsBetter) {
        if (low() > 0 || high() < 0) {
            return mean > 0 == higherIsBetter ? Decision.FIRST_IS_BETTER : Decision.SECOND_IS_BETTER;
        }
        return Decision.NOT_TOLD_APART;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The variance at lag 0 is divided by n - 1, as for the plain standard error, and so are the covariances. */
    private static double error(double[] values, double mean, int lags) {
        int n = values.length;
        if (n < 2) {
            return Double.NaN;
        }
        double sum = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double weight = (lag == 0 ? 1 : 2) * (1 - lag / (lags + 1.0));
            for (int t = lag; t < n; t++) {
                sum += weight * (values[t] - mean) * (values[t - lag] - mean);
            }
        }
        return Math.sqrt(sum / (n - 1) / n);
    }
}
