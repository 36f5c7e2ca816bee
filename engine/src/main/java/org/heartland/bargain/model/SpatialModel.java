package org.heartland.bargain.model;

import org.heartland.bargain.BargainModel;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The spatial model of politics: in each turn every actor challenges the one from whom it expects most, offers follow from the chances of
 * victory, and each actor takes the offer, or its present position, that a probabilistic Condorcet election prefers (Efird, Lester and Wise,
 * "Assessing the robustness of negotiated outcomes", Journal of East Asian Studies 16, 2016; Wise, Lester and Efird, <i>Multidimensional
 * Bargaining Using KTAB</i>, KAPSARC, 2015, whose program KTAB this follows step by step).
 *
 * <p>With {@link SpatialSettings#KTAB} it gives KTAB's positions. By default third parties vote for the side that they prefer, so that more
 * power for an actor at the place of j never makes i's victory over j more likely; in KTAB it does. The outcome is the weighted median of
 * the last positions: KTAB names none. Nor are offers rounded, and ties depend on the actors and not on the order in which they are listed.
 * If all positions are equally probable, all actors are neutral to risk; KTAB then divides 0 by 0.
 *
 * <p>A turn takes some N³ additions; memory grows with N². All actors move at once.
 */
public final class SpatialModel implements BargainModel {
    private final SpatialSettings settings;

    public SpatialModel(SpatialSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable String objection(Situation situation) {
        for (int i = 0; i < situation.actors(); i++) {
            double salience = situation.salienceOf(i);
            if (!(salience > 0 && salience <= 1 + 1e-9)) {
                return "the saliences of actor " + (i + 1)
                        + " sum to " + Math.round(salience * 1e6) / 1e4
                        + " over the dimensions; the spatial model needs a sum above 0 and at most 100";
            }
        }
        return Weighted.objection(situation);
    }

    @Override
    public Settlement settle(Situation situation) {
        return settings.asInKtab()
                ? new SpatialRun(situation, settings).run()
                : CanonicalOrder.settle(situation, sorted -> new SpatialRun(sorted.normalised(), settings).run());
    }

    /** How likely i would beat j in a challenge at the start, as i sees it. */
    public double victory(Situation situation, int i, int j) {
        SpatialState state = new SpatialState(settings.asInKtab() ? situation : situation.normalised(), settings);
        state.measure();
        return new Challenges(state).victory(i, j);
    }
}
