package org.heartland.measure;

/**
 * Diversity of partners as entropy: H = -sum of s ln s in nats, 0 (one partner) to ln n (n equal ones); exp(H) reads as a number of
 * partners and gives small ones more weight than 1/HHI does. A share of 0 adds nothing. NaN where the amounts sum to 0. Shannon (1948),
 * Hill (1973).
 */
public final class Shannon {
    private Shannon() {}

    /** In nats. */
    public static double entropy(double[] values) {
        double sum = 0;
        for (double share : Shares.of(values)) {
            sum += share == 0 ? 0 : share * StrictMath.log(share);
        }
        return values.length == 0 ? Double.NaN : 0 - sum;
    }

    /** The effective number of partners, exp(H). */
    public static double effective(double[] values) {
        return StrictMath.exp(entropy(values));
    }
}
