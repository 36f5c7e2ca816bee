package org.heartland.dynamics.run;

import java.util.List;

/**
 * Where runs stand at the beginning of a step: all that is needed to go on from there with the same values as if they had never stopped.
 * A run that goes on leaves it as it is, so that it can be resumed more than once.
 *
 * @param step the number of the step
 */
public record RunState(int step, int count, int block, List<Block> blocks) {

    /**
     * Where a block of runs stands.
     *
     * @param lasting the values of what lasts from one step to the next: stocks, values of the start, what remembers
     * @param memory what DELAY and PREVIOUS hold
     */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    record Block(double[][] lasting, Memory memory) {}
}
