package org.heartland.theory.fit;

/**
 * A model that is deterministic given its parameters. Must be safe for several threads, and give each particle the same
 * numbers whatever the particles beside it.
 */
@FunctionalInterface
public interface Paths {
    /**
     * Runs the model.
     *
     * @param values the values of the parameters, [parameter][particle]
     * @param count the number of particles
     * @param years how many years to run, from the first on
     * @param expected where to put what each series should be but for its error, [series][year][particle]; NaN where the
     *     model fails
     */
    void run(double[][] values, int count, int years, double[][][] expected);
}
