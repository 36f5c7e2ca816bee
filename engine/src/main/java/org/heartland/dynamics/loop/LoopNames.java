package org.heartland.dynamics.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;

/** The names of the quantities on a loop: a hidden quantity has the name of the variable that it belongs to. */
final class LoopNames {
    private final List<Quantity> quantities;
    private final int[] owner;

    LoopNames(Flat flat, int[][] next) {
        this.quantities = flat.quantities();
        this.owner = new int[quantities.size()];
        Arrays.fill(owner, -1);
        for (int i = 0; i < owner.length; i++) {
            own(i, next);
        }
    }

    /**
     * Follows a chain of hidden quantities, each of which affects only one other, to its end; the whole chain has the
     * same owner.
     */
    private void own(int from, int[][] next) {
        List<Integer> chain = new ArrayList<>();
        int at = from;
        while (at >= 0 && owner[at] < 0 && chain.size() <= owner.length) {
            chain.add(at);
            int end = at;
            at = quantities.get(at).hidden() ? only(at, next[at]) : -1;
            if (at < 0) {
                owner[end] = owner(end, next);
                at = end;
            }
        }
        int found = at < 0 || owner[at] < 0 ? owner(from, next) : owner[at];
        chain.forEach(hidden -> owner[hidden] = found);
    }

    /** The only other quantity that a quantity affects; -1 if there is none or more than one. */
    private static int only(int from, int[] next) {
        int[] others = Arrays.stream(next).filter(to -> to != from).toArray();
        return others.length == 1 ? others[0] : -1;
    }

    /** The variable that a hidden quantity belongs to: the first visible quantity reached through hidden ones. */
    private int owner(int from, int[][] next) {
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        Set<Integer> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            int at = open.remove();
            if (!quantities.get(at).hidden()) {
                return at;
            }
            if (seen.add(at)) {
                Arrays.stream(next[at]).forEach(open::add);
            }
        }
        return from;
    }

    /** The index of the variable that a quantity is or belongs to. */
    int owner(int quantity) {
        return owner[quantity];
    }

    /** True if a quantity on the circuit holds its value from one step to the next. */
    boolean isFeedback(int[] circuit) {
        return Arrays.stream(circuit).anyMatch(node -> quantities.get(node).given());
    }

    /** The variables of a circuit in order, starting at a stock if there is one. */
    List<String> path(int[] circuit) {
        int first = 0;
        for (int i = circuit.length - 1; i >= 0; i--) {
            first = isStock(circuit[i]) ? i : first;
        }
        Set<String> path = new LinkedHashSet<>();
        for (int i = 0; i < circuit.length; i++) {
            path.add(
                    quantities.get(owner[circuit[(first + i) % circuit.length]]).name());
        }
        return List.copyOf(path);
    }

    /** The names of the stocks among some quantities, in order. */
    List<String> stocks(Collection<Integer> nodes) {
        return nodes.stream()
                .filter(this::isStock)
                .map(node -> quantities.get(node).name())
                .toList();
    }

    private boolean isStock(int node) {
        Quantity quantity = quantities.get(node);
        return !quantity.hidden() && quantity.kind() == Quantity.QuantityKind.STOCK;
    }

    List<String> delays(int[] circuit) {
        return Arrays.stream(circuit)
                .filter(this::isDelay)
                .mapToObj(node -> quantities.get(owner[node]).name())
                .distinct()
                .toList();
    }

    /** True if a quantity is a hidden part of a delay. */
    boolean isDelay(int node) {
        return quantities.get(node).hidden() && quantities.get(node).given();
    }
}
