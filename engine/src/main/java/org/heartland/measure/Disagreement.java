package org.heartland.measure;

import java.util.Arrays;

/** The distance between two answers: 0 or 1 (nominal), the number of steps (linear), or its square. Not divided by the range. */
enum Disagreement {
    NOMINAL,
    LINEAR,
    SQUARED;

    double between(double a, double b) {
        double steps = Math.abs(a - b);
        return switch (this) {
            case NOMINAL -> steps == 0 ? 0 : 1;
            case LINEAR -> steps;
            case SQUARED -> steps * steps;
        };
    }

    /** The mean disagreement over partners. */
    double observed(double[] x, double[] y) {
        Shares.sameLength(x, y);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += between(x[k], y[k]);
        }
        return sum / x.length;
    }

    /** The mean disagreement if the two were independent, each with its own distribution of answers. */
    double expected(double[] x, double[] y) {
        double[] levels = levels(x, y);
        return crossed(levels, counts(levels, x), counts(levels, y)) / ((double) x.length * y.length);
    }

    /** The mean disagreement if the two were independent and drew from one common distribution, the average of theirs. */
    double expectedPooled(double[] x, double[] y) {
        double[] levels = levels(x, y);
        double[] pooled = counts(levels, x);
        double[] other = counts(levels, y);
        for (int a = 0; a < pooled.length; a++) {
            pooled[a] += other[a];
        }
        double n = x.length + (double) y.length;
        return crossed(levels, pooled, pooled) / (n * n);
    }

    private double crossed(double[] levels, double[] rows, double[] columns) {
        double sum = 0;
        for (int a = 0; a < levels.length; a++) {
            for (int b = 0; b < levels.length; b++) {
                sum += rows[a] * columns[b] * between(levels[a], levels[b]);
            }
        }
        return sum;
    }

    private static double[] levels(double[] x, double[] y) {
        double[] all = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        return Arrays.stream(all).map(v -> v + 0.0).sorted().distinct().toArray();
    }

    private static double[] counts(double[] levels, double[] values) {
        double[] counts = new double[levels.length];
        for (double value : values) {
            counts[Arrays.binarySearch(levels, value + 0.0)]++;
        }
        return counts;
    }
}
