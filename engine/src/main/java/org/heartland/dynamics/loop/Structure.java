package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;

/**
 * The structure that a diagram of a model shows: its variables (an array as one), which flow fills and drains which
 * stock, and which variable affects which.
 */
public record Structure(List<Node> nodes, List<Link> links, List<Pipe> pipes) {

    /** The type of a variable in the diagram. */
    public enum NodeKind {
        STOCK,
        FLOW,
        AUXILIARY
    }

    /** A variable; {@code constant}: nothing in the model affects it and it does not change. */
    public record Node(String name, NodeKind kind, boolean constant) {}

    /**
     * A link from a cause to an effect.
     *
     * @param from the index of the cause among the nodes
     * @param delayed true if a delay, a smooth or a PREVIOUS lies between them
     */
    public record Link(int from, int to, Sign sign, boolean delayed) {}

    /** A flow, and the stocks that it drains and fills; -1 = none: it comes from or goes to outside the model. */
    public record Pipe(int flow, int from, int to) {}

    public static Structure of(Course course, Links links) {
        return new Builder(course, links).structure();
    }

    private static final class Builder {
        private final Course course;
        private final Links links;
        private final List<Quantity> quantities;
        private final LoopNames naming;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final Map<Integer, Integer> nodeOf = new HashMap<>();
        private final BitSet flows = new BitSet();
        private final BitSet stocks = new BitSet();
        private final BitSet moved = new BitSet();

        Builder(Course course, Links links) {
            this.course = course;
            this.links = links;
            this.quantities = course.flat().quantities();
            this.naming = links.naming();
            List<Flat.Column> columns = course.flat().columns();
            columns.stream().filter(Builder::isOwn).forEach(this::add);
            columns.stream()
                    .filter(column -> !nodeOf.containsKey(column.quantity().index()))
                    .forEach(this::add);
        }

        /** False if this column is only another name of a quantity, such as a connected input of a module. */
        private static boolean isOwn(Flat.Column column) {
            return column.name().equals(column.quantity().name());
        }

        private void add(Flat.Column column) {
            numbers.putIfAbsent(column.variable(), numbers.size());
            int node = numbers.get(column.variable());
            nodeOf.put(column.quantity().index(), node);
            stocks.set(node, stocks.get(node) || isStock(column.quantity()));
            moved.set(node, moved.get(node) || isMoved(column.quantity()));
        }

        private static boolean isStock(Quantity quantity) {
            return quantity.kind() == Quantity.QuantityKind.STOCK;
        }

        private boolean isMoved(Quantity quantity) {
            double first = course.value(quantity, 0);
            boolean moves = false;
            for (int row = 1; row < course.length() && !moves; row++) {
                moves = course.value(quantity, row) != first;
            }
            return moves;
        }

        /** The node that a quantity belongs to; -1 if that is not shown. */
        private int node(int quantity) {
            return nodeOf.getOrDefault(naming.owner(quantity), -1);
        }

        Structure structure() {
            Map<List<Integer>, Link> between = new LinkedHashMap<>();
            Map<Integer, int[]> ends = new LinkedHashMap<>();
            for (int from = 0; from < quantities.size(); from++) {
                if (!quantities.get(from).hidden() && node(from) >= 0) {
                    for (int to : links.next()[from]) {
                        edge(from, to, between, ends);
                    }
                }
            }
            List<Node> nodes = new ArrayList<>();
            BitSet acted = new BitSet();
            between.values().forEach(link -> acted.set(link.to()));
            numbers.forEach((name, node) -> nodes.add(new Node(
                    name,
                    stocks.get(node) ? NodeKind.STOCK : flows.get(node) ? NodeKind.FLOW : NodeKind.AUXILIARY,
                    !stocks.get(node) && !acted.get(node) && !moved.get(node))));
            List<Pipe> pipes = new ArrayList<>();
            ends.forEach((flow, stock) -> pipes.add(new Pipe(flow, stock[0], stock[1])));
            return new Structure(List.copyOf(nodes), List.copyOf(between.values()), List.copyOf(pipes));
        }

        private void edge(int from, int to, Map<List<Integer>, Link> between, Map<Integer, int[]> ends) {
            int cause = node(from);
            int effect = node(to);
            if (effect < 0 || cause == effect) {
                return;
            }
            Sign sign = sign(from, to, new BitSet());
            if (isStock(quantities.get(to)) && !quantities.get(to).hidden() && !stocks.get(cause)) {
                flows.set(cause);
                int[] stock = ends.computeIfAbsent(cause, unseen -> new int[] {-1, -1});
                stock[sign == Sign.MINUS ? 0 : 1] = effect;
                return;
            }
            Link link = new Link(cause, effect, sign, isHeldUp(to, new BitSet()));
            between.merge(
                    List.of(cause, effect),
                    link,
                    (a, b) -> new Link(cause, effect, a.sign().or(b.sign()), a.delayed() || b.delayed()));
        }

        /** The sign of a link through hidden quantities to a variable. */
        private Sign sign(int from, int to, BitSet seen) {
            Sign first = links.sign(from, to);
            if (!quantities.get(to).hidden()) {
                return first;
            }
            seen.set(to);
            Sign sign = Sign.NONE;
            for (int next : links.next()[to]) {
                if (!seen.get(next)) {
                    sign = sign.or(first.times(sign(to, next, seen)));
                }
            }
            return sign;
        }

        private boolean isHeldUp(int at, BitSet seen) {
            if (!quantities.get(at).hidden()) {
                return false;
            }
            seen.set(at);
            return naming.isDelay(at)
                    || Arrays.stream(links.next()[at]).anyMatch(next -> !seen.get(next) && isHeldUp(next, seen));
        }
    }
}
