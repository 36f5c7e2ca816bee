package org.heartland.bargain.model;

import org.heartland.bargain.BargainModel;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The mean of the positions, weighted by capability times salience (van den Bos, <i>Dutch EC Policy Making</i>, 1991; Achen, "Institutional
 * realism and bargaining models", in Thomson, Stokman, Achen and König, <i>The European Union Decides</i>, 2006, chapter 4). The yardstick of
 * all others.
 */
public final class CompromiseMean implements BargainModel {
    @Override
    public @Nullable String objection(Situation situation) {
        return Weighted.objection(situation);
    }

    @Override
    public Settlement settle(Situation situation) {
        double[] outcome = new double[situation.dimensions()];
        for (int k = 0; k < outcome.length; k++) {
            outcome[k] = Weighted.mean(situation.positions(k), situation.weights(k));
        }
        return Settlement.atOnce(situation, outcome);
    }
}
