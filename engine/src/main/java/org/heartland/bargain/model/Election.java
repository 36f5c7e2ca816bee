package org.heartland.bargain.model;

import java.util.Arrays;

/**
 * The probabilistic Condorcet election: how likely each option wins when every pair is put to the vote (Wise, Lester and Efird 2015). Keeps
 * its arrays from one election to the next; for one thread.
 */
final class Election {
    /** No coalition is quite empty. */
    private static final double LEAST = 1e-8;

    private static final double NO_LESS = 1e-10;
    private static final double UNIFORM_TOLERANCE = 1e-6;
    private static final double INCENTIVE_TOLERANCE = 1e-8;
    private static final int MAX_ROUNDS = 100_000;
    private static final int HALVINGS = 600;
    private static final double SMALL = 0x1p-600;

    private final SpatialSettings settings;
    private double[] coalition;
    private double[] victory;

    /** An election with this many options, or more. */
    Election(SpatialSettings settings, int options) {
        this.settings = settings;
        this.coalition = new double[options * options];
        this.victory = new double[options * options];
    }

    /**
     * Puts the probability of each option into the first places of {@code to}.
     *
     * @param utility of option i for voter v, at v * options + i
     * @param weight of each voter
     */
    void hold(double[] utility, int voters, int options, double[] weight, double[] to) {
        if (coalition.length < options * options) {
            coalition = new double[options * options];
            victory = new double[options * options];
        }
        Arrays.fill(coalition, 0, options * options, LEAST);
        addVotes(settings.vote(), utility, voters, options, weight, coalition);
        for (int i = 0; i < options; i++) {
            for (int j = 0; j < options; j++) {
                victory[i * options + j] =
                        i == j ? .5 : settings.victory().of(coalition[i * options + j], coalition[j * options + i]);
            }
        }
        switch (settings.election()) {
            case CONDITIONAL -> conditional(options, to);
            case MARKOV_UNIFORM -> uniform(options, to);
            case MARKOV_INCENTIVE -> incentive(options, to);
        }
    }

    /** Adds the votes for option i over option j, at i * options + j. */
    static void addVotes(
            SpatialSettings.Vote vote, double[] utility, int voters, int options, double[] weight, double[] to) {
        for (int v = 0; v < voters; v++) {
            int row = v * options;
            for (int i = 0; i < options; i++) {
                if (vote == SpatialSettings.Vote.PROPORTIONAL) {
                    proportional(utility, row, i, options, weight[v], to);
                } else {
                    other(vote, utility, row, i, options, weight[v], to);
                }
            }
        }
    }

    private static void proportional(double[] utility, int row, int i, int options, double weight, double[] to) {
        double mine = utility[row + i];
        int at = i * options;
        for (int j = 0; j < options; j++) {
            to[at + j] += Math.max(0, weight * (mine - utility[row + j]));
        }
    }

    private static void other(
            SpatialSettings.Vote vote, double[] utility, int row, int i, int options, double weight, double[] to) {
        for (int j = 0; j < options; j++) {
            to[i * options + j] += Math.max(0, weight * vote.of(utility[row + i] - utility[row + j]));
        }
    }

    /** Each option wins by winning against all others; products of many factors are kept from becoming 0. */
    private void conditional(int options, double[] to) {
        int[] halved = new int[options];
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < options; i++) {
            double product = 1;
            for (int j = 0; j < options; j++) {
                product *= victory[i * options + j];
                if (product < SMALL && product > 0) {
                    product /= SMALL;
                    halved[i]++;
                }
            }
            to[i] = product;
            least = product > 0 ? Math.min(least, halved[i]) : least;
        }
        for (int i = 0; i < options; i++) {
            to[i] = Math.scalb(to[i], -HALVINGS * Math.max(0, halved[i] - least));
        }
        share(options, to);
    }

    private void uniform(int options, double[] p) {
        Arrays.fill(p, 0, options, 1.0 / options);
        double[] q = new double[options];
        double change = 1;
        for (int round = 0; round < MAX_ROUNDS && change >= UNIFORM_TOLERANCE; round++) {
            for (int i = 0; i < options; i++) {
                q[i] = 0;
                for (int j = 0; j < options; j++) {
                    q[i] += victory[i * options + j] * (p[i] + p[j]) / options;
                }
            }
            change = average(options, p, q);
        }
    }

    private void incentive(int options, double[] p) {
        Arrays.fill(p, 0, options, 1.0 / options);
        double[] challenge = challenges(options);
        double[] q = new double[options];
        double change = 1;
        for (int round = 0; round < MAX_ROUNDS && change >= INCENTIVE_TOLERANCE; round++) {
            for (int i = 0; i < options; i++) {
                q[i] = 0;
                for (int j = 0; j < options; j++) {
                    double met = p[i] * challenge[j * options + i] + p[j] * challenge[i * options + j];
                    q[i] += victory[i * options + j] * met;
                }
            }
            change = average(options, p, q);
        }
    }

    /** How likely option i challenges option j, at i * options + j. */
    private double[] challenges(int options) {
        double[] challenge = new double[options * options];
        for (int j = 0; j < options; j++) {
            double sum = 0;
            for (int i = 0; i < options; i++) {
                int at = i * options + j;
                challenge[at] = coalition[at] * victory[at] + (i == j ? NO_LESS : 0);
                sum += challenge[at];
            }
            for (int i = 0; i < options; i++) {
                challenge[i * options + j] /= sum;
            }
        }
        return challenge;
    }

    private static double average(int options, double[] p, double[] q) {
        double change = 0;
        for (int i = 0; i < options; i++) {
            double next = (p[i] + q[i]) / 2;
            change = Math.max(change, Math.abs(next - p[i]));
            p[i] = next;
        }
        return change;
    }

    /** Divides by the sum; if no option can win, as in a cycle of sure victories, all are equally probable. */
    private static void share(int options, double[] to) {
        double sum = 0;
        for (int i = 0; i < options; i++) {
            sum += to[i];
        }
        for (int i = 0; i < options; i++) {
            to[i] = sum > 0 ? to[i] / sum : 1.0 / options;
        }
    }
}
