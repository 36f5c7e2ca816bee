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
     * Writes the matrices of a unit. The same places must be written whatever the parameters.
     *
     * @param parameters the values of the parameters in the order of the priors, [parameter][particle]
     */
    void write(double[][] parameters, int unit, Matrices to);
}
