package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heartland.draws.Deadline;

/**
 * The shortest independent loop set (Oliva 2004, "Model structure analysis through graph theory", System Dynamics
 * Review 20(4)): for each pair of nodes the shortest paths there and back are joined; of these circuits, the shortest
 * first, each that contains a new edge is kept. Of equally short paths, the one through nodes with smaller indexes is
 * taken.
 */
public final class ShortestLoops {
    private static final int MAX_NODES = 1_500;

    private final int[][] next;
    private final Deadline deadline;
    private final int[][] before;
    private final int[][] distance;

    private ShortestLoops(int[][] next, Deadline deadline) {
        int nodes = next.length;
        this.next = next;
        this.deadline = deadline;
        this.before = new int[nodes][nodes];
        this.distance = new int[nodes][nodes];
        for (int from = 0; from < nodes; from++) {
            deadline.check();
            ways(from);
        }
    }

    /** The set, each circuit as its nodes starting at the smallest; empty for more than {@value #MAX_NODES} nodes. */
    public static List<int[]> of(int[][] next, Deadline deadline) {
        return next.length > MAX_NODES ? List.of() : new ShortestLoops(next, deadline).independent();
    }

    private void ways(int from) {
        Arrays.fill(distance[from], -1);
        distance[from][from] = 0;
        int[] queue = new int[next.length];
        queue[0] = from;
        int end = 1;
        for (int i = 0; i < end; i++) {
            for (int to : next[queue[i]]) {
                if (distance[from][to] < 0) {
                    distance[from][to] = distance[from][queue[i]] + 1;
                    before[from][to] = queue[i];
                    queue[end++] = to;
                }
            }
        }
    }

    private record Pair(int one, int other, int length) {}

    private List<int[]> independent() {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < next.length; one++) {
            for (int other = 0; other < next.length; other++) {
                if (one != other && distance[one][other] > 0 && distance[other][one] > 0) {
                    pairs.add(new Pair(one, other, distance[one][other] + distance[other][one]));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::length));
        List<int[]> kept = new ArrayList<>();
        Set<Long> edges = new HashSet<>();
        for (int node = 0; node < next.length; node++) {
            if (Arrays.binarySearch(next[node], node) >= 0) {
                keep(new int[] {node}, edges, kept);
            }
        }
        for (Pair pair : pairs) {
            deadline.check();
            int[] circuit = circuit(pair);
            if (Arrays.stream(circuit).distinct().count() == circuit.length) {
                keep(circuit, edges, kept);
            }
        }
        return kept;
    }

    /** The path there and back, starting at the smallest node. */
    private int[] circuit(Pair pair) {
        int[] circuit = new int[pair.length()];
        int at = circuit.length;
        for (int node = pair.one(); node != pair.other(); node = before[pair.other()][node]) {
            circuit[--at] = node;
        }
        for (int node = pair.other(); node != pair.one(); node = before[pair.one()][node]) {
            circuit[--at] = node;
        }
        return Circuits.fromSmallest(circuit);
    }

    private static void keep(int[] circuit, Set<Long> edges, List<int[]> kept) {
        boolean brings = false;
        for (int i = 0; i < circuit.length; i++) {
            long to = circuit[(i + 1) % circuit.length];
            brings |= edges.add(((long) circuit[i] << 32) | to);
        }
        if (brings) {
            kept.add(circuit);
        }
    }
}
