package org.heartland.draws;

/** Quantiles of type 7: linear interpolation between neighbouring order statistics (Hyndman and Fan 1996). */
public final class Quantile {
    private Quantile() {}

    /**
     * The quantile at a share.
     *
     * @param sorted at least one value, in ascending order
     * @param share from 0 to 1
     */
    public static double of(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) Math.floor(at);
        if (below == sorted.length - 1) {
            return sorted[below];
        }
        return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
    }
}
