package org.heartland.measure;

/**
 * Agreement beyond chance, where chance gives both sides the same distribution of answers, the average of theirs; otherwise as {@link
 * Kappa}. Scott (1955); weighted for portfolios as in Häge (2011).
 */
public final class ScottPi {
    private ScottPi() {}

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
        double expected = by.expectedPooled(x, y);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }
}
