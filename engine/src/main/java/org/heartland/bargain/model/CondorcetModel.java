package org.heartland.bargain.model;

import org.heartland.bargain.BargainModel;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The probabilistic Condorcet election, held once over the positions of the actors: how likely each position wins when every pair is put to
 * a vote that is weighted by capability times salience (Wise, Lester and Efird, <i>Multidimensional Bargaining Using KTAB</i>, 2015). The
 * outcome is the mean of the positions by those probabilities. Two actors at one place are two options, as in KTAB.
 */
public final class CondorcetModel implements BargainModel {
    @Override
    public @Nullable String objection(Situation situation) {
        return Weighted.objection(situation);
    }

    @Override
    public Settlement settle(Situation situation) {
        double[] probability = probabilities(situation.normalised());
        double[] outcome = new double[situation.dimensions()];
        for (int k = 0; k < outcome.length; k++) {
            outcome[k] = Weighted.mean(situation.positions(k), probability);
        }
        return Settlement.atOnce(situation, outcome);
    }

    /** How likely the position of each actor wins. An actor to whom nothing matters does not vote. */
    public static double[] probabilities(Situation situation) {
        int n = situation.actors();
        SpatialState state = new SpatialState(situation, SpatialSettings.DEFAULT);
        double[] utility = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n && state.salience[i] > 0; j++) {
                utility[i * n + j] = 1 - state.distance(i, situation.position(), j * situation.dimensions());
            }
        }
        double[] probability = new double[n];
        new Election(SpatialSettings.DEFAULT, n).hold(utility, n, n, state.weight, probability);
        return probability;
    }
}
