package org.heartland.theory.fit;

import org.hipparchus.special.Erf;

/** The normal distribution, with the special functions of Hipparchus. */
final class NormalCurve {
    static final double LOG_ROOT_OF_2_PI = 0.9189385332046727;
    private static final double ROOT_OF_2 = Math.sqrt(2);

    private NormalCurve() {}

    static void requireWidth(String name, double deviation) {
        if (!(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException(name + " has a distribution of the standard deviation " + deviation);
        }
    }

    static double logDensity(double at, double mean, double deviation) {
        double z = (at - mean) / deviation;
        return -z * z / 2 - StrictMath.log(deviation) - LOG_ROOT_OF_2_PI;
    }

    /** The share of the standard normal distribution below z. */
    static double cumulative(double z) {
        return Erf.erfc(-z / ROOT_OF_2) / 2;
    }

    /** The place below which a share of the standard normal distribution lies. */
    static double quantile(double share) {
        return -ROOT_OF_2 * Erf.erfcInv(2 * share);
    }
}
