package org.heartland.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.LongStream;
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

    /** Both indices from their definitions: every coalition, and every order of joining, of a small game. */
    private static PowerIndices byDefinition(VotingGame game) {
        int n = game.members();
        double[] swings = new double[n];
        double[] pivots = new double[n];
        for (int in = 0; in < 1 << n; in++) {
            for (int i = 0; i < n; i++) {
                if ((in >> i & 1) == 0 && !wins(game, in) && wins(game, in | 1 << i)) {
                    swings[i] += 1;
                    pivots[i] +=
                            factorial(Integer.bitCount(in)) * factorial(n - 1 - Integer.bitCount(in)) / factorial(n);
                }
            }
        }
        double all = Arrays.stream(swings).sum();
        return new PowerIndices(
                Arrays.stream(swings).map(one -> one / all).toArray(),
                Arrays.stream(swings).map(one -> one / (1 << n - 1)).toArray(),
                pivots,
                0);
    }

    private static boolean wins(VotingGame game, int in) {
        boolean[] inFavour = new boolean[game.members()];
        for (int i = 0; i < inFavour.length; i++) {
            inFavour[i] = (in >> i & 1) == 1;
        }
        return game.wins(inFavour);
    }

    private static double factorial(int n) {
        return LongStream.rangeClosed(1, n).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    private static void assertSame(PowerIndices power, PowerIndices other) {
        assertThat(power.error()).isZero();
        assertThat(power.shapley()).containsExactly(other.shapley(), within(1e-12));
        assertThat(power.banzhaf()).containsExactly(other.banzhaf(), within(1e-12));
        assertThat(power.absolute()).containsExactly(other.absolute(), within(1e-12));
    }

    /**
     * A member that is not permanent decides as the ninth, after the five: in 84 * 6! * 8! of 15! orders, 4/2145 (so published for instance at
     * gonitsora.com/veto-starting-to-sound-really-good); the five share the rest, 421/2145 each. Of the swings it has C(9, 3) = 84, and a
     * permanent one the 848 coalitions of at least four of the ten.
     */
    @Test
    void the_security_council_of_the_united_nations() {
        PowerIndices power = PowerIndices.of(securityCouncil(), 1);
        assertThat(power.shapley()[0]).isCloseTo(421 / 2145.0, within(1e-12));
        assertThat(power.shapley()[14]).isCloseTo(4 / 2145.0, within(1e-12));
        assertThat(power.banzhaf()[0]).isCloseTo(848 / 5080.0, within(1e-12));
        assertThat(power.banzhaf()[14]).isCloseTo(84 / 5080.0, within(1e-12));
        assertSame(power, byDefinition(securityCouncil()));
    }

    /**
     * Votes 4, 4, 4, 2, 2, 1 and a quota of 12: Luxembourg never mattered (Games 9(2), 29, 2018, doi 10.3390/g9020029). The other values are
     * those of the definitions, counted here coalition by coalition: 14/60 and 9/60 of the orders, 5/21 and 3/21 of the swings.
     */
    @Test
    void the_council_of_six_of_1958() {
        VotingGame game = VotingGame.of(new int[] {4, 4, 4, 2, 2, 1}, 12);
        PowerIndices power = PowerIndices.of(game, 1);
        double large = 14 / 60.0;
        double middle = 9 / 60.0;
        assertThat(power.shapley())
                .containsExactly(new double[] {large, large, large, middle, middle, 0}, within(1e-12));
        double swings = 1 / 21.0;
        assertThat(power.banzhaf())
                .containsExactly(
                        new double[] {5 * swings, 5 * swings, 5 * swings, 3 * swings, 3 * swings, 0}, within(1e-12));
        assertSame(power, byDefinition(game));
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
     * The share of the coalitions of the other states in which a state decides, from the number of those coalitions by their electors: exact,
     * and counted here apart from the program. The indices of Shapley and Shubik are those of another program, of exact fractions; no printed
     * table was at hand to check either against.
     */
    @Test
    void the_electoral_college_of_the_united_states() {
        assertThat(Arrays.stream(ELECTORS).sum()).isEqualTo(538);
        PowerIndices power = PowerIndices.of(VotingGame.of(ELECTORS, 270), 1);
        assertThat(power.error()).isZero();
        for (int state : new int[] {0, 1, 12, 50}) {
            assertThat(power.absolute()[state]).isCloseTo(decides(state), within(1e-12));
        }
        assertThat(power.shapley()[0]).isCloseTo(.11035832890757001, within(1e-12));
        assertThat(power.shapley()[50]).isCloseTo(.0054037470192686045, within(1e-12));
        assertThat(Arrays.stream(power.shapley()).sum()).isCloseTo(1, within(1e-12));
    }

    private static double decides(int state) {
        BigInteger[] coalitions = new BigInteger[539];
        Arrays.fill(coalitions, BigInteger.ZERO);
        coalitions[0] = BigInteger.ONE;
        for (int other = 0; other < ELECTORS.length; other++) {
            for (int sum = 538; other != state && sum >= ELECTORS[other]; sum--) {
                coalitions[sum] = coalitions[sum].add(coalitions[sum - ELECTORS[other]]);
            }
        }
        BigInteger swings = BigInteger.ZERO;
        for (int sum = 270 - ELECTORS[state]; sum < 270; sum++) {
            swings = swings.add(coalitions[sum]);
        }
        return swings.doubleValue() / StrictMath.pow(2, ELECTORS.length - 1);
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
