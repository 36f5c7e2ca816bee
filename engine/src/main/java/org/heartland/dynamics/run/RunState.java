package org.heartland.dynamics.run;

import java.util.List;

/**
 * The state of runs at the beginning of a step: everything needed to continue with the same values as if they had never
 * stopped. Resuming does not change it, so it can be resumed more than once.
 *
 * @param step the index of the step
 */
public record RunState(int step, int count, int block, List<Block> blocks) {

    /**
     * The state of a block of runs.
     *
     * @param lasting the values of the slots in {@link Program#lasting}
     * @param memory the values that DELAY and PREVIOUS hold
     * @param devices what conveyors and queues hold
     */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    record Block(double[][] lasting, Memory memory, List<DeviceState> devices) {}
}
