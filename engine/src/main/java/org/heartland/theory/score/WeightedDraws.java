package org.heartland.theory.score;

import java.util.Arrays;

/**
 * Draws from a distribution.
 *
 * @param values the draws
 * @param weights their weights, which sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record WeightedDraws(double[] values, double[] weights) {
    public WeightedDraws {
        if (values.length != weights.length || values.length == 0) {
            throw new IllegalArgumentException(values.length + " draws and " + weights.length + " weights");
        }
    }

    /** Draws that all have the same weight. */
    public static WeightedDraws equal(double[] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1.0 / values.length);
        return new WeightedDraws(values, weights);
    }
}
