package org.heartland.measure;

/**
 * Agreement beyond chance, where chance keeps each side's own distribution of answers: 1 - observed / expected disagreement. 1: the same; 0: as
 * chance would have it; below 0: worse. x and y: one ordinal level a partner, same order, n of them; levels that nobody uses and the range of the
 * scale make no difference. Cost grows with the square of the number of different levels. NaN for no partners, or where both use one and the same
 * level throughout. Cohen (1960; weights 1968); recommended for portfolios by Häge (2011).
 */
public final class Kappa {
    private Kappa() {}

    /** Different is different, however far. */
    public static double nominal(double[] x, double[] y) {
        return of(Disagreement.NOMINAL, x, y);
    }

    /** Distance in steps. */
    public static double linear(double[] x, double[] y) {
        return of(Disagreement.LINEAR, x, y);
    }

    /** Distance in steps, squared. */
    public static double squared(double[] x, double[] y) {
        return of(Disagreement.SQUARED, x, y);
    }

    private static double of(Disagreement by, double[] x, double[] y) {
        double observed = by.observed(x, y);
        double expected = by.expected(x, y);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }
}
