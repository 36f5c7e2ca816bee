package org.heartland.bargain.model;

import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Settlement.Move;
import org.heartland.bargain.Situation;

/** One run of the spatial model: turns of risk, challenges, offers and choices until hardly anything moves. */
final class SpatialRun {
    private static final double OFFSET = 1e-4;

    private final Situation situation;
    private final SpatialSettings settings;
    private final int n;
    private final int d;
    private final SpatialState state;
    private final Challenges challenges;
    private final BargainOffers offers;
    private final List<double[]> turns = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    SpatialRun(Situation situation, SpatialSettings settings) {
        this.situation = situation;
        this.settings = settings;
        this.n = situation.actors();
        this.d = situation.dimensions();
        this.state = new SpatialState(situation, settings);
        this.challenges = new Challenges(state);
        this.offers = new BargainOffers(state, challenges);
    }

    Settlement run() {
        turns.add(situation.position().clone());
        double first = 0;
        boolean settled = false;
        while (!settled && turns.size() <= settings.maxTurns()) {
            double moved = turn();
            if (turns.size() == 2) {
                first = moved;
            } else {
                settled = moved / (first + OFFSET) < settings.stop();
            }
        }
        double[] outcome = Weighted.medians(situation, state.x);
        return new Settlement(outcome, turns, moves, settled);
    }

    /** All actors move at once. Returns how far, summed over actors. */
    private double turn() {
        state.measure();
        challenges.choose();
        double[] next = offers.choose(turns.size(), moves);
        double moved = 0;
        for (int i = 0; i < n; i++) {
            double squares = 0;
            for (int k = i * d; k < (i + 1) * d; k++) {
                squares += (next[k] - state.x[k]) * (next[k] - state.x[k]);
            }
            moved += Math.sqrt(squares);
        }
        turns.add(next);
        state.x = next;
        return moved;
    }
}
