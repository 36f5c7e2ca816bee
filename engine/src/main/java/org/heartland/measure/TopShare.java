package org.heartland.measure;

/**
 * The share of the largest partner (CR1, concentration ratio of one), 0 to 1. Amounts in one unit, one per partner, none negative. NaN if
 * they sum to 0, and for no partners.
 */
public final class TopShare {
    private TopShare() {}

    public static double of(double[] values) {
        return of(values, 0);
    }

    /** The largest named partner over a total that includes a residual that is not broken down (and may hide a larger partner). */
    public static double of(double[] partners, double residual) {
        double total = Shares.total(partners) + Shares.amount(residual);
        double top = partners.length == 0 ? Double.NaN : 0;
        for (double value : partners) {
            top = Math.max(top, value);
        }
        return top / total;
    }
}
