package org.heartland.draws;

/** Quantiles of type 7: between two values that stand next to one another, in proportion (Hyndman and Fan 1996). */
public final class Quantile {
    private Quantile() {}

    /**
     * The value below which a share of the values lies.
     *
     * @param sorted at least one, the smallest first
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
