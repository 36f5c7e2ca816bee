package org.heartland.theory.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A weighted sample of parameters.
 *
 * @param priors the priors of the parameters
 * @param values their values, [parameter][particle]
 * @param weights the weights of the particles, which sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Posterior(Priors priors, double[][] values, double[] weights) {

    public int particles() {
        return weights.length;
    }

    public double mean(int parameter) {
        return Moments.mean(values[parameter], weights);
    }

    public double deviation(int parameter) {
        return Math.sqrt(Moments.covariance(values[parameter], values[parameter], weights));
    }

    /** The least value of the sample at or below which at least this share of the weight lies. */
    public double quantile(int parameter, double share) {
        double[] at = values[parameter];
        int[] order = IntStream.range(0, at.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> at[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double below = 0;
        for (int i : order) {
            below += weights[i];
            if (below >= share) {
                return at[i];
            }
        }
        return at[order[order.length - 1]];
    }

    /**
     * Posterior over prior standard deviation, on the scale on which the prior is normal: near 1, the data say nothing about
     * the parameter.
     */
    public double spreadLeft(int parameter) {
        double[] scaled = onNormalScale(parameter);
        double deviation = Math.sqrt(Moments.covariance(scaled, scaled, weights));
        return deviation / priors.get(parameter).deviation(priors);
    }

    /** The correlation of two parameters on the scales on which their priors are normal; NaN if one does not vary. */
    public double correlation(int one, int other) {
        double[] x = onNormalScale(one);
        double[] y = onNormalScale(other);
        return Moments.covariance(x, y, weights)
                / Math.sqrt(Moments.covariance(x, x, weights) * Moments.covariance(y, y, weights));
    }

    private double[] onNormalScale(int parameter) {
        Prior prior = priors.get(parameter);
        return Arrays.stream(values[parameter]).map(prior::onNormalScale).toArray();
    }

    /**
     * The logarithm of the joint density of a batch, as the sample from before it predicts it: the log score of the batch. Of
     * some of its values only, with the likelihood of {@link Observations#upTo}. Negative infinity if no particle explains it.
     */
    public double logScore(Likelihood likelihood, int batch) {
        double[] before = new double[particles()];
        double[] through = new double[particles()];
        likelihood.evaluate(values, particles(), batch, before, through);
        double[] logWeights = new double[particles()];
        double[] added = new double[particles()];
        for (int i = 0; i < added.length; i++) {
            logWeights[i] = StrictMath.log(weights[i]);
            added[i] = Particles.added(before[i], through[i]);
        }
        return Tempering.logMean(logWeights, added, 1);
    }

    /**
     * A number of particles with equal weights, [parameter][draw], by systematic resampling.
     *
     * @param at where the grid starts, from 0 to 1: a random number
     */
    public double[][] resampled(int draws, double at) {
        int[] from = Resampling.systematic(weights, draws, at);
        return Arrays.stream(values)
                .map(row -> Arrays.stream(from).mapToDouble(i -> row[i]).toArray())
                .toArray(double[][]::new);
    }
}
