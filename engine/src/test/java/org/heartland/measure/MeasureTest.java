package org.heartland.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Edges of the measures that the ladder of tables does not reach. Published numbers are in ladder.yaml. */
class MeasureTest {

    @Test
    void nothing_has_no_shares_rather_than_shares_of_nothing() {
        assertThat(Shares.of(new double[] {0, 0})).containsOnly(Double.NaN);
        assertThat(Herfindahl.of(new double[0])).isNaN();
        assertThat(EffectivePartners.of(new double[] {0})).isNaN();
        assertThat(Shannon.entropy(new double[] {0})).isNaN();
        assertThat(Shannon.entropy(new double[0])).isNaN();
        assertThat(TopShare.of(new double[0])).isNaN();
        assertThat(TopTwoBalance.of(0, 0)).isNaN();
        assertThat(Krugman.of(new double[] {1, 2}, new double[] {0, 0})).isNaN();
        assertThat(Krugman.of(new double[0], new double[0])).isNaN();
        assertThat(TradeShare.of(3, 0)).isNaN();
        assertThat(TradeDependence.of(3, 0)).isNaN();
        assertThat(Cohesion.range(new double[0])).isNaN();
    }

    @Test
    void a_negative_missing_or_endless_amount_is_refused() {
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Herfindahl.of(new double[] {1, wrong}))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Krugman.of(new double[] {1}, new double[] {wrong}))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ArmsWindow.sums(new double[] {wrong}, 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void lists_of_different_length_are_refused() {
        assertThatThrownBy(() -> Krugman.of(new double[1], new double[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.linear(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Balassa.of(new double[][] {{1, 2}, {1}})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_lone_partner_is_full_concentration_and_no_balance() {
        double[] one = {7};
        assertThat(Herfindahl.of(one)).isEqualTo(1);
        assertThat(Herfindahl.normalised(1, 1)).isNaN();
        assertThat(EffectivePartners.of(one)).isEqualTo(1);
        assertThat(Shannon.entropy(one)).isEqualTo(0);
        assertThat(TopShare.of(one)).isEqualTo(1);
        assertThat(TopTwoBalance.of(one)).isEqualTo(0);
    }

    @Test
    void equal_partners_are_balanced_and_spread_evenly() {
        double[] four = {5, 5, 5, 5};
        assertThat(Herfindahl.normalised(Herfindahl.of(four), 4)).isEqualTo(0);
        assertThat(EffectivePartners.of(four)).isEqualTo(4);
        assertThat(Shannon.effective(four)).isCloseTo(4, within(1e-12));
        assertThat(TopTwoBalance.of(four)).isEqualTo(1);
    }

    @Test
    void a_market_all_hidden_may_be_anything() {
        assertThat(Herfindahl.bounds(new double[0], 5)).isEqualTo(new Bounds(0, 1));
        assertThat(EffectivePartners.bounds(new double[0], 5)).isEqualTo(new Bounds(1, Double.POSITIVE_INFINITY));
        assertThat(Herfindahl.bounds(new double[] {0}, 0).isUndefined()).isTrue();
    }

    @Test
    void a_pair_need_not_be_the_two_largest() {
        assertThat(TopTwoBalance.of(60, 5)).isCloseTo(1 - 55.0 / 65, within(1e-15));
    }

    @Test
    void a_power_without_presence_leaves_the_others_advantage_defined() {
        double[][] rca = Balassa.of(new double[][] {{1, 1}, {0, 0}});
        assertThat(rca[0]).containsExactly(1, 1);
        assertThat(rca[1]).containsOnly(Double.NaN);
    }

    @Test
    void one_power_or_one_domain_has_no_normalised_information() {
        assertThat(MutualInformation.normalised(new double[][] {{1, 2, 3}})).isNaN();
        assertThat(MutualInformation.normalised(new double[][] {{1}, {2}})).isNaN();
        assertThat(MutualInformation.nats(new double[][] {{0, 0}, {0, 0}})).isNaN();
    }

    @Test
    void the_same_portfolio_agrees_fully_by_every_measure() {
        double[] x = {0, 3, 1, 0, 2};
        assertThat(Similarity.unweightedAbsolute(x, x, 3)).isEqualTo(1);
        assertThat(Kappa.nominal(x, x)).isEqualTo(1);
        assertThat(Kappa.squared(x, x)).isEqualTo(1);
        assertThat(ScottPi.linear(x, x)).isEqualTo(1);
        assertThat(KendallTauB.of(x, x)).isCloseTo(1, within(1e-15));
    }

    @Test
    void minus_zero_is_zero() {
        double[] x = {0, -0.0, 1};
        double[] y = {-0.0, 0, 1};
        assertThat(Kappa.nominal(x, y)).isEqualTo(1);
        assertThat(KendallTauB.of(x, y)).isCloseTo(1, within(1e-15));
    }

    @Test
    void the_distance_of_two_ideal_points_has_no_sign() {
        assertThat(IdealPointDistance.of(-0.5, 0.75)).isEqualTo(1.25);
        assertThat(IdealPointDistance.of(0.75, -0.5)).isEqualTo(1.25);
    }

    @Test
    void a_state_without_any_component_has_no_score() {
        double[][] components = {{Double.NaN, Double.NaN}, {1, 0}};
        assertThat(Cinc.of(components)).containsExactly(Double.NaN, 1);
        assertThat(Cinc.componentsUsed(components[1], Cinc.worldTotals(components)))
                .as("a component that is 0 in the whole world has no shares")
                .isEqualTo(1);
    }

    @Test
    void certainty_scores_nothing_when_right_and_all_when_wrong() {
        assertThat(Brier.of(new double[] {1, 0}, new boolean[] {true, false})).isEqualTo(0);
        assertThat(Brier.of(new double[] {0, 1}, new boolean[] {true, false})).isEqualTo(1);
        assertThat(Brier.of(new double[] {.5, .5}, new boolean[] {true, false})).isEqualTo(.25);
        assertThat(Brier.of(new double[0], new boolean[0])).isNaN();
        assertThat(Brier.ofBaseRate(new boolean[] {true}))
                .as("one outcome has no rate")
                .isNaN();
        assertThat(Brier.ofBaseRate(new boolean[] {true, true})).isEqualTo(0);
    }

    @Test
    void a_probability_outside_0_to_1_is_refused() {
        for (double wrong : new double[] {-.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> Brier.of(new double[] {wrong}, new boolean[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Brier.of(new double[2], new boolean[1])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_window_longer_than_the_series_has_no_sum() {
        assertThat(ArmsWindow.sums(new double[] {1, 2, 3}, 2)).containsExactly(3, 5);
        assertThat(ArmsWindow.sums(new double[] {1, 2, 3}, 4)).isEmpty();
        assertThatThrownBy(() -> ArmsWindow.sums(new double[] {1}, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
