package org.heartland.render.plot;

import java.util.List;

/**
 * A stock-and-flow diagram: what is on it, and what joins it; things are named by their numbers in the list of items.
 *
 * @param rings loops, by the items on them
 */
public record Diagram(List<Item> items, List<Arrow> arrows, List<Pipe> pipes, List<Ring> rings) {

    /** How a thing is drawn. */
    public enum Shape {
        BOX,
        VALVE,
        NAME,
        /** A name of something that never changes. */
        FAINT
    }

    public record Item(String name, Shape shape) {}

    /** One acts on another; the sign stands at the head, two strokes across it where it is delayed. */
    public record Arrow(int from, int to, String sign, boolean delayed) {}

    /** What flows through a valve, and the boxes that it comes from and goes to; -1 for a cloud. */
    public record Pipe(int valve, int from, int to) {}

    /** A loop, whose name stands in its middle; one that balances and one that reinforces differ. */
    public record Ring(String name, boolean balances, List<Integer> items) {}
}
