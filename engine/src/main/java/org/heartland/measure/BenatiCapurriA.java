package org.heartland.measure;

/**
 * How much more alike two portfolios are than independence would make them: A = S observed - S expected, chance as in {@link Kappa}. 0: as chance
 * would have it. {@code dMax} is the range of the scale, above 0, and matters, as it does for {@link Similarity}. Every partner counts the
 * same. NaN for no partners or a range of 0. Benati and Capurri (2026).
 */
public final class BenatiCapurriA {
    private BenatiCapurriA() {}

    /** From S with distances as they are. */
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
