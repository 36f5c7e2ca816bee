package org.heartland.theory.fit;

/**
 * A prior of values above 0 only, normal there: N+(mean, deviation), both those of the whole normal distribution. The
 * sampler moves on the logarithm.
 */
public final class CutNormal implements Prior {
    private final String name;
    private final double mean;
    private final double deviation;
    /** The share of the whole distribution that lies above 0. */
    private final double kept;

    private final double logKept;

    public CutNormal(String name, double mean, double deviation) {
        NormalCurve.requireWidth(name, deviation);
        this.name = name;
        this.mean = mean;
        this.deviation = deviation;
        this.kept = NormalCurve.cumulative(mean / deviation);
        this.logKept = StrictMath.log(kept);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double value(double free, double[][] values, int particle) {
        return StrictMath.exp(free);
    }

    @Override
    public double logDensity(double free) {
        return NormalCurve.logDensity(StrictMath.exp(free), mean, deviation) + free - logKept;
    }

    @Override
    public double quantile(double share) {
        double value = mean - deviation * NormalCurve.quantile((1 - share) * kept);
        return StrictMath.log(Math.max(value, Double.MIN_NORMAL));
    }

    @Override
    public double onNormalScale(double value) {
        return value;
    }

    /** With h = density/kept at 0 in standard deviations: the deviation times the root of 1 - h (h + mean/deviation). */
    @Override
    public double deviation(Priors all) {
        double at = mean / deviation;
        double hazard = StrictMath.exp(NormalCurve.logDensity(at, 0, 1)) / kept;
        return deviation * Math.sqrt(1 - hazard * (hazard + at));
    }
}
