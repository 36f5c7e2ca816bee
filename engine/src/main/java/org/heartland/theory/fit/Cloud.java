package org.heartland.theory.fit;

/**
 * The normal distribution nearest to a population of particles, and steps that leave it as it is: towards its mean, plus normal noise
 * (autoregressive proposals, preconditioned Crank-Nicolson: Cotter, Roberts, Stuart and White 2013, Statistical Science 28). Where the
 * particles are spread like it, such steps go far and are still accepted.
 */
final class Cloud {
    /** The part of a step that is new: the standard deviation of its noise, in standard deviations of the distribution. */
    private static final double NEW = .8;

    private static final double KEPT = Math.sqrt(1 - NEW * NEW);
    /** How much wider than the population the distribution is, in variance, so that its tails are not too thin. */
    private static final double WIDER = 1.2;

    private static final double LEAST_VARIANCE = 1e-12;

    private final double[] mean;
    /** The lower triangle of the Cholesky decomposition. */
    private final double[][] root;

    /**
     * @param population [parameter][place]
     * @param weights the weights of the places, which sum to 1
     * @param particles how many particles the places are of; with few, covariances are drawn towards 0
     */
    Cloud(double[][] population, double[] weights, int particles) {
        int size = population.length;
        this.mean = new double[size];
        this.root = new double[size][size];
        double drawn = particles / (double) (particles + size);
        double[][] centred = new double[size][];
        for (int p = 0; p < size; p++) {
            mean[p] = Moments.mean(population[p], weights);
            centred[p] = Moments.centred(population[p], mean[p]);
            double[] weighted = Moments.product(weights, centred[p]);
            for (int q = 0; q <= p; q++) {
                double covariance = WIDER * Moments.sum(weighted, centred[q]);
                decompose(p, q, p == q ? covariance : drawn * covariance);
            }
        }
    }

    private void decompose(int p, int q, double covariance) {
        double left = covariance;
        for (int r = 0; r < q; r++) {
            left -= root[p][r] * root[q][r];
        }
        root[p][q] = p == q ? Math.sqrt(Math.max(left, LEAST_VARIANCE)) : left / root[q][q];
    }

    /**
     * Steps from a particle.
     *
     * @param at the place of the particle; afterwards where it would go
     * @param noise standard normal numbers
     * @return the log density of the distribution at the old place less that at the new: what the step has in favour of itself
     */
    double step(double[] at, double[] noise) {
        double[] white = new double[at.length];
        double before = 0;
        double after = 0;
        for (int p = 0; p < at.length; p++) {
            double left = at[p] - mean[p];
            for (int q = 0; q < p; q++) {
                left -= root[p][q] * white[q];
            }
            white[p] = left / root[p][p];
            before += white[p] * white[p];
        }
        for (int p = 0; p < at.length; p++) {
            white[p] = KEPT * white[p] + NEW * noise[p];
            after += white[p] * white[p];
        }
        for (int p = 0; p < at.length; p++) {
            at[p] = mean[p];
            for (int q = 0; q <= p; q++) {
                at[p] += root[p][q] * white[q];
            }
        }
        return (after - before) / 2;
    }
}
