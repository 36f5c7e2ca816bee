package org.heartland.dynamics.loop;

import java.util.List;

/**
 * A turning point of a variable, and its causes.
 *
 * @param row the index of the row
 * @param value the value of the variable there
 * @param pulls the causes that move the variable, the one that contributed most to the turn first
 * @param chain the chain of causes into the variable, from a stock or an exogenous quantity: at each link, the cause
 *     that contributed most to the turn of the next
 */
public record Turn(TurnKind kind, int row, double time, double value, List<Pull> pulls, List<String> chain) {

    /** The type of turning point. */
    public enum TurnKind {
        /** It rose before and falls afterwards. */
        PEAK,
        /** It fell before and rises afterwards. */
        TROUGH,
        /** A stock keeps its direction, but its net flow begins to shrink. */
        SLOWING,
        /** A stock keeps its direction, and its net flow begins to grow. */
        QUICKENING
    }

    /**
     * One cause. At a peak or trough of a stock, {@code before} and {@code after} are the contributions of a flow per
     * unit of time, negative for an outflow, one step before the turn and at the turn; for any other variable, the
     * changes by this cause alone in the steps before and after. If a stock slows or quickens, they are changes of
     * flows in the steps before and after.
     *
     * @param share its share in the total shift between before and after, positive if towards the turn
     */
    public record Pull(String name, double before, double after, double share) {}
}
