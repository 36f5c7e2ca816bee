package org.heartland.dynamics.loop;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The strong components of a directed graph: the largest sets of nodes that all reach one another (Kosaraju's
 * algorithm: one traversal along the edges and one against them).
 */
final class Components {
    private final int[][] next;
    private final int[] of;
    private final int[] order;
    private int ordered;

    private Components(int[][] next) {
        this.next = next;
        this.of = new int[next.length];
        this.order = new int[next.length];
    }

    /** The smallest node of the component of each node. */
    static int[] of(int[][] next) {
        Components components = new Components(next);
        components.order();
        components.gather();
        return components.of;
    }

    /** The edges reversed. */
    static int[][] back(int[][] next) {
        int[] counts = new int[next.length];
        for (int[] targets : next) {
            for (int to : targets) {
                counts[to]++;
            }
        }
        int[][] back = new int[next.length][];
        Arrays.setAll(back, node -> new int[counts[node]]);
        for (int from = next.length - 1; from >= 0; from--) {
            for (int to : next[from]) {
                back[to][--counts[to]] = from;
            }
        }
        return back;
    }

    /** The nodes in post-order of a depth-first search. */
    private void order() {
        boolean[] seen = new boolean[next.length];
        int[] tried = new int[next.length];
        Deque<Integer> path = new ArrayDeque<>();
        for (int start = 0; start < next.length; start++) {
            if (!seen[start]) {
                seen[start] = true;
                path.push(start);
            }
            while (!path.isEmpty()) {
                int node = path.element();
                if (tried[node] == next[node].length) {
                    order[ordered++] = path.pop();
                } else {
                    int to = next[node][tried[node]++];
                    if (!seen[to]) {
                        seen[to] = true;
                        path.push(to);
                    }
                }
            }
        }
    }

    private void gather() {
        int[][] back = back(next);
        Arrays.fill(of, -1);
        int[] least = new int[next.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = ordered - 1; i >= 0; i--) {
            int root = order[i];
            if (of[root] < 0) {
                of[root] = root;
                least[root] = root;
                open.push(root);
            }
            while (!open.isEmpty()) {
                for (int from : back[open.pop()]) {
                    if (of[from] < 0) {
                        of[from] = root;
                        least[root] = Math.min(least[root], from);
                        open.push(from);
                    }
                }
            }
        }
        for (int node = 0; node < of.length; node++) {
            of[node] = least[of[node]];
        }
    }
}
