package org.heartland.theory.fit;

import java.util.List;

/**
 * A model that is linear in its stocks with normal noise, made of units that are independent of each other given the
 * parameters (such as receivers). Must be safe for several threads.
 */
public interface LinearModel {
    /** The units. Together they observe every series at most once. */
    List<LinearUnit> units();

    /**
     * Writes the matrices of a unit for one particle. What is not written is 0; the same places must be written for every
     * particle.
     *
     * @param parameters the values of the parameters, in the order of the priors
     */
    void write(double[] parameters, int unit, Matrices.OfParticle to);
}
