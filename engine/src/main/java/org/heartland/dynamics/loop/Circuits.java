package org.heartland.dynamics.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.heartland.draws.Deadline;

/**
 * All elementary circuits of a directed graph (Johnson 1975, "Finding all the elementary circuits of a directed graph", SIAM Journal on
 * Computing 4), in order of their first node; stops after {@code limit}.
 * {@code circuit}, {@code unblock} and {@code blockedBy} are his CIRCUIT, UNBLOCK and B.
 */
public final class Circuits {
    private static final int MAX_COMPONENT = 3_000;
    private static final long MAX_STEPS = 20_000_000;
    private static final int STEPS_BETWEEN_CHECKS = 10_000;

    private final int[][] next;
    private final int[][] back;
    private final int limit;
    private final Deadline deadline;
    private final List<int[]> found = new ArrayList<>();
    private final BitSet inside = new BitSet();
    private final BitSet blocked = new BitSet();
    /** Johnson's lists B: for each node the nodes that stay blocked as long as it is. */
    private final List<BitSet> blockedBy = new ArrayList<>();

    private final ArrayList<Integer> path = new ArrayList<>();
    private boolean complete = true;
    private long steps;

    private Circuits(int[][] next, int limit, Deadline deadline) {
        this.next = next;
        this.back = Components.back(next);
        this.limit = limit;
        this.deadline = deadline;
        for (int i = 0; i < next.length; i++) {
            blockedBy.add(new BitSet());
        }
    }

    /** The circuits, each as its nodes in order from the smallest on; {@code complete} is true if these are all. */
    public record Found(List<int[]> circuits, boolean complete) {}

    /** Finds the circuits of a graph; {@code next} lists the successors of each node in ascending order. */
    public static Found of(int[][] next, int limit, Deadline deadline) {
        Circuits circuits = new Circuits(next, limit, deadline);
        circuits.search();
        return new Found(List.copyOf(circuits.found), circuits.complete);
    }

    /** The same circuit, starting at its smallest node. */
    static int[] fromSmallest(int[] circuit) {
        int first = 0;
        for (int i = 1; i < circuit.length; i++) {
            first = circuit[i] < circuit[first] ? i : first;
        }
        int[] turned = new int[circuit.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = circuit[(first + i) % circuit.length];
        }
        return turned;
    }

    private void search() {
        int[] components = Components.of(next);
        int[] sizes = new int[next.length];
        for (int component : components) {
            sizes[component]++;
        }
        for (int start = 0; start < next.length && complete; start++) {
            if (sizes[components[start]]-- == 1 && Arrays.binarySearch(next[start], start) < 0) {
                continue;
            }
            deadline.check();
            component(start);
            if (inside.cardinality() > MAX_COMPONENT) {
                complete = false;
                return;
            }
            blocked.clear();
            blockedBy.forEach(BitSet::clear);
            circuit(start, start);
        }
    }

    /** Finds the strong component of {@code start} in the subgraph of the nodes from {@code start} on. */
    private void component(int start) {
        inside.clear();
        inside.or(reached(start, next, start));
        inside.and(reached(start, back, start));
    }

    private static BitSet reached(int from, int[][] edges, int least) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        reached.set(from);
        while (!open.isEmpty()) {
            for (int to : edges[open.remove()]) {
                if (to >= least && !reached.get(to)) {
                    reached.set(to);
                    open.add(to);
                }
            }
        }
        return reached;
    }

    /** Johnson's procedure CIRCUIT: extends the path by a node; true if that closes a circuit through {@code start}. */
    private boolean circuit(int node, int start) {
        boolean closed = false;
        path.add(node);
        blocked.set(node);
        for (int to : next[node]) {
            if (!inside.get(to) || !complete) {
                continue;
            }
            if (++steps > MAX_STEPS) {
                complete = false;
            }
            if (steps % STEPS_BETWEEN_CHECKS == 0) {
                deadline.check();
            }
            if (to == start) {
                keep();
                closed = true;
            } else if (!blocked.get(to) && circuit(to, start)) {
                closed = true;
            }
        }
        leave(node, closed);
        path.remove(path.size() - 1);
        return closed;
    }

    private void keep() {
        if (found.size() == limit) {
            complete = false;
            return;
        }
        found.add(path.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Unblocks a node that lies on a circuit; any other stays blocked until one of its successors is unblocked. */
    private void leave(int node, boolean closed) {
        if (closed) {
            unblock(node);
            return;
        }
        for (int to : next[node]) {
            if (inside.get(to)) {
                blockedBy.get(to).set(node);
            }
        }
    }

    /** Johnson's procedure UNBLOCK, with a queue instead of recursion. */
    private void unblock(int node) {
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            int free = open.remove();
            blocked.clear(free);
            BitSet others = blockedBy.get(free);
            for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
                if (blocked.get(other)) {
                    open.add(other);
                }
            }
            others.clear();
        }
    }
}
