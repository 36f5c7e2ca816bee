package org.heartland.measure;

import java.util.Arrays;

/**
 * Parts of a whole: each value over the sum of all. Values are amounts in one unit, one per partner, none negative; shares are 0 to 1 and
 * sum to 1. If the values sum to 0 every share is NaN: a window without trade has no shares, not shares of 0.
 */
public final class Shares {
    private Shares() {}

    /** @throws IllegalArgumentException if a value is negative, infinite or NaN (leave a missing value out before calling) */
    public static double[] of(double[] values) {
        return of(values, 0);
    }

    /**
     * The shares in a total that also holds a residual, which is not broken down.
     *
     * @throws IllegalArgumentException as above
     */
    public static double[] of(double[] values, double residual) {
        double total = total(values) + amount(residual);
        double[] shares = new double[values.length];
        if (total == 0) {
            Arrays.fill(shares, Double.NaN);
            return shares;
        }
        for (int k = 0; k < values.length; k++) {
            shares[k] = values[k] / total;
        }
        return shares;
    }

    /** The sum in index order; 0 for no values. */
    public static double total(double[] values) {
        double total = 0;
        for (double value : values) {
            total += amount(value);
        }
        return total;
    }

    static double amount(double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("an amount is 0 or more and finite, not " + value);
        }
        return value;
    }

    static void sameLength(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("lengths differ: " + a.length + " and " + b.length);
        }
    }
}
