package org.heartland.theory.score;

import java.util.Arrays;

/**
 * Weights of rival accounts under which their mixture would have predicted best (stacking: Yao, Vehtari, Simpson and Gelman
 * 2018, Bayesian Analysis 13). They say how useful each is beside the others, not how probable.
 *
 * @param weights the weights, which sum to 1
 * @param meanLogScore the mean log score of the mixture with these weights, over the rows that they were found on
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays; never compared
public record Stacking(double[] weights, double meanLogScore) {
    /** With fewer origins than this, weights are drawn towards equal ones. */
    public static final int MANY_ORIGINS = 30;

    private static final double ENOUGH = 1e-13;
    private static final int MOST_STEPS = 100_000;

    /**
     * Weights from log predictive densities; with fewer than {@value #MANY_ORIGINS} rows, a Dirichlet(2) prior draws them
     * towards equal ones.
     *
     * @param logDensities [row][account], a row for each origin
     */
    public static Stacking of(double[][] logDensities) {
        return of(logDensities, logDensities.length < MANY_ORIGINS ? 2 : 1);
    }

    /**
     * Weights with a symmetric Dirichlet prior, by expectation and maximisation.
     *
     * @param concentration of the prior, at least 1; 1: none
     */
    public static Stacking of(double[][] logDensities, double concentration) {
        int accounts = logDensities.length == 0 ? 0 : logDensities[0].length;
        if (accounts == 0 || !(concentration >= 1)) {
            throw new IllegalArgumentException("weights of " + accounts + " accounts, Dirichlet " + concentration);
        }
        double[] weights = new double[accounts];
        Arrays.fill(weights, 1.0 / accounts);
        double change = 1;
        for (int step = 0; step < MOST_STEPS && change > ENOUGH; step++) {
            double[] next = step(logDensities, weights, concentration - 1);
            change = 0;
            for (int k = 0; k < accounts; k++) {
                change = Math.max(change, Math.abs(next[k] - weights[k]));
            }
            weights = next;
        }
        return new Stacking(weights, meanLogScore(logDensities, weights));
    }

    /** The weights if one row is left out, for each row. */
    public static Stacking[] withoutEach(double[][] logDensities) {
        Stacking[] without = new Stacking[logDensities.length];
        for (int t = 0; t < without.length; t++) {
            double[][] rest = new double[without.length - 1][];
            System.arraycopy(logDensities, 0, rest, 0, t);
            System.arraycopy(logDensities, t + 1, rest, t, rest.length - t);
            without[t] = of(rest);
        }
        return without;
    }

    /** The mean log score of the mixture with these weights. */
    public static double meanLogScore(double[][] logDensities, double[] weights) {
        double sum = 0;
        for (double[] row : logDensities) {
            sum += LogSum.weighted(row, weights);
        }
        return sum / logDensities.length;
    }

    /** Each account's share of the mixture where it was, on average over rows and, as the prior says, some rows more of all. */
    private static double[] step(double[][] logDensities, double[] weights, double extra) {
        double[] next = new double[weights.length];
        Arrays.fill(next, extra);
        double total = logDensities.length + extra * weights.length;
        for (double[] row : logDensities) {
            double all = LogSum.weighted(row, weights);
            for (int k = 0; k < weights.length; k++) {
                next[k] += all == Double.NEGATIVE_INFINITY ? weights[k] : weights[k] * StrictMath.exp(row[k] - all);
            }
        }
        for (int k = 0; k < weights.length; k++) {
            next[k] /= total;
        }
        return next;
    }
}
