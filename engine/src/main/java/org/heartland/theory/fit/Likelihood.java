package org.heartland.theory.fit;

/**
 * How well parameters explain data that arrive in batches, such as a batch for each year, or for each year of release. Must
 * be safe for several threads, and give each particle the same numbers whatever the particles beside it. Runs that need
 * {@link org.heartland.draws.Workers} must take workers of one thread, since they already run on one.
 */
public interface Likelihood {
    /** The number of batches, which are numbered from 0. */
    int batches();

    /**
     * Computes the logarithm of the joint density of all data up to a batch. Negative infinity, or NaN, is the answer where
     * parameters cannot have made the data or the model fails.
     *
     * @param values the values of the parameters, [parameter][particle], in the order of the priors
     * @param count the number of particles
     * @param before where to put the log density of all batches before this one, for each particle
     * @param through where to put that of all batches up to and with this one
     */
    void evaluate(double[][] values, int count, int batch, double[] before, double[] through);
}
