package org.heartland.bargain.model;

import java.util.Arrays;
import java.util.List;
import org.heartland.bargain.Settlement.Move;

/** One dimension of the expected-utility model; equations by their numbers in Scholz, Calbert and Smith (2011). */
final class Contest {
    /** Expectations and ways that differ by no more are equal. */
    private static final double TIE = 1e-9;

    private final int n;
    private final double[] x;
    private final double[] weight;
    private final double[] salience;
    private final double q;
    private final double range;
    private double median;

    Contest(double[] position, double[] weight, double[] salience, double q) {
        this.n = position.length;
        this.x = position;
        this.weight = weight;
        this.salience = salience;
        this.q = q;
        this.range = Arrays.stream(x).max().orElse(0) - Arrays.stream(x).min().orElse(0);
        this.median = Weighted.median(x, weight);
    }

    /** Plays a round; puts the new positions into their places. Returns whether anybody moved. */
    boolean round(int turn, double[] places, int dimensions, int dimension, List<Move> moves) {
        if (range == 0) {
            return false;
        }
        double[][] expected = expected(exponents());
        double[] next = x.clone();
        int[] by = new int[n];
        Arrays.fill(by, -1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                consider(i, j, expected, next, by);
            }
        }
        boolean moved = false;
        for (int i = 0; i < n; i++) {
            if (next[i] != x[i]) {
                moves.add(new Move(turn, i, by[i], victory(by[i], i), Math.abs(next[i] - x[i])));
                moved = true;
            }
            places[i * dimensions + dimension] = next[i];
        }
        System.arraycopy(next, 0, x, 0, n);
        median = Weighted.median(x, weight);
        return moved;
    }

    /** Where i goes because of j, if it is the least way so far. */
    private void consider(int i, int j, double[][] expected, double[] next, int[] by) {
        double to = x[i] == x[j] ? x[i] : offer(i, j, expected[i][j], expected[j][i]);
        if (to == x[i]) {
            return;
        }
        double way = Math.abs(to - x[i]);
        double least = Math.abs(next[i] - x[i]);
        if (by[i] < 0 || way < least - TIE || way <= least + TIE && to < next[i]) {
            next[i] = to;
            by[i] = j;
        }
    }

    /** Where i goes, by what both expect: conflict, compromise, or giving in; it stays where it has the upper hand. */
    private double offer(int i, int j, double mine, double theirs) {
        boolean loses = theirs > mine + TIE && mine > 0;
        boolean givesIn = mine < 0 && theirs > 0 && -mine > theirs + TIE;
        if (loses || givesIn) {
            return x[j];
        }
        boolean compromises = mine < 0 && theirs > -mine + TIE;
        return compromises ? x[i] + (x[j] - x[i]) * Math.abs(mine / theirs) : x[i];
    }

    /** Risk exponents from .5 to 2, by how much an actor has to fear of all others. */
    double[] exponents() {
        double[] security = new double[n];
        double drawn = utility(.5, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                security[i] += i == j || range == 0 ? 0 : expected(j, i, 1, drawn);
            }
        }
        double least = Arrays.stream(security).min().orElse(0);
        double most = Arrays.stream(security).max().orElse(0);
        double[] r = new double[n];
        for (int i = 0; i < n; i++) {
            double risk = most - least < 1e-12 ? 0 : (2 * security[i] - most - least) / (most - least);
            r[i] = (1 - risk / 3) / (1 + risk / 3);
        }
        return r;
    }

    /** What each expects of challenging each other that is elsewhere, by their risk exponents. */
    private double[][] expected(double[] r) {
        double[][] expected = new double[n][n];
        for (int i = 0; i < n; i++) {
            double drawn = utility(.5, r[i]);
            for (int j = 0; j < n; j++) {
                expected[i][j] = x[i] == x[j] ? 0 : expected(i, j, r[i], drawn);
            }
        }
        return expected;
    }

    /**
     * What i expects of challenging j (25a).
     *
     * @param drawn the utility of half the range, which is that of the status quo
     */
    private double expected(int i, int j, double r, double drawn) {
        double apart = Math.abs(x[i] - x[j]) / range;
        double success = utility(.5 - .5 * apart, r);
        double failure = utility(.5 + .5 * apart, r);
        double p = victory(i, j);
        double challenge = salience[j] * (p * success + (1 - p) * failure) + (1 - salience[j]) * success;
        double waiting = q == 1 ? drawn : q * drawn + (1 - q) * unchallenged(i, apart, r);
        return challenge - waiting;
    }

    /** The utility to i if the status quo does not last though nobody challenges. */
    private double unchallenged(int i, double apart, double r) {
        double off = Math.abs(x[i] - median) / range;
        double by = .25 * (off + apart);
        return utility(off < apart ? .5 - by : .5 + by, r);
    }

    /** Utility of the form 2 - 4 a^r (15, 16, 22 to 24). */
    private static double utility(double a, double r) {
        return 2 - 4 * StrictMath.pow(Math.max(0, a), r);
    }

    /** The probability that i beats j (31); one half where nobody cares. */
    private double victory(int i, int j) {
        double with = 0;
        double all = 0;
        for (int k = 0; k < n; k++) {
            double vote = weight[k] * (Math.abs(x[k] - x[j]) - Math.abs(x[k] - x[i]));
            with += Math.max(0, vote);
            all += Math.abs(vote);
        }
        return all > 0 ? with / all : .5;
    }
}
