package org.heartland.measure;

/**
 * Agreement beyond chance, where chance gives both sides one distribution of answers, the average of theirs; else as {@link Kappa}.
 * Scott (1955); weighted for portfolios as in Häge (2011).
 */
public final class ScottPi {
    private ScottPi() {}

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
        double expected = by.expectedPooled(x, y);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }
}
