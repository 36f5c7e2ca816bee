package org.heartland.theory.fit;

import java.util.function.DoubleUnaryOperator;

/**
 * A prior of values above 0 only, normal there: N+(mean, deviation), both those of the whole normal distribution. The
 * sampler moves on the logarithm.
 */
public record CutNormal(String name, double mean, double deviation) implements Prior {
    public CutNormal {
        NormalCurve.requireWidth(name, deviation);
    }

    /** The share of the whole distribution that lies above 0. */
    private double kept() {
        return NormalCurve.cumulative(mean / deviation);
    }

    @Override
    public double value(double free, double[][] values, int particle) {
        return StrictMath.exp(free);
    }

    @Override
    public double logDensity(double free, double value) {
        double z = (value - mean) / deviation;
        return -z * z / 2 + free;
    }

    @Override
    public double quantile(double share) {
        return quantiles().applyAsDouble(share);
    }

    @Override
    public DoubleUnaryOperator quantiles() {
        double kept = kept();
        return share -> {
            double value = mean - deviation * NormalCurve.quantile((1 - share) * kept);
            return StrictMath.log(Math.max(value, Double.MIN_NORMAL));
        };
    }

    @Override
    public double onNormalScale(double value) {
        return value;
    }

    /** With h = density/kept at 0 in standard deviations: the deviation times the root of 1 - h (h + mean/deviation). */
    @Override
    public double deviation(Priors all) {
        double at = mean / deviation;
        double hazard = StrictMath.exp(NormalCurve.logDensity(at, 0, 1)) / kept();
        return deviation * Math.sqrt(1 - hazard * (hazard + at));
    }
}
