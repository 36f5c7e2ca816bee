package org.heartland.measure;

/** The share of the largest partner (CR1, concentration ratio of one), 0 to 1. NaN where the amounts sum to 0. */
public final class TopShare {
    private TopShare() {}

    public static double of(double[] values) {
        double top = Double.NaN;
        for (double share : Shares.of(values)) {
            top = Double.isNaN(top) || share > top ? share : top;
        }
        return top;
    }
}
