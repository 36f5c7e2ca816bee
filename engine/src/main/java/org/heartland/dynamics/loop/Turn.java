package org.heartland.dynamics.loop;

import java.util.List;

/**
 * A time at which a variable turned, and what turned it.
 *
 * @param row the number of the step
 * @param value of the variable there
 * @param pulls what moves the variable, the one that turned it most first
 * @param chain the way of causes into the variable, from a stock or from what nothing in the model moves: at each link the cause that
 *     turned the next most
 */
public record Turn(TurnKind kind, int row, double time, double value, List<Pull> pulls, List<String> chain) {

    /** In which way it turned. */
    public enum TurnKind {
        /** It rose before and falls after. */
        PEAK,
        /** It fell before and rises after. */
        TROUGH,
        /** A stock goes on as before, but ever more slowly. */
        SLOWING,
        /** A stock goes on as before, and ever faster. */
        QUICKENING
    }

    /**
     * One cause. At a peak or a trough of a stock {@code before} and {@code after} are what a flow adds to it per unit of time, negative
     * if it takes, a step before and at the turn; of any other variable, what the cause alone changes in it in the steps before and after.
     * Where a stock slows or quickens they are changes of flows in the steps before and after.
     *
     * @param share its part in all that shifted between before and after, positive if towards the turn
     */
    public record Pull(String name, double before, double after, double share) {}
}
