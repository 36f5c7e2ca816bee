package org.heartland.draws;

/**
 * Quantiles of values that are in no order, without sorting all of them. The results are those of {@link Quantile} over the sorted values; NaN
 * counts as the largest, and -0 is below 0. One of these serves any number of samples of the same size, one after the other, in the same memory:
 * giving out memory for each takes longer than its quantiles.
 */
public final class OrderStatistics {
    /** The values, as whole numbers in the same order. */
    private final long[] keys;

    /** For samples of so many values, at least one. */
    public OrderStatistics(int count) {
        this.keys = new long[count];
    }

    /** Puts some values at a place of the sample, in place of those that were there before. */
    public void put(double[] from, int first, int at, int count) {
        for (int i = 0; i < count; i++) {
            keys[at + i] = inOrder(Double.doubleToLongBits(from[first + i]));
        }
    }

    /**
     * The quantiles of type 7 of the values that were put.
     *
     * @param shares from 0 to 1 each
     */
    public double[] quantiles(double... shares) {
        RankedKeys ranked = new RankedKeys(keys);
        double[] quantiles = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            quantiles[i] = quantile(ranked, shares[i]);
        }
        return quantiles;
    }

    private double quantile(RankedKeys ranked, double share) {
        double at = (keys.length - 1) * share;
        int below = (int) Math.floor(at);
        double low = value(ranked.key(below));
        return below == keys.length - 1 ? low : low + (at - below) * (value(ranked.key(below + 1)) - low);
    }

    /** The bits of a number as a whole number that is larger where the number is; applied again, the bits. */
    private static long inOrder(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(inOrder(key));
    }
}
