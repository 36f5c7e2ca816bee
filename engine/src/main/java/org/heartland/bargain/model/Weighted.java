package org.heartland.bargain.model;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.heartland.bargain.Situation;
import org.jspecify.annotations.Nullable;

/** Weighted means and medians of positions. */
public final class Weighted {
    private Weighted() {}

    /** Why a situation has no weighted mean, or null. */
    static @Nullable String objection(Situation situation) {
        for (int k = 0; k < situation.dimensions(); k++) {
            double sum = 0;
            for (double weight : situation.weights(k)) {
                sum += weight;
            }
            if (sum <= 0) {
                return "no actor has a salience above 0 on dimension " + (k + 1);
            }
        }
        return null;
    }

    /** The weighted mean; weights have a positive sum. */
    public static double mean(double[] values, double[] weights) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            total += weights[i];
            sum += weights[i] * values[i];
        }
        return sum / total;
    }

    /**
     * The weighted median: the least value with at least half of the weight at or below it; where exactly half is at or below it, the middle
     * between it and the next value that has weight.
     */
    public static double median(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> values[i]).thenComparingDouble(i -> weights[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = 0;
        for (int i : order) {
            total += weights[i];
        }
        double below = 0;
        int at = 0;
        while (at < order.length - 1 && 2 * (below + weights[order[at]]) < total * (1 - 1e-12)) {
            below += weights[order[at++]];
        }
        boolean half = at < order.length - 1 && 2 * (below + weights[order[at]]) <= total * (1 + 1e-12);
        double value = values[order[at]];
        return half ? (value + values[order[at + 1]]) / 2 : value;
    }

    /** The weighted median on each dimension, of the positions of a turn. */
    static double[] medians(Situation situation, double[] position) {
        int d = situation.dimensions();
        double[] medians = new double[d];
        for (int k = 0; k < d; k++) {
            double[] values = new double[situation.actors()];
            for (int i = 0; i < values.length; i++) {
                values[i] = position[i * d + k];
            }
            medians[k] = median(values, situation.weights(k));
        }
        return medians;
    }
}
