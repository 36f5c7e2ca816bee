package org.heartland.bargain.model;

import org.heartland.bargain.BargainModel;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The median of the positions, weighted by capability times salience, on each dimension by itself: the position that no other beats when
 * preferences have a single peak (Black, "On the rationale of group decision-making", Journal of Political Economy 56, 1948).
 */
public final class WeightedMedian implements BargainModel {
    @Override
    public @Nullable String objection(Situation situation) {
        return Weighted.objection(situation);
    }

    @Override
    public Settlement settle(Situation situation) {
        return Settlement.atOnce(situation, Weighted.medians(situation, situation.position()));
    }
}
