package org.heartland.theory.fit;

import java.util.List;

/** A likelihood that also says, for given parameters, what a value is likely to be that is not known yet. */
public interface Forecaster extends Likelihood {
    /**
     * Predicts values from the data of all batches before one: for each set of parameters a normal distribution, which
     * includes the error of observation.
     *
     * @param values the values of the parameters, [parameter][particle]
     * @param count the number of particles
     * @param known the first batch that is not known; 0: nothing is known
     * @param cells what to predict; a year may lie after the last of the data
     * @param mean where to put the means, [cell][particle]
     * @param deviation where to put the standard deviations, [cell][particle]
     */
    void predict(
            double[][] values,
            int count,
            int known,
            List<Observations.Cell> cells,
            double[][] mean,
            double[][] deviation);
}
