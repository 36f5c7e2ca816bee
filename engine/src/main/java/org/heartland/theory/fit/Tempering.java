package org.heartland.theory.fit;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;

/** How far a batch may count before the weights of the particles become too uneven (Del Moral, Doucet and Jasra 2006). */
final class Tempering {
    private static final int HALVINGS = 50;
    /** Quick exponentials err in the sixteenth digit: effective numbers this far apart, in relative terms, are told apart by them too. */
    private static final double SURE = 1e-12;

    private Tempering() {}

    /**
     * The next exponent: 1, if the effective number of particles is then at least half of all; otherwise the one at which it
     * is half. If particles that cannot have made the batch leave fewer than half as soon as it counts at all, then the one
     * that keeps half of those left.
     */
    static double next(double[] logWeights, double[] added, double exponent) {
        double least = logWeights.length / 2.0;
        if (effective(logWeights, added, 1 - exponent) >= least) {
            return 1;
        }
        double left = effective(logWeights, added, Double.MIN_VALUE);
        double enough = left >= least ? least : left / 2;
        double low = exponent;
        double high = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (isEffective(logWeights, added, middle - exponent, enough)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low > exponent ? low : high;
    }

    /** Whether the effective number is at least this; quicker exponentials decide where the exact ones are sure to decide alike. */
    private static boolean isEffective(double[] logWeights, double[] added, double step, double least) {
        double about = effective(logWeights, added, step, FastMath::exp);
        boolean sure = Math.abs(about - least) > SURE * least;
        return (sure ? about : effective(logWeights, added, step)) >= least;
    }

    /** The logarithm of the weighted mean of exp(step * added): the evidence of the step. */
    static double logMean(double[] logWeights, double[] added, double step) {
        return logSum(logWeights, added, step) - logSum(logWeights, added, 0);
    }

    /** Normalised weights. */
    static double[] weights(double[] logWeights) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logWeight : logWeights) {
            largest = Math.max(largest, logWeight);
        }
        double[] weights = new double[logWeights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(logWeights[i] - largest);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** The effective number of particles (Kish): the square of the sum of weights over the sum of their squares. */
    static double effective(double[] logWeights, double[] added, double step) {
        return effective(logWeights, added, step, StrictMath::exp);
    }

    private static double effective(double[] logWeights, double[] added, double step, DoubleUnaryOperator exp) {
        double largest = largest(logWeights, added, step);
        if (largest == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < logWeights.length; i++) {
            double weight = exp.applyAsDouble(logWeight(logWeights, added, step, i) - largest);
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }

    private static double logSum(double[] logWeights, double[] added, double step) {
        double largest = largest(logWeights, added, step);
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < logWeights.length; i++) {
            sum += StrictMath.exp(logWeight(logWeights, added, step, i) - largest);
        }
        return largest + StrictMath.log(sum);
    }

    private static double largest(double[] logWeights, double[] added, double step) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logWeights.length; i++) {
            largest = Math.max(largest, logWeight(logWeights, added, step, i));
        }
        return largest;
    }

    /** A step of 0 leaves even a particle that is impossible as it was. */
    static double logWeight(double[] logWeights, double[] added, double step, int i) {
        return step == 0 ? logWeights[i] : logWeights[i] + step * added[i];
    }
}
