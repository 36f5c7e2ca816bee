package org.heartland.theory.fit;

import java.util.List;
import java.util.stream.IntStream;

/** A straight line with a known error and normal priors, of which evidence and posterior are known exactly. */
final class ConjugateLine implements Likelihood {
    static final Priors PRIORS = new Priors(
            List.of(new Prior.Normal("start", Link.IDENTITY, 1, 2), new Prior.Normal("slope", Link.IDENTITY, 0, .5)));
    private static final double ERROR = .7;
    private static final double[] VALUES = {1.3, 1.1, 2.4, 1.9, 3.2, 2.7, 3.9, 4.4, 4.1, 5.6, 5.1, 6.3};

    @Override
    public int batches() {
        return VALUES.length;
    }

    @Override
    public void evaluate(double[][] values, int count, int batch, double[] before, double[] through) {
        for (int k = 0; k < count; k++) {
            through[k] = 0;
            for (int t = 0; t <= batch; t++) {
                before[k] = through[k];
                through[k] += NormalCurve.logDensity(VALUES[t], values[0][k] + t * values[1][k], ERROR);
            }
        }
    }

    /** The exact logarithm of the density of the values before a year. */
    static double logEvidence(int years) {
        JointNormal all = new JointNormal(new double[VALUES.length], new double[VALUES.length][VALUES.length]);
        for (int s = 0; s < VALUES.length; s++) {
            all.mean()[s] = 1;
            for (int t = 0; t < VALUES.length; t++) {
                all.covariance()[s][t] = 4 + .25 * s * t + (s == t ? ERROR * ERROR : 0);
            }
        }
        int[] first = IntStream.range(0, years).toArray();
        return years == 0
                ? 0
                : all.at(first)
                        .logDensity(
                                IntStream.of(first).mapToDouble(t -> VALUES[t]).toArray());
    }
}
