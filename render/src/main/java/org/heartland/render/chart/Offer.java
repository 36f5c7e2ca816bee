package org.heartland.render.chart;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A chart, and what can be picked of it.
 *
 * @param id its name in commands and addresses
 * @param kind what it shows, whatever the domain: charts of one kind are told apart by their domain
 * @param domain of which it is; "" where it is of none, or of several
 * @param states how many states can be picked; {@code partners} how many partners, of {@code candidates}
 * @param years whether one year can be picked, two that are compared, or a span; from {@code first} to {@code last}
 * @param drawn draws it of a selection in which nothing is wrong
 */
public record Offer(
        String id,
        Kind kind,
        String domain,
        Count states,
        Count partners,
        Supplier<List<String>> candidates,
        Count years,
        int first,
        int last,
        Function<Selection, Chart> drawn) {

    /** How many can be picked. */
    public enum Count {
        NONE,
        ONE,
        TWO,
        SOME
    }

    /** What a chart shows. */
    public enum Kind {
        CHANGE,
        RANGE,
        PLANE,
        YEARS,
        LEVEL,
        PARTNERS,
        LARGEST,
        TIMELINE,
        ROLE
    }

    /** The ids of those who can be picked as partners: the powers first, then all others by name. */
    public List<String> actors() {
        return candidates.get();
    }

    /** The chart as it is by itself. */
    Chart whole() {
        return drawn.apply(Selection.ALL);
    }
}
