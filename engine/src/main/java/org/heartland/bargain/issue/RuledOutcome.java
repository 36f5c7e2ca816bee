package org.heartland.bargain.issue;

import java.util.List;
import org.heartland.bargain.Situation;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.bargain.rule.Winset;

/**
 * What a rule leaves of the settlement of a model: what no winning coalition prefers to the reference point does not pass, so that the nearest
 * point that does comes about, or, where none does, the reference point. Each dimension by itself; salience plays no part.
 */
public final class RuledOutcome {
    private RuledOutcome() {}

    /** The outcome under a rule; as it is without a reference point. */
    public static double[] of(double[] outcome, Situation situation, VotingGame game) {
        double[] reference = situation.reference();
        double[] ruled = outcome.clone();
        for (int k = 0; reference != null && k < ruled.length; k++) {
            List<double[]> passing =
                    Winset.of(game, situation.positions(k), reference[k]).intervals();
            ruled[k] = nearest(outcome[k], passing, reference[k]);
        }
        return ruled;
    }

    private static double nearest(double outcome, List<double[]> passing, double reference) {
        double nearest = reference;
        double least = Double.POSITIVE_INFINITY;
        for (double[] interval : passing) {
            double place = Math.max(interval[0], Math.min(interval[1], outcome));
            if (Math.abs(place - outcome) < least) {
                least = Math.abs(place - outcome);
                nearest = place;
            }
        }
        return nearest;
    }
}
