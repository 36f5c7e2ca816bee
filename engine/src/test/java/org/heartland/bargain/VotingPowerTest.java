package org.heartland.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.heartland.bargain.rule.PowerIndices;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.bargain.rule.Winset;
import org.junit.jupiter.api.Test;

class VotingPowerTest {
    /** Electors of the states by the census of 2000. */
    private static final int[] ELECTORS = {
        55, 34, 31, 27, 21, 21, 20, 17, 15, 15, 15, 13, 12, 11, 11, 11, 11, 10, 10, 10, 10, 9, 9, 9, 8, 8, 7, 7, 7, 7,
        6, 6, 6, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3
    };

    private static VotingGame securityCouncil() {
        int[] votes = new int[15];
        Arrays.fill(votes, 1);
        boolean[] veto = new boolean[15];
        Arrays.fill(veto, 0, 5, true);
        return new VotingGame(votes, 9, veto);
    }

    /**
     * Permanent members .1963 and others .001865 by Shapley and Shubik, .1669 and .01654 by Banzhaf (Felsenthal and Machover, <i>The
     * Measurement of Voting Power</i>, 1998; Straffin, "Power and stability in politics", Handbook of Game Theory 2, 1994).
     */
    @Test
    void the_security_council_of_the_united_nations() {
        PowerIndices power = PowerIndices.of(securityCouncil(), 1);
        assertThat(power.shapley()[0]).isCloseTo(.1963, within(5e-5));
        assertThat(power.shapley()[14]).isCloseTo(.001865, within(5e-7));
        assertThat(power.banzhaf()[0]).isCloseTo(.1669, within(5e-5));
        assertThat(power.banzhaf()[14]).isCloseTo(.01654, within(5e-6));
        assertThat(power.error()).isZero();
    }

    /**
     * Votes 4, 4, 4, 2, 2, 1 and a quota of 12: Shapley and Shubik 14/60, 9/60 and 0, Banzhaf 5/21, 3/21 and 0; Luxembourg never mattered
     * (Brams and Affuso, "Power and size", Theory and Decision 7, 1976).
     */
    @Test
    void the_council_of_six_of_1958() {
        PowerIndices power = PowerIndices.of(VotingGame.of(new int[] {4, 4, 4, 2, 2, 1}, 12), 1);
        double large = 14 / 60.0;
        double middle = 9 / 60.0;
        assertThat(power.shapley())
                .containsExactly(new double[] {large, large, large, middle, middle, 0}, within(1e-12));
        double swings = 1 / 21.0;
        assertThat(power.banzhaf())
                .containsExactly(
                        new double[] {5 * swings, 5 * swings, 5 * swings, 3 * swings, 3 * swings, 0}, within(1e-12));
    }

    /** All coalitions one by one give the same as generating functions. */
    @Test
    void two_ways_of_counting_agree() {
        int[] small = {10, 9, 7, 3, 1, 1};
        int[] large = Arrays.stream(small).map(v -> v * 10_000_000).toArray();
        boolean[] veto = {false, false, true, false, false, false};
        PowerIndices byTable = PowerIndices.of(new VotingGame(small, 16, veto), 1);
        PowerIndices byCoalition = PowerIndices.of(new VotingGame(large, 160_000_000, veto), 1);
        assertThat(byCoalition.banzhaf()).containsExactly(byTable.banzhaf(), within(1e-12));
        assertThat(byCoalition.shapley()).containsExactly(byTable.shapley(), within(1e-12));
    }

    @Test
    void large_games_with_large_votes_are_sampled_within_their_bound() {
        int[] votes = new int[40];
        Arrays.fill(votes, 10_000_019);
        PowerIndices power = PowerIndices.of(VotingGame.weighted(votes, .5), 3);
        assertThat(power.error()).isPositive().isLessThan(.01);
        for (double share : power.shapley()) {
            assertThat(share).isCloseTo(1 / 40.0, within(power.error()));
        }
    }

    /**
     * Absolute Banzhaf power .475036 of California and .266331 of Texas (Miller, "A priori voting power and the US electoral college", Homo
     * Oeconomicus 26, 2009); the indices of Shapley and Shubik by a program of exact fractions apart from this one.
     */
    @Test
    void the_electoral_college_of_the_united_states() {
        assertThat(Arrays.stream(ELECTORS).sum()).isEqualTo(538);
        PowerIndices power = PowerIndices.of(VotingGame.of(ELECTORS, 270), 1);
        assertThat(power.error()).isZero();
        assertThat(power.absolute()[0]).isCloseTo(.475036, within(5e-7));
        assertThat(power.absolute()[1]).isCloseTo(.266331, within(5e-7));
        assertThat(power.shapley()[0]).isCloseTo(.11035832890757001, within(1e-12));
        assertThat(power.shapley()[50]).isCloseTo(.0054037470192686045, within(1e-12));
        assertThat(Arrays.stream(power.shapley()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_simple_majority_of_three_can_move_a_far_status_quo() {
        Winset winset = Winset.of(VotingGame.majority(3), new double[] {.2, .5, .6}, 0);
        assertThat(winset.intervals()).hasSize(1);
        assertThat(winset.intervals().get(0)).containsExactly(new double[] {0, 1}, within(1e-12));
        assertThat(winset.core()).containsExactly(.5, .5);
        assertThat(winset.pivots()).containsExactly(1);
    }

    @Test
    void consensus_leaves_a_gridlock_between_the_extremes() {
        Winset inside = Winset.of(VotingGame.consensus(3), new double[] {.2, .5, .6}, .3);
        assertThat(inside.width()).isZero();
        assertThat(inside.core()).containsExactly(.2, .6);
        Winset outside = Winset.of(VotingGame.consensus(3), new double[] {.2, .5, .6}, .1);
        assertThat(outside.intervals().get(0)).containsExactly(new double[] {.1, .3}, within(1e-12));
        assertThat(outside.pivots()).containsExactly(0, 2);
    }

    @Test
    void a_member_more_never_widens_the_winset_of_a_consensus() {
        double[] nine = {.9, .1, .5, .8, .3, .35, .7, .2, .95};
        double before = 1;
        for (int n = 1; n <= nine.length; n++) {
            double width = Winset.of(VotingGame.consensus(n), Arrays.copyOf(nine, n), 0)
                    .width();
            assertThat(width).isLessThanOrEqualTo(before);
            before = width;
        }
    }

    @Test
    void a_dictator_and_a_veto() {
        VotingGame dictator = VotingGame.dictator(3, 1);
        assertThat(PowerIndices.of(dictator, 1).shapley()).containsExactly(new double[] {0, 1, 0}, within(1e-12));
        assertThat(dictator.blocks(1)).isTrue();
        assertThat(dictator.blocks(0)).isFalse();
        assertThat(VotingGame.consensus(3).blocks(2)).isTrue();
        assertThat(securityCouncil().blocks(4)).isTrue();
        assertThat(securityCouncil().blocks(5)).isFalse();
    }
}
