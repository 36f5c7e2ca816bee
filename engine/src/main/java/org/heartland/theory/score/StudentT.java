package org.heartland.theory.score;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Student's t distribution: what a baseline says whose error was estimated from few values.
 *
 * @param centre the middle
 * @param scale the unit of its width, above 0
 * @param freedom the degrees of freedom, above 0
 */
public record StudentT(double centre, double scale, double freedom) implements Predictive {
    public StudentT {
        if (!(scale > 0) || !(freedom > 0)) {
            throw new IllegalArgumentException("a t distribution of scale " + scale + ", " + freedom + " degrees");
        }
    }

    @Override
    public double logDensity(double value) {
        double z = (value - centre) / scale;
        return Gamma.logGamma((freedom + 1) / 2)
                - Gamma.logGamma(freedom / 2)
                - StrictMath.log(freedom * Math.PI) / 2
                - StrictMath.log(scale)
                - (freedom + 1) / 2 * StrictMath.log1p(z * z / freedom);
    }

    @Override
    public double cumulative(double value) {
        return new TDistribution(freedom).cumulativeProbability((value - centre) / scale);
    }

    /** In closed form (Jordan, Krueger and Lerch 2019, appendix A); endless with one degree of freedom or less. */
    @Override
    public double crps(double value, long key) {
        if (freedom <= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double z = (value - centre) / scale;
        double density = StrictMath.exp(logDensity(value)) * scale;
        double logBetas = Beta.logBeta(.5, freedom - .5) - 2 * Beta.logBeta(.5, freedom / 2);
        double itself = 2 * Math.sqrt(freedom) / (freedom - 1) * StrictMath.exp(logBetas);
        double spread = 2 * density * (freedom + z * z) / (freedom - 1);
        return scale * (z * (2 * cumulative(value) - 1) + spread - itself);
    }

    @Override
    public double quantile(double share) {
        return centre + scale * new TDistribution(freedom).inverseCumulativeProbability(share);
    }

    @Override
    public WeightedDraws draws(int count, long key) {
        double[] values = EvenShares.of(count, key);
        for (int k = 0; k < count; k++) {
            values[k] = quantile(values[k]);
        }
        return WeightedDraws.equal(values);
    }
}
