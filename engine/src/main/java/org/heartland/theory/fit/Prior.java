package org.heartland.theory.fit;

import java.util.function.DoubleUnaryOperator;

/**
 * What is assumed of a parameter before any data: a normal distribution on the whole line, to which the link maps the
 * parameter (so normal, log-normal or logit-normal), or a normal distribution cut off at 0.
 */
public sealed interface Prior permits Prior.Normal, Prior.Standard, CutNormal {
    /** Half of the width of the central 90 % of a normal distribution, in standard deviations. */
    double HALF_OF_90 = 1.6448536269514722;

    /** The 97.5 % quantile of the standard normal distribution: 95 % of a half-normal one lie below it. */
    double UPPER_OF_HALF = 1.959963984540054;

    /** The name of the parameter, which also names its stream of random numbers. */
    String name();

    /** The value of the parameter at a place on the whole line, given the values of the parameters before it. */
    double value(double free, double[][] values, int particle);

    /**
     * The logarithm of the density on the whole line, but for a constant: moves compare densities only.
     *
     * @param free a place on the whole line
     * @param value the value there
     */
    double logDensity(double free, double value);

    /** The place on the whole line below which a share of the distribution lies. */
    double quantile(double share);

    /** The same for many shares, with what these have in common computed once. */
    default DoubleUnaryOperator quantiles() {
        return this::quantile;
    }

    /** The place of a value on the scale on which the prior is normal (or half of it), in whose units {@link #deviation} is. */
    double onNormalScale(double value);

    /** The standard deviation on that scale. */
    double deviation(Priors all);

    /**
     * The prior whose central 90 % is a range.
     *
     * @throws IllegalArgumentException if the range is empty or the parameter cannot take its ends
     */
    static Prior range(String name, Link link, double low, double high) {
        double from = link.free(low);
        double to = link.free(high);
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException(name + " has no range " + low + " .. " + high);
        }
        return new Normal(name, link, (from + to) / 2, (to - from) / (2 * HALF_OF_90));
    }

    /** A half-normal prior, N+(0, s), of which 95 % lie below a bound: its central 90 % runs from nearly 0 to it. */
    static Prior upTo(String name, double bound) {
        if (!(bound > 0) || Double.isInfinite(bound)) {
            throw new IllegalArgumentException(name + " has no range 0 .. " + bound);
        }
        return new Half(name, bound / UPPER_OF_HALF);
    }

    /** Normal on the scale of the link, with this mean and standard deviation there. */
    record Normal(String name, Link link, double mean, double deviation) implements Prior {
        public Normal {
            NormalCurve.requireWidth(name, deviation);
        }

        @Override
        public double value(double free, double[][] values, int particle) {
            return link.value(free);
        }

        @Override
        public double logDensity(double free, double value) {
            double z = (free - mean) / deviation;
            return -z * z / 2;
        }

        @Override
        public double quantile(double share) {
            return mean + deviation * NormalCurve.quantile(share);
        }

        @Override
        public double onNormalScale(double value) {
            return link.free(value);
        }

        @Override
        public double deviation(Priors all) {
            return deviation;
        }
    }

    /** A prior that is the standard normal distribution on the whole line. */
    sealed interface Standard extends Prior permits Half, Member {
        @Override
        default double logDensity(double free, double value) {
            return -free * free / 2;
        }

        @Override
        default double quantile(double share) {
            return NormalCurve.quantile(share);
        }
    }

    /**
     * Half a normal distribution: values above 0, with the standard deviation of the whole. The sampler moves on the scale on which this
     * prior is the standard normal distribution, since on the logarithm values near 0 would be a long way off.
     */
    record Half(String name, double deviation) implements Standard {
        public Half {
            NormalCurve.requireWidth(name, deviation);
        }

        @Override
        public double value(double free, double[][] values, int particle) {
            return -deviation * NormalCurve.quantile(NormalCurve.cumulative(-free) / 2);
        }

        @Override
        public double onNormalScale(double value) {
            return value;
        }

        @Override
        public double deviation(Priors all) {
            return deviation * Math.sqrt(1 - 2 / Math.PI);
        }
    }

    /**
     * The value of one member of a group, such as a receiver's own rate: normal around the shared mean, on the scale of the
     * link. The sampler moves in standard deviations from that mean, which are independent of mean and spread.
     *
     * @param mean the number of the parameter that is the shared mean (on its own scale), before this one
     * @param spread the number of the parameter that is the standard deviation between members on the scale of the link
     */
    record Member(String name, Link link, int mean, int spread) implements Standard {
        @Override
        public double value(double free, double[][] values, int particle) {
            return link.value(link.free(values[mean][particle]) + values[spread][particle] * free);
        }

        @Override
        public double onNormalScale(double value) {
            return link.free(value);
        }

        /** The root of the variance of the mean and the mean square of the spread. */
        @Override
        public double deviation(Priors all) {
            double between = all.meanSquare(spread);
            double shared = all.get(mean).deviation(all);
            return Math.sqrt(shared * shared + between);
        }
    }
}
