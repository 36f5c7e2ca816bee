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

    private Particles(double[][] free, double[][] values, double[][] known, double[] logWeights) {
        this.free = free;
        this.values = values;
        this.logPrior = known[0];
        this.before = known[1];
        this.added = known[2];
        this.logWeights = logWeights;
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

    /** These particles, all with the same weight. */
    Particles chosen(int[] kept) {
        return new Particles(
                chosen(free, kept),
                chosen(values, kept),
                chosen(new double[][] {logPrior, before, added}, kept),
                new double[kept.length]);
    }

    private static double[][] chosen(double[][] rows, int[] kept) {
        double[][] chosen = new double[rows.length][kept.length];
        for (int row = 0; row < rows.length; row++) {
            for (int k = 0; k < kept.length; k++) {
                chosen[row][k] = rows[row][kept[k]];
            }
        }
        return chosen;
    }

    /** Puts others in the place of those from one on, all with the same weight. */
    void put(int first, Particles others) {
        double[][][] to = {free, values, {logPrior, before, added, logWeights}};
        double[][][] from = {
            others.free, others.values, {others.logPrior, others.before, others.added, others.logWeights}
        };
        for (int k = 0; k < to.length; k++) {
            for (int row = 0; row < to[k].length; row++) {
                System.arraycopy(from[k][row], 0, to[k][row], first, others.count());
            }
        }
    }

    Posterior posterior(Priors priors) {
        double[][] copy = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        return new Posterior(priors, copy, Tempering.weights(logWeights));
    }
}
