package org.heartland.dynamics.compile;

/** The gamma function, by Stirling's series (Abramowitz and Stegun 1964, 6.1.41) above 10 and by its recurrence below. */
final class Gamma {
    private static final double LARGE = 10;
    private static final double[] SERIES = {1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0};

    private Gamma() {}

    /** The natural logarithm; NaN if x is not positive. */
    static double ln(double x) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        double below = 1;
        double z = x;
        for (; z < LARGE; z++) {
            below *= z;
        }
        double sum = 0;
        for (int i = SERIES.length - 1; i >= 0; i--) {
            sum = sum / (z * z) + SERIES[i];
        }
        return (z - .5) * StrictMath.log(z) - z + .5 * StrictMath.log(2 * Math.PI) + sum / z - StrictMath.log(below);
    }
}
