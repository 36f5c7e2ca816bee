package org.heartland.theory.score;

import org.heartland.draws.StreamKey;
import org.hipparchus.special.Erf;

/**
 * A mixture of normal distributions: what an account says of a value, one for each set of its parameters.
 *
 * @param mean the means
 * @param deviation the standard deviations, above 0
 * @param weights the weights, which sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record NormalMixture(double[] mean, double[] deviation, double[] weights) implements Predictive {
    private static final double LOG_ROOT_OF_2_PI = 0.9189385332046727;

    public NormalMixture {
        if (mean.length != deviation.length || mean.length != weights.length || mean.length == 0) {
            throw new IllegalArgumentException(
                    mean.length + " means, " + deviation.length + " deviations, " + weights.length + " weights");
        }
    }

    public static NormalMixture of(double mean, double deviation) {
        return new NormalMixture(new double[] {mean}, new double[] {deviation}, new double[] {1});
    }

    @Override
    public double logDensity(double value) {
        double[] logs = new double[mean.length];
        for (int i = 0; i < logs.length; i++) {
            double z = (value - mean[i]) / deviation[i];
            logs[i] = -z * z / 2 - StrictMath.log(deviation[i]) - LOG_ROOT_OF_2_PI;
        }
        return LogSum.weighted(logs, weights);
    }

    @Override
    public double cumulative(double value) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += weights[i] * Erf.erfc((mean[i] - value) / (deviation[i] * Math.sqrt(2))) / 2;
        }
        return sum;
    }

    @Override
    public double crps(double value, long key) {
        return mean.length == 1 ? Crps.normal(mean[0], deviation[0], value) : Predictive.super.crps(value, key);
    }

    /** One draw of each component, or as many as it takes if there are fewer components than draws. */
    @Override
    public WeightedDraws draws(int count, long key) {
        int each = (count + mean.length - 1) / mean.length;
        double[] values = new double[each * mean.length];
        double[] shares = new double[values.length];
        for (int part = 0; part < each; part++) {
            double[] within = EvenShares.of(mean.length, StreamKey.mix(key + part));
            for (int i = 0; i < mean.length; i++) {
                double z = -Math.sqrt(2) * Erf.erfcInv(2 * (part + within[i]) / each);
                values[part * mean.length + i] = mean[i] + deviation[i] * z;
                shares[part * mean.length + i] = weights[i] / each;
            }
        }
        return new WeightedDraws(values, shares);
    }
}
