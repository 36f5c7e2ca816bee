package org.heartland.measure;

/**
 * How much the power tells about the domain: I = sum of P ln(P / (Pp Pd)) in nats, P the matrix [power][domain] over its total. 0: every
 * power has the same profile. Amounts comparable across all cells, none negative. Unlike K it weights each power by its size. NaN if the
 * matrix sums to 0. Shannon (1948).
 */
public final class MutualInformation {
    private MutualInformation() {}

    /** In nats. {@code amounts} is rectangular, [power][domain]; the transpose gives the same. */
    public static double nats(double[][] amounts) {
        Margins margins = Margins.of(amounts);
        if (margins.total() == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int p = 0; p < amounts.length; p++) {
            for (int d = 0; d < amounts[p].length; d++) {
                sum += term(amounts[p][d], margins.rows()[p], margins.columns()[d], margins.total());
            }
        }
        return sum;
    }

    /** I / ln min(powers, domains), 0 to 1. NaN with one power or one domain, where it is undefined. */
    public static double normalised(double[][] amounts) {
        int domains = amounts.length == 0 ? 0 : amounts[0].length;
        int smaller = Math.min(amounts.length, domains);
        return smaller < 2 ? Double.NaN : nats(amounts) / StrictMath.log(smaller);
    }

    private static double term(double amount, double row, double column, double total) {
        if (amount == 0) {
            return 0;
        }
        double share = amount / total;
        return share * StrictMath.log(share / (row / total * (column / total)));
    }
}
