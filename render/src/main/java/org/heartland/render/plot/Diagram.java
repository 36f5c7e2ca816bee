package org.heartland.render.plot;

import java.util.List;

/**
 * A stock-and-flow diagram: its items and what connects them; items are referred to by their indexes.
 *
 * @param rings loops, as the items on them
 */
public record Diagram(List<Item> items, List<Arrow> arrows, List<Pipe> pipes, List<Ring> rings) {

    /** The shape of an item. */
    public enum Shape {
        BOX,
        VALVE,
        NAME,
        /** A pale name, for a constant. */
        FAINT
    }

    /**
     * A variable.
     *
     * @param graph its values over time, and those of other runs, drawn small below its name; none where there is none
     * @param lit true if it is on the loop that is lit up
     */
    public record Item(String name, Shape shape, List<double[]> graph, boolean lit) {
        public Item(String name, Shape shape) {
            this(name, shape, List.of(), false);
        }
    }

    /**
     * One item affects another; the sign is at the head, with two strokes across the arrow if it is delayed.
     *
     * @param lit true if it is on the loop that is lit up
     */
    public record Arrow(int from, int to, String sign, boolean delayed, boolean lit) {
        public Arrow(int from, int to, String sign, boolean delayed) {
            this(from, to, sign, delayed, false);
        }
    }

    /** True if a loop is lit up. */
    boolean isLit() {
        return items.stream().anyMatch(Item::lit);
    }

    /** The flow through a valve, with the boxes that it comes from and goes to; -1 for a cloud. */
    public record Pipe(int valve, int from, int to) {}

    /** A loop, with its name in the middle; balancing and reinforcing loops look different. */
    public record Ring(String name, Tone tone, List<Integer> items) {}
}
