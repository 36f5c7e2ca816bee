package org.heartland.dynamics.run;

import java.util.Arrays;
import java.util.List;

/**
 * What a run gave: for each saved time and each column the value of every member.
 *
 * @param values of each column: first all members at the first time, then all at the second
 */
public record Result(double[] times, List<String> names, int members, double[][] values) {

    public double at(int column, int saved, int member) {
        return values[column][saved * members + member];
    }

    /** Quantiles of type 7 over the members at a saved time; what is not a number counts as the largest. */
    public double[] quantiles(int column, int saved, double... shares) {
        double[] sorted = Arrays.copyOfRange(values[column], saved * members, (saved + 1) * members);
        Arrays.sort(sorted);
        double[] out = new double[shares.length];
        for (int q = 0; q < out.length; q++) {
            double at = shares[q] * (members - 1);
            int below = (int) Math.floor(at);
            int above = Math.min(below + 1, members - 1);
            out[q] = above == below ? sorted[below] : sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }
        return out;
    }

    /** The column of that name; -1 if there is none. */
    public int column(String name) {
        return names.indexOf(name);
    }
}
