package org.heartland.measure;

/**
 * How balanced two partners are: 1 - |a - b| / (a + b), from 0 (only one counts) to 1 (equal). Amounts or shares in one unit, none
 * negative. NaN where both are 0. A proposal of this project for multi-vector policies, not a published index.
 */
public final class TopTwoBalance {
    private TopTwoBalance() {}

    /** The balance of a named pair, which need not be the largest. */
    public static double of(double a, double b) {
        return 1 - Math.abs(Shares.amount(a) - Shares.amount(b)) / (a + b);
    }

    /** The balance of the two largest partners; 0 for a single partner, which nothing balances. */
    public static double of(double[] values) {
        double first = 0;
        double second = 0;
        for (double value : values) {
            if (Shares.amount(value) > first) {
                second = first;
                first = value;
            } else {
                second = Math.max(second, value);
            }
        }
        return of(first, second);
    }
}
