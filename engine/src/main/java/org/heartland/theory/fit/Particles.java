package org.heartland.theory.fit;

import java.util.Arrays;

/** The particles of a fit, with what has been computed of each for the batch at hand. */
final class Particles {
    final double[][] free;
    final double[][] values;
    final double[] logPrior;
    final double[] logWeights;
    /** The log density of all earlier batches, and what the batch at hand adds to it: finite or negative infinity. */
    final double[] before;

    final double[] added;

    Particles(Priors priors, double[][] free, double[] logWeights) {
        int count = logWeights.length;
        this.free = Arrays.stream(free).map(double[]::clone).toArray(double[][]::new);
        this.values = new double[priors.size()][count];
        this.logPrior = new double[count];
        this.logWeights = logWeights.clone();
        this.before = new double[count];
        this.added = new double[count];
        priors.values(free, values, count);
        for (int i = 0; i < count; i++) {
            logPrior[i] = priors.logDensity(free, values, i);
        }
    }

    int count() {
        return logWeights.length;
    }

    /** Puts what a likelihood computed of some particles, from one on, in the place of what was known of them. */
    void assess(int first, int count, double[] newBefore, double[] newThrough) {
        for (int k = 0; k < count; k++) {
            before[first + k] = newBefore[k];
            added[first + k] = added(newBefore[k], newThrough[k]);
        }
    }

    /** What a batch adds; negative infinity where the model failed. */
    static double added(double before, double through) {
        double added = through - before;
        return before > Double.NEGATIVE_INFINITY && added < Double.POSITIVE_INFINITY ? added : Double.NEGATIVE_INFINITY;
    }

    /** The log density of prior and data at a particle, the batch at hand to an exponent. */
    double logTarget(int i, double exponent) {
        return logPrior[i] + before[i] + exponent * added[i];
    }

    /** Puts a particle where it moved. */
    void replace(int i, double[] newFree, double[] newValues, double newPrior, double newBefore, double newAdded) {
        for (int p = 0; p < free.length; p++) {
            free[p][i] = newFree[p];
            values[p][i] = newValues[p];
        }
        logPrior[i] = newPrior;
        before[i] = newBefore;
        added[i] = newAdded;
    }

    /** Keeps these particles, all with the same weight. */
    void keep(int[] kept) {
        for (double[][] rows : new double[][][] {free, values, {logPrior, before, added}}) {
            for (double[] row : rows) {
                double[] old = row.clone();
                for (int i = 0; i < kept.length; i++) {
                    row[i] = old[kept[i]];
                }
            }
        }
        Arrays.fill(logWeights, 0);
    }

    Posterior posterior(Priors priors) {
        double[][] copy = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        return new Posterior(priors, copy, Tempering.weights(logWeights));
    }
}
