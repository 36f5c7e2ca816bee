package org.heartland.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.heartland.bargain.model.CompromiseMean;
import org.heartland.bargain.model.CondorcetModel;
import org.heartland.bargain.model.ExpectedUtility;
import org.heartland.bargain.model.NashBargaining;
import org.heartland.bargain.model.SpatialModel;
import org.heartland.bargain.model.SpatialSettings;
import org.heartland.bargain.model.WeightedMedian;
import org.junit.jupiter.api.Test;

class BargainModelsTest {
    private static final Situation CARS = EuEmissions.situation();

    private static Situation line(double[] position, double[] capability, double reference) {
        double[] salience = new double[position.length];
        java.util.Arrays.fill(salience, .5);
        return new Situation(position.length, 1, position, salience, capability, new double[] {reference});
    }

    /** Mean and median of Table 1 before the first round, as in Scholz, Calbert and Smith 2011. */
    @Test
    void mean_and_median_of_the_emission_standards() {
        assertThat(EuEmissions.years(new CompromiseMean().settle(CARS).outcome()[0]))
                .isCloseTo(7.38996, within(5e-6));
        assertThat(EuEmissions.years(new WeightedMedian().settle(CARS).outcome()[0]))
                .isEqualTo(7);
    }

    /** Computed apart from this program from the equations as printed. */
    @Test
    void risk_exponents_of_the_emission_standards() {
        double nl = 1.11718;
        double fr = 1.01758;
        double[] expected = {nl, 1.00441, .5, nl, fr, fr, 2, .64826, 1.45371, 1.55687};
        assertThat(new ExpectedUtility().exponents(CARS, 0)).containsExactly(expected, within(5e-6));
    }

    /**
     * Table 2 prints the medians 8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6 and the mean 7.4 at first: the equations as printed, with the least
     * move, leave the median at 7.
     */
    @Test
    void the_printed_equations_do_not_give_the_printed_table() {
        Settlement settlement = new ExpectedUtility().settle(CARS);
        assertThat(EuEmissions.years(settlement.outcome()[0])).isEqualTo(7);
        assertThat(settlement.turns()).hasSizeGreaterThan(1);
    }

    /** The largest of 2 log x + log(1 - x) + log(2 - x), by hand. */
    @Test
    void nash_between_two_of_equal_power() {
        Situation two = line(new double[] {.5, 1}, new double[] {1, 1}, 0);
        assertThat(new NashBargaining().settle(two).outcome()[0]).isCloseTo((9 - Math.sqrt(17)) / 8, within(1e-9));
    }

    @Test
    void nash_without_a_common_gain_is_the_reference_point() {
        Situation apart = line(new double[] {.2, .9}, new double[] {1, 5}, .4);
        assertThat(new NashBargaining().settle(apart).outcome()[0]).isEqualTo(.4);
        Situation content = line(new double[] {.4, .9}, new double[] {1, 5}, .4);
        assertThat(new NashBargaining().settle(content).outcome()[0]).isEqualTo(.4);
    }

    @Test
    void nash_in_two_dimensions_lies_between_two_of_equal_power() {
        Situation two = new Situation(
                2, 2, new double[] {1, .5, .5, 1}, new double[] {.4, .4, .4, .4}, new double[] {1, 1}, new double[] {
                    0, 0
                });
        double[] outcome = new NashBargaining().settle(two).outcome();
        assertThat(outcome[0]).isCloseTo(.75, within(1e-9));
        assertThat(outcome[1]).isCloseTo(.75, within(1e-9));
    }

    /** With three places and every pair's vote by hand: 2:1, so that the middle wins against both. */
    @Test
    void the_condorcet_election_among_three_equals_prefers_the_middle() {
        double[] probability = CondorcetModel.probabilities(line(new double[] {0, .5, 1}, new double[] {1, 1, 1}, 0));
        // The middle beats an end with .75 + .25 in favour and .5 + .25 * 0 against: P = 2/3; the ends are even.
        assertThat(probability[1]).isCloseTo((4 / 9.0) / (4 / 9.0 + 2 / 6.0), within(1e-6));
        assertThat(new CondorcetModel()
                        .settle(line(new double[] {0, .5, 1}, new double[] {1, 1, 1}, 0))
                        .outcome()[0])
                .isCloseTo(.5, within(1e-12));
    }

    /** KTAB counts a third party at the place of j for i: its table third_party_sign gives .530, .578 and .677. */
    @Test
    void power_for_a_friend_of_j_helps_i_in_ktab_alone() {
        double[] ours = new double[3];
        double[] ktab = new double[3];
        double[] friend = {1, 50, 1000};
        for (int t = 0; t < 3; t++) {
            Situation s = new Situation(
                    4,
                    1,
                    new double[] {.1, .8, .8, .45},
                    new double[] {.8, .8, .8, .8},
                    new double[] {100, 100, friend[t], 1},
                    null);
            ours[t] = new SpatialModel(SpatialSettings.DEFAULT).victory(s, 0, 1);
            ktab[t] = new SpatialModel(SpatialSettings.KTAB).victory(s, 0, 1);
        }
        assertThat(ktab).containsExactly(new double[] {.530, .578, .677}, within(5e-4));
        assertThat(ours[0]).isGreaterThan(ours[1]);
        assertThat(ours[1]).isGreaterThan(ours[2]);
    }
}
