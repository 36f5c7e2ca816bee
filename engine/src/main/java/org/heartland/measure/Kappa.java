package org.heartland.measure;

/**
 * Agreement beyond chance, where chance keeps each side's own distribution of answers: 1 - observed / expected disagreement. 1: the same;
 * 0: as expected by chance; below 0: less. x and y: one ordinal level per partner, in the same order; unused levels and the range of the
 * scale make no difference. Cost grows with the square of the number of distinct levels. NaN for no partners, or if both use a single and
 * the same level. Cohen (1960; weights 1968); recommended for portfolios by Häge (2011).
 */
public final class Kappa {
    private Kappa() {}

    /** All differences count the same. */
    public static double nominal(double[] x, double[] y) {
        return of(Disagreement.NOMINAL, x, y);
    }

    /** Differences count by the number of steps. */
    public static double linear(double[] x, double[] y) {
        return of(Disagreement.LINEAR, x, y);
    }

    /** Differences count by the squared number of steps. */
    public static double squared(double[] x, double[] y) {
        return of(Disagreement.SQUARED, x, y);
    }

    private static double of(Disagreement by, double[] x, double[] y) {
        double observed = by.observed(x, y);
        double expected = by.expected(x, y);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }
}
