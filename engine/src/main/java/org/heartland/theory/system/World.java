package org.heartland.theory.system;

import java.util.List;

/**
 * What a model is compared with: the receivers, what comes from outside, and the series.
 *
 * @param receivers their ids
 * @param first the first year
 * @param inputs from outside, [receiver][year from the first][input]
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record World(List<String> receivers, int first, double[][][] inputs, List<YearlySeries> series) {

    /** The number of years for which inputs are known or assumed. */
    public int years() {
        return inputs.length == 0 ? 0 : inputs[0].length;
    }

    /** The same with other inputs. */
    public World with(double[][][] others) {
        return new World(receivers, first, others, series);
    }
}
