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

    public record Item(String name, Shape shape) {}

    /** One item affects another; the sign is at the head, with two strokes across the arrow if it is delayed. */
    public record Arrow(int from, int to, String sign, boolean delayed) {}

    /** The flow through a valve, with the boxes that it comes from and goes to; -1 for a cloud. */
    public record Pipe(int valve, int from, int to) {}

    /** A loop, with its name in the middle; balancing and reinforcing loops look different. */
    public record Ring(String name, Tone tone, List<Integer> items) {}
}
