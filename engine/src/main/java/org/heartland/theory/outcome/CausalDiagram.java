package org.heartland.theory.outcome;

import java.util.List;

/**
 * What acts on what in an account, as it is written: which way a thing moves another a year on, over the ranges that the account declares.
 *
 * @param things stocks first, then what comes from outside and acts on one of them
 * @param arrows between things, by their places in the list; that of a stock on itself, its return to what is normal, is left out
 * @param loops closed ways through stocks
 */
public record CausalDiagram(List<Thing> things, List<Arrow> arrows, List<Loop> loops) {
    public CausalDiagram {
        things = List.copyOf(things);
        arrows = List.copyOf(arrows);
        loops = List.copyOf(loops);
    }

    /** A stock, or what comes from outside. */
    public record Thing(String id, String says, boolean stock) {}

    /** How one thing moves another. */
    public enum Way {
        /** In the same direction. */
        SAME,
        /** In the opposite direction. */
        OPPOSITE,
        /** The account leaves the direction open. */
        OPEN
    }

    public record Arrow(int from, int to, Way way) {}

    /** A loop that reinforces itself (SAME), balances itself (OPPOSITE), or of which that is open. */
    public record Loop(List<Integer> things, Way way) {
        public Loop {
            things = List.copyOf(things);
        }
    }
}
