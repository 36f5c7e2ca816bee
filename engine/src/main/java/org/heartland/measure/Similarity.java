package org.heartland.measure;

/**
 * Similarity of two foreign-policy portfolios: S = 1 - 2 sum w |x - y| / (dMax sum w), from 1 (the same) to -1 (as far apart as the scale
 * allows everywhere). x and y: one value per partner, in the same order, on the same scale; {@code dMax} is the range of that scale, above
 * 0. The squared variants use |x - y|^2 and dMax^2. NaN for no partners, for a range of 0, or where the weights sum to 0. Common absent
 * ties inflate S: see {@link Kappa}. Signorino and Ritter (1999); the warning is Häge's (2011).
 */
public final class Similarity {
    private Similarity() {}

    /** Equal weights; absolute distances. */
    public static double unweightedAbsolute(double[] x, double[] y, double dMax) {
        return of(Disagreement.LINEAR.observed(x, y), dMax);
    }

    /** Equal weights; squared distances. */
    public static double unweightedSquared(double[] x, double[] y, double dMax) {
        return of(Disagreement.SQUARED.observed(x, y), dMax * dMax);
    }

    /** Weighted by {@code weights} (such as capability shares; none negative); absolute distances. */
    public static double weightedAbsolute(double[] x, double[] y, double[] weights, double dMax) {
        return of(weighted(Disagreement.LINEAR, x, y, weights), dMax);
    }

    /** Weighted by {@code weights}; squared distances. */
    public static double weightedSquared(double[] x, double[] y, double[] weights, double dMax) {
        return of(weighted(Disagreement.SQUARED, x, y, weights), dMax * dMax);
    }

    private static double weighted(Disagreement by, double[] x, double[] y, double[] weights) {
        Shares.sameLength(x, y);
        Shares.sameLength(x, weights);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += Shares.amount(weights[k]) * by.between(x[k], y[k]);
        }
        return sum / Shares.total(weights);
    }

    private static double of(double meanDistance, double furthest) {
        return furthest > 0 ? 1 - 2 * meanDistance / furthest : Double.NaN;
    }
}
