package org.heartland.dynamics.model;

import java.util.List;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stock, a flow, an auxiliary or a graphical function of its own (XMILE 1.0, section 3.1).
 *
 * @param equation the equation, for a stock that of its initial value; null if there is none or only a comment
 * @param initial the equation of {@code init_eqn}: the value while initial values are computed
 * @param elements the definitions of single elements of an array
 * @param dimensions the names of its dimensions, empty for a scalar
 * @param inflows for a stock, in order; {@code outflows} in order of priority
 * @param nonNegative null = inherit from the enclosing model
 */
public record Variable(
        VariableKind kind,
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
        VariableOptions options,
        String access,
        @Nullable Text units,
        String doc,
        Extras extras) {

    /** A scalar of which nothing is said but its equation, if that. */
    public static Variable bare(VariableKind kind, String name, Place at, @Nullable Text equation) {
        return new Variable(
                kind,
                name,
                at,
                equation,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                VariableOptions.NONE,
                "",
                null,
                "",
                Extras.NONE);
    }

    /** The same over dimensions. */
    public Variable over(List<String> names) {
        return new Variable(
                kind,
                name,
                at,
                equation,
                initial,
                graph,
                elements,
                List.copyOf(names),
                inflows,
                outflows,
                nonNegative,
                options,
                access,
                units,
                doc,
                extras);
    }

    public enum VariableKind {
        STOCK("stock"),
        FLOW("flow"),
        AUXILIARY("aux"),
        GRAPH("gf");

        private final String tag;

        VariableKind(String tag) {
            this.tag = tag;
        }

        public String tag() {
            return tag;
        }
    }

    /** The name of a flow into or out of a stock, and its place in the file. */
    public record Flowing(String name, Place at) {}

    /** The definition of one array element; {@code subscript} is its name, separated by commas. */
    public record Part(
            String subscript,
            Place at,
            @Nullable Text equation,
            @Nullable Text initial,
            @Nullable Graph graph,
            VariableOptions options,
            Extras extras) {
        /** The same with another equation and graphical function. */
        public Part with(@Nullable Text otherEquation, @Nullable Graph otherGraph) {
            return new Part(subscript, at, otherEquation, initial, otherGraph, options, extras);
        }
    }

    /** The same with another equation, graphical function and definitions of elements. */
    public Variable with(@Nullable Text otherEquation, @Nullable Graph otherGraph, List<Part> otherElements) {
        return new Variable(
                kind,
                name,
                at,
                otherEquation,
                initial,
                otherGraph,
                List.copyOf(otherElements),
                dimensions,
                inflows,
                outflows,
                nonNegative,
                options,
                access,
                units,
                doc,
                extras);
    }

    public String id() {
        return ModelNames.canonical(name);
    }
}
