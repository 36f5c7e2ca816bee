package org.heartland.measure;

/**
 * Concentration of partners: the sum of the squared shares, from 1/n (n equal partners) to 1 (one partner). Amounts in one unit, one per
 * partner, none negative. NaN where they sum to 0. Herfindahl (1950), Hirschman (1964).
 */
public final class Herfindahl {
    private Herfindahl() {}

    public static double of(double[] values) {
        return sumOfSquares(values, Shares.total(values));
    }

    /**
     * Bounds when {@code residual} of the total is not broken down by partner. Low: the residual is spread over infinitely many small
     * partners and adds nothing. High: it is one partner and adds its share squared. Equal when the residual is 0; undefined when
     * everything sums to 0.
     */
    public static Bounds bounds(double[] partners, double residual) {
        double total = Shares.total(partners) + Shares.amount(residual);
        if (total == 0) {
            return Bounds.UNDEFINED;
        }
        double low = sumOfSquares(partners, total);
        double rest = residual / total;
        return new Bounds(low, low + rest * rest);
    }

    /** Rescaled from 1/n..1 to 0..1: (HHI - 1/n) / (1 - 1/n). NaN for fewer than two partners. */
    public static double normalised(double herfindahl, int partners) {
        if (partners < 2) {
            return Double.NaN;
        }
        double even = 1.0 / partners;
        return (herfindahl - even) / (1 - even);
    }

    private static double sumOfSquares(double[] values, double total) {
        if (total == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (double value : values) {
            double share = value / total;
            sum += share * share;
        }
        return sum;
    }
}
