package org.heartland.measure;

/**
 * How much more similar two portfolios are than if they were independent: A = S observed - S expected, chance as in {@link Kappa}. 0: as
 * expected by chance. {@code dMax} is the range of the scale, above 0, and matters, as it does for {@link Similarity}. All partners have
 * equal weight. NaN for no partners or a range of 0. Benati and Capurri (2026).
 */
public final class BenatiCapurriA {
    private BenatiCapurriA() {}

    /** From S with absolute distances. */
    public static double absolute(double[] x, double[] y, double dMax) {
        return of(Disagreement.LINEAR, x, y, dMax);
    }

    /** From S with squared distances. */
    public static double squared(double[] x, double[] y, double dMax) {
        return of(Disagreement.SQUARED, x, y, dMax * dMax);
    }

    private static double of(Disagreement by, double[] x, double[] y, double furthest) {
        return furthest > 0 ? 2 * (by.expected(x, y) - by.observed(x, y)) / furthest : Double.NaN;
    }
}
