package org.heartland.dynamics.loop;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scores of loops at some times, and the sums of their absolute values over the loops of each part. */
final class Scores {
    private final Links links;
    private final List<int[]> circuits;
    private final int[] part;
    private final double[][] scores;
    private final double[][] sums;

    Scores(Links links, List<int[]> circuits, int[] part, int[] rows) {
        this.links = links;
        this.circuits = circuits;
        this.part = part;
        this.scores = new double[circuits.size()][rows.length];
        this.sums = new double[Arrays.stream(part).max().orElse(-1) + 1][rows.length];
        Map<Long, Integer> edges = new LinkedHashMap<>();
        int[][] edgesOf =
                circuits.stream().map(circuit -> edges(circuit, edges)).toArray(int[][]::new);
        long[] ends = edges.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] now = new double[ends.length];
        for (int r = 0; r < rows.length; r++) {
            for (int e = 0; e < ends.length; e++) {
                now[e] = rows[r] == 0 ? Double.NaN : links.score((int) (ends[e] >>> 32), (int) ends[e], rows[r]);
            }
            multiply(edgesOf, now, r);
        }
    }

    /** The indexes of the edges of a circuit; new edges get the next index. */
    private static int[] edges(int[] circuit, Map<Long, Integer> edges) {
        int[] of = new int[circuit.length];
        for (int i = 0; i < of.length; i++) {
            long edge = ((long) circuit[i] << 32) | circuit[(i + 1) % circuit.length];
            edges.putIfAbsent(edge, edges.size());
            of[i] = edges.get(edge);
        }
        return of;
    }

    private void multiply(int[][] edgesOf, double[] now, int row) {
        for (int l = 0; l < edgesOf.length; l++) {
            double product = 1;
            for (int edge : edgesOf[l]) {
                product = product == 0 ? 0 : product * now[edge];
            }
            scores[l][row] = product;
            sums[part[l]][row] += Math.abs(product);
        }
    }

    double[] of(int loop) {
        return scores[loop];
    }

    /** Shares of a loop in the sum of its part; NaN if nothing changes there. */
    double[] shares(int loop) {
        double[] shares = new double[scores[loop].length];
        for (int row = 0; row < shares.length; row++) {
            shares[row] = scores[loop][row] / sums[part[loop]][row];
        }
        return shares;
    }

    /** The polarity by the loop's scores, or, if it never has one, by the signs of its links. */
    LoopKind kind(int loop) {
        boolean up = Arrays.stream(scores[loop]).anyMatch(score -> score > 0);
        boolean down = Arrays.stream(scores[loop]).anyMatch(score -> score < 0);
        if (up || down) {
            return up && down ? LoopKind.CHANGING : up ? LoopKind.REINFORCING : LoopKind.BALANCING;
        }
        Sign sign = Sign.PLUS;
        int[] circuit = circuits.get(loop);
        for (int i = 0; i < circuit.length; i++) {
            sign = sign.times(links.sign(circuit[i], circuit[(i + 1) % circuit.length]));
        }
        return switch (sign) {
            case PLUS -> LoopKind.REINFORCING;
            case MINUS -> LoopKind.BALANCING;
            case BOTH, NONE -> LoopKind.CHANGING;
        };
    }
}
