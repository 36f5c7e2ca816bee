package org.heartland.bargain.model;

import java.util.Arrays;

/** Whom each actor challenges in a turn, and how likely it expects to win. */
final class Challenges {
    private static final double LEAST = 1e-10;
    /** What a challenge must promise at least. */
    private static final double WORTHWHILE = 1e-5;

    /** Whom an actor challenges; -1 if nobody. */
    final int[] target;
    /** How likely it expects to win. */
    final double[] phi;

    private final SpatialState state;
    private final int n;
    private final boolean votes;
    private final double[] coalition;
    private final double[] seen;

    Challenges(SpatialState state) {
        this.state = state;
        this.n = state.n;
        this.target = new int[n];
        this.phi = new double[n];
        this.votes = state.settings.thirdParty() == SpatialSettings.ThirdParty.COALITION;
        this.coalition = new double[n * n];
        this.seen = new double[n * n];
    }

    /** Finds the target of each actor: the one from whom it expects most, the first of several. */
    void choose() {
        count();
        for (int i = 0; i < n; i++) {
            see(i);
            target[i] = -1;
            double best = WORTHWHILE;
            for (int j = 0; j < n; j++) {
                double chance = i == j ? 0 : chance(i, j);
                double gain = i == j ? 0 : gain(i, j, chance);
                if (gain > best + (target[i] < 0 ? 0 : state.settings.tie())) {
                    best = gain;
                    target[i] = j;
                    phi[i] = chance;
                }
            }
        }
    }

    /** How likely i beats j, as i sees it. */
    double victory(int i, int j) {
        count();
        see(i);
        return chance(i, j);
    }

    private void count() {
        if (votes) {
            Arrays.fill(coalition, 0);
            Election.addVotes(state.settings.vote(), state.neutral(), n, n, state.weight, coalition);
        }
    }

    private double chance(int i, int j) {
        return votes ? byVotes(i, j) : byCommitment(i, j);
    }

    /** What i expects of a challenge to j: without resistance j gives in, with resistance the stronger side wins. */
    private double gain(int i, int j, double chance) {
        double theirs = SpatialState.utility(state.distance[i * n + j], state.risk[i]);
        double resists = state.salience[j];
        return (1 - resists) * 2 + resists * (chance * 2 + (1 - chance) * 2 * theirs) - (1 + theirs);
    }

    private double byVotes(int i, int j) {
        double mine = coalition[i * n + j];
        double all = mine + coalition[j * n + i];
        return all > 0 ? mine / all : .5;
    }

    /** The utilities of all for all, with the risk attitudes that i perceives. */
    private void see(int i) {
        for (int a = 0; a < n && !votes; a++) {
            double risk = state.settings.adjust().of(state.risk[i], state.risk[a]);
            for (int b = 0; b < n; b++) {
                seen[a * n + b] = SpatialState.utility(state.distance[a * n + b], risk);
            }
        }
    }

    /** KTAB's rule: a third party weighs what it gains by the winner's victory against what it loses. */
    private double byCommitment(int i, int j) {
        double mine = LEAST + Math.max(0, state.weight[i] * (seen[i * n + i] - seen[i * n + j]));
        double theirs = LEAST + Math.max(0, state.weight[j] * (seen[j * n + j] - seen[j * n + i]));
        double for_i = mine;
        double for_j = theirs;
        boolean join = state.settings.thirdParty() == SpatialSettings.ThirdParty.SEMI_COMMIT;
        for (int third = 0; join && third < n; third++) {
            if (third != i && third != j) {
                double net = commitment(third, i, j, mine, theirs);
                for_i += Math.max(0, net);
                for_j += Math.max(0, -net);
            }
        }
        return for_i / (for_i + for_j);
    }

    private double commitment(int third, int i, int j, double mine, double theirs) {
        double likes = seen[third * n + i];
        double dislikes = seen[third * n + j];
        double vote = state.weight[third] * state.settings.vote().of(likes - dislikes);
        double with = mine + Math.max(0, vote);
        double chance = with / (with + theirs + Math.max(0, -vote));
        return state.weight[third] * (chance * (1 - likes) - (1 - chance) * (1 - dislikes));
    }
}
