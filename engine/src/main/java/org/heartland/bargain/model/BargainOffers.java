package org.heartland.bargain.model;

import java.util.List;
import org.heartland.bargain.Settlement.Move;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;

/** The offers that follow from the challenges of a turn, and which of them each actor takes. */
final class BargainOffers {
    private static final double LEAST = 1e-6;
    private static final double ROUND = 1e4;
    /** Smaller moves are not named. */
    private static final double WORTH_NAMING = 5e-5;

    private final SpatialState state;
    private final Challenges challenges;
    private final Election election;
    private final int n;
    private final int d;
    /** What the challenge of an actor makes of its own position, and of that of its target. */
    private final double[] own;

    private final double[] others;
    /** The value of the positions as they are for each voter, and of each offer at voter * n + challenger. */
    private final double[] present;

    private final double[] value;
    /** The options of one actor: challengers, -1 for its present position. */
    private final int[] options;

    private final double[] ballot;
    private final double[] probability;

    BargainOffers(SpatialState state, Challenges challenges) {
        this.state = state;
        this.challenges = challenges;
        this.n = state.n;
        this.d = state.d;
        this.election = new Election(state.settings, 1);
        this.own = new double[n * d];
        this.others = new double[n * d];
        this.present = new double[n];
        this.value = new double[n * n];
        this.options = new int[n + 1];
        this.ballot = new double[n * (n + 1)];
        this.probability = new double[n + 1];
    }

    /** The positions after the turn; adds who moved. */
    double[] choose(int turn, List<Move> moves) {
        for (int i = 0; i < n; i++) {
            if (challenges.target[i] >= 0) {
                offer(i, challenges.target[i]);
            }
        }
        values();
        double[] next = state.x.clone();
        for (int k = 0; k < n; k++) {
            int by = preferred(turn, k);
            if (by >= 0) {
                move(turn, k, by, next, moves);
            }
        }
        return next;
    }

    private void move(int turn, int k, int by, double[] next, List<Move> moves) {
        System.arraycopy(by == k ? own : others, by * d, next, k * d, d);
        double squares = 0;
        for (int at = k * d; at < (k + 1) * d; at++) {
            squares += (next[at] - state.x[at]) * (next[at] - state.x[at]);
        }
        double way = Math.sqrt(squares);
        if (way >= WORTH_NAMING) {
            moves.add(new Move(turn, k, by == k ? challenges.target[k] : by, challenges.phi[by], way));
        }
    }

    /** Both move to about the same point: nearer to the one that is likelier to win and to whom the dimension matters more. */
    private void offer(int i, int j) {
        double phi = challenges.phi[i];
        for (int k = 0; k < d; k++) {
            double mine = state.settings.blend().of(state.s[i * d + k], phi);
            double theirs = state.settings.blend().of(state.s[j * d + k], 1 - phi);
            double all = mine + theirs + LEAST;
            double from = state.x[i * d + k];
            double to = state.x[j * d + k];
            own[i * d + k] = rounded(((mine + LEAST) * from + theirs * to) / all);
            others[i * d + k] = rounded((mine * from + (theirs + LEAST) * to) / all);
        }
    }

    private double rounded(double place) {
        return state.settings.asInKtab() ? Math.floor(place * ROUND + .5) / ROUND : place;
    }

    /** The mean utility of all positions for each voter, as they are and with each offer taken. */
    private void values() {
        for (int voter = 0; voter < n; voter++) {
            double risk = state.risk[voter];
            double sum = 0;
            for (int p = 0; p < n; p++) {
                sum += SpatialState.utility(state.distance[voter * n + p], risk);
            }
            present[voter] = sum / n;
            for (int i = 0; i < n; i++) {
                if (challenges.target[i] >= 0) {
                    value[voter * n + i] = (sum + change(voter, risk, i, challenges.target[i])) / n;
                }
            }
        }
    }

    private double change(int voter, double risk, int i, int j) {
        double before = SpatialState.utility(state.distance[voter * n + i], risk)
                + SpatialState.utility(state.distance[voter * n + j], risk);
        double after = SpatialState.utility(state.distance(voter, own, i * d), risk)
                + SpatialState.utility(state.distance(voter, others, i * d), risk);
        return after - before;
    }

    /** The challenger whose offer an actor takes; -1 if it stays. */
    private int preferred(int turn, int k) {
        int count = 1;
        options[0] = -1;
        for (int i = 0; i < n; i++) {
            if (challenges.target[i] == k || i == k && challenges.target[k] >= 0) {
                options[count++] = i;
            }
        }
        if (count == 1) {
            return -1;
        }
        for (int voter = 0; voter < n; voter++) {
            ballot[voter * count] = present[voter];
            for (int o = 1; o < count; o++) {
                ballot[voter * count + o] = value[voter * n + options[o]];
            }
        }
        election.hold(ballot, n, count, state.c, probability);
        return options[state.settings.random() ? drawn(turn, k, count) : mostProbable(count)];
    }

    private int mostProbable(int count) {
        int best = 0;
        for (int o = 1; o < count; o++) {
            best = probability[o] > probability[best] + state.settings.tie() ? o : best;
        }
        return best;
    }

    private int drawn(int turn, int actor, int count) {
        long key = StreamKey.of(state.settings.seed(), "choice/" + turn + "/" + actor);
        double left = Philox.fill(new double[1], key)[0];
        int o = 0;
        while (o < count - 1 && left >= probability[o]) {
            left -= probability[o++];
        }
        return o;
    }
}
