package org.heartland.dynamics.model;

import java.util.List;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stock, a flow, an auxiliary or a graphical function that stands alone (XMILE 1.0, section 3.1).
 *
 * @param equation the equation, for a stock that of its initial value; null where there is none or only a comment
 * @param initial what {@code init_eqn} says: the value while initial values are worked out
 * @param elements what single elements of an array say of their own
 * @param dimensions the names of its dimensions, none for a single value
 * @param inflows for a stock, in order; {@code outflows} in the order in which they are served
 * @param nonNegative null where nothing is said
 */
public record Variable(
        Kind kind,
        String name,
        Place at,
        @Nullable Text equation,
        @Nullable Text initial,
        @Nullable Graph graph,
        List<Part> elements,
        List<String> dimensions,
        List<Flowing> inflows,
        List<Flowing> outflows,
        @Nullable Boolean nonNegative,
        String access,
        @Nullable Text units,
        String doc,
        Extras extras) {

    public enum Kind {
        STOCK("stock"),
        FLOW("flow"),
        AUXILIARY("aux"),
        GRAPH("gf");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        public String tag() {
            return tag;
        }
    }

    /** The name of a flow into or out of a stock, and where that was said. */
    public record Flowing(String name, Place at) {}

    /** What one element of an array says; {@code subscript} names it, with commas. */
    public record Part(
            String subscript,
            Place at,
            @Nullable Text equation,
            @Nullable Text initial,
            @Nullable Graph graph,
            Extras extras) {}

    public String id() {
        return ModelNames.canonical(name);
    }
}
