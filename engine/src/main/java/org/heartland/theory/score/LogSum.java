package org.heartland.theory.score;

/** Sums of numbers that are given by their logarithms. */
final class LogSum {
    private LogSum() {}

    /** The logarithm of the weighted sum. */
    static double weighted(double[] logs, double[] weights) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            largest = weights[i] > 0 ? Math.max(largest, logs[i]) : largest;
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            sum += weights[i] > 0 ? weights[i] * StrictMath.exp(logs[i] - largest) : 0;
        }
        return largest + StrictMath.log(sum);
    }
}
