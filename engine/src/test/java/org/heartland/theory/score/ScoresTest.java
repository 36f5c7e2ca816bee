package org.heartland.theory.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;
import org.heartland.property.Generators;
import org.heartland.property.Property;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of forecasts, to the digits that other programs give. */
class ScoresTest {

    /** By hand, and the golden values of views-evaluation (plain) and of the reference note (fair). */
    @ParameterizedTest(name = "{0} at {1}: fair {2}, plain {3}")
    @CsvSource({
        "1 2 4 7,    3, .3333333, .75",
        "1 2 3,      2, 0,        .2222222",
        "1 2 3,      5, ,         2.5555556",
        "0 0 0 0 10, 0, ,         .4",
        "0 0 0 0 10, 4, ,         2.8",
        "8,          5, 3,        3"
    })
    void crps_of_draws(String draws, double value, Double fair, double plain) {
        WeightedDraws drawn = WeightedDraws.equal(
                Arrays.stream(draws.split(" ")).mapToDouble(Double::parseDouble).toArray());
        assertThat(Crps.plain(drawn, value)).isCloseTo(plain, within(5e-8));
        if (fair != null) {
            assertThat(Crps.fair(drawn, value)).isCloseTo(fair, within(5e-8));
        }
    }

    /** Computed with other software; those of the standard normal distribution also in Gneiting and Raftery (2007). */
    @ParameterizedTest(name = "N({0}, {1}) at {2}: {3}")
    @CsvSource({
        "0, 1, 0,  .2336949773",
        "0, 1, .5, .331404",
        "0, 1, 1,  .6024413576",
        "0, 1, 2,  1.4527918217",
        "1, 2, 3,  1.204883"
    })
    void crps_of_a_normal_distribution(double mean, double deviation, double value, double expected) {
        assertThat(Crps.normal(mean, deviation, value)).isCloseTo(expected, within(5e-7));
        assertThat(NormalMixture.of(mean, deviation).crps(value, 1)).isCloseTo(expected, within(5e-7));
        WeightedDraws drawn = NormalMixture.of(mean, deviation).draws(4_000, 1);
        assertThat(Crps.fair(drawn, value)).isCloseTo(expected, within(1e-3 * deviation));
    }

    @Test
    void crps_of_a_log_normal_distribution() {
        assertThat(Crps.logNormal(0, 1, 1)).isCloseTo(.267405, within(5e-7));
        double[] values = Arrays.stream(NormalMixture.of(0, 1).draws(20_000, 1).values())
                .map(StrictMath::exp)
                .toArray();
        for (double value : new double[] {-1, 0, .3, 1, 4}) {
            assertThat(Crps.logNormal(0, 1, value))
                    .isCloseTo(Crps.plain(WeightedDraws.equal(values), value), within(2e-3));
        }
    }

    /** By numerical integration of the squared distance of the distribution functions, and densities of SciPy 1.17. */
    @ParameterizedTest(name = "t with {0} degrees at {1}")
    @CsvSource({
        "3, 0,    .2756644477, -1.0008888496, .5",
        "3, 2.5,  1.8113587823, -3.2529113753, .9561466765",
        "8, -1.2, .7416756026, -1.6949235853, .1322335526"
    })
    void students_t(double freedom, double value, double crps, double logDensity, double below) {
        StudentT standard = new StudentT(0, 1, freedom);
        assertThat(standard.crps(value, 1)).isCloseTo(crps, within(1e-9));
        assertThat(standard.logDensity(value)).isCloseTo(logDensity, within(1e-9));
        assertThat(standard.cumulative(value)).isCloseTo(below, within(1e-9));
        StudentT moved = new StudentT(5, 2, freedom);
        assertThat(moved.crps(5 + 2 * value, 1)).isCloseTo(2 * crps, within(1e-9));
        assertThat(moved.logDensity(5 + 2 * value)).isCloseTo(logDensity - Math.log(2), within(1e-9));
        assertThat(moved.quantile(below)).isCloseTo(5 + 2 * value, within(1e-6));
        assertThat(new StudentT(0, 1, 1).crps(0, 1)).isInfinite();
    }

    /** By numerical integration with SciPy 1.17: .3 N(0, 1) + .7 N(3, .5). */
    @Test
    void a_mixture_of_two() {
        NormalMixture mixture = new NormalMixture(new double[] {0, 3}, new double[] {1, .5}, new double[] {.3, .7});
        assertThat(mixture.logDensity(1)).isCloseTo(-2.6203336024, within(1e-9));
        assertThat(mixture.logDensity(4)).isCloseTo(-2.5819352765, within(1e-9));
        assertThat(mixture.cumulative(1)).isCloseTo(.2524255937, within(1e-9));
        assertThat(mixture.quantile(.25)).isCloseTo(.9671978854, within(1e-8));
        assertThat(Crps.fair(mixture.draws(20_000, 7), 1)).isCloseTo(.9304650634, within(5e-3));
        assertThat(Crps.fair(mixture.draws(20_000, 7), 4)).isCloseTo(1.0864185583, within(5e-3));
        Pool pool = new Pool(List.of(NormalMixture.of(0, 1), NormalMixture.of(3, .5)), new double[] {.3, .7});
        assertThat(pool.logDensity(4)).isCloseTo(mixture.logDensity(4), within(1e-12));
        assertThat(pool.cumulative(1)).isCloseTo(mixture.cumulative(1), within(1e-12));
        assertThat(pool.crps(1, 3)).isCloseTo(.9304650634, within(5e-3));
    }

    @Test
    void log_score_of_a_normal_distribution() {
        assertThat(NormalMixture.of(0, 1).logDensity(.5)).isCloseTo(-1.043939, within(5e-7));
    }

    /** Weights that are shares of the number of copies say the same as the copies. */
    @Test
    void a_draw_that_counts_twice_is_two_draws() {
        Property.forAll(Generators.arrays(Generators.doubles(-5, 5), 1, 6), Generators.doubles(-6, 6), (v, value) -> {
            double[] twice = new double[v.length + 1];
            double[] weights = new double[v.length];
            for (int i = 0; i < v.length; i++) {
                twice[i] = v[i];
                weights[i] = (i == 0 ? 2.0 : 1) / twice.length;
            }
            twice[v.length] = v[0];
            assertThat(Crps.plain(new WeightedDraws(v, weights), value))
                    .isCloseTo(Crps.plain(WeightedDraws.equal(twice), value), within(1e-12));
            assertThat(Crps.plain(new WeightedDraws(v, weights), value)).isNotNegative();
        });
    }

    /** A forecast that is right has a uniform transform: each tenth of it gets a tenth, and intervals cover what they say. */
    @Test
    void the_transform_of_what_comes_is_uniform_if_it_came_from_what_was_said() {
        int many = 2_000;
        double[] came = NormalMixture.of(2, 3).draws(many, 5).values();
        double[] randomised = new double[many];
        double[] exact = new double[many];
        for (int i = 0; i < many; i++) {
            double[] shares = Philox.fill(new double[99], StreamKey.of(3, "said/" + i));
            WeightedDraws said = WeightedDraws.equal(Arrays.stream(shares)
                    .map(share -> 2 - 3 * Math.sqrt(2) * Erf.erfcInv(2 * share))
                    .toArray());
            randomised[i] = Pit.randomised(said, came[i], StreamKey.of(1, "pit/" + i));
            exact[i] = NormalMixture.of(2, 3).cumulative(came[i]);
        }
        for (double[] pits : new double[][] {randomised, exact}) {
            for (int tenth = 0; tenth < 10; tenth++) {
                double from = tenth / 10.0;
                long in = Arrays.stream(pits)
                        .filter(p -> p >= from && p < from + .1)
                        .count();
                assertThat(in / (double) many).isCloseTo(.1, within(.02));
            }
            assertThat(Pit.coverage(pits, .5)).isCloseTo(.5, within(.02));
            assertThat(Pit.coverage(pits, .95)).isCloseTo(.95, within(.01));
        }
        assertThat(Pit.coverage(new double[0], .5)).isNaN();
    }

    /** Zeros forecast as zeros: the transform is spread over the whole tie. */
    @Test
    void ties_are_divided_at_random() {
        WeightedDraws zeros = WeightedDraws.equal(new double[9]);
        double[] pits = IntStream.range(0, 500)
                .mapToDouble(i -> Pit.randomised(zeros, 0, StreamKey.of(2, "pit/" + i)))
                .toArray();
        assertThat(Arrays.stream(pits).average().orElseThrow()).isCloseTo(.5, within(.04));
        assertThat(Arrays.stream(pits).min().orElseThrow()).isLessThan(.02);
        assertThat(Arrays.stream(pits).max().orElseThrow()).isGreaterThan(.98);
        assertThat(Pit.randomised(zeros, -1, 1)).isLessThanOrEqualTo(.1);
        assertThat(Pit.randomised(zeros, 1, 1)).isGreaterThanOrEqualTo(.9);
    }

    /** Statsmodels 0.15, OLS on a constant with cov_type HAC, small-sample correction on. */
    @ParameterizedTest(name = "{0} years ahead: error {1}")
    @CsvSource({"1, .122429117815", "3, .078414851201"})
    void the_difference_of_two_accounts_has_the_error_of_newey_and_west(int horizon, double error) {
        double[] first = {.3, -.1, .5, .2, .9, Double.NaN, -.4, .6, .1, .7, .3};
        PairedDifference difference = PairedDifference.of(first, new double[11], horizon);
        assertThat(difference.mean()).isCloseTo(.31, within(1e-12));
        assertThat(difference.error()).isCloseTo(error, within(1e-11));
        assertThat(difference.years()).isEqualTo(10);
        assertThat(difference.decision(true)).isEqualTo(PairedDifference.Decision.FIRST_IS_BETTER);
        assertThat(difference.decision(false)).isEqualTo(PairedDifference.Decision.SECOND_IS_BETTER);
        PairedDifference other = PairedDifference.of(new double[11], first, horizon);
        assertThat(other.decision(true)).isEqualTo(PairedDifference.Decision.SECOND_IS_BETTER);
    }

    @Test
    void few_years_do_not_tell_accounts_apart() {
        PairedDifference.Decision open = PairedDifference.Decision.NOT_TOLD_APART;
        assertThat(PairedDifference.of(new double[] {1, -2, 2}, new double[3], 1)
                        .decision(true))
                .isEqualTo(open);
        assertThat(PairedDifference.of(new double[] {5}, new double[1], 1).decision(true))
                .isEqualTo(open);
        assertThat(PairedDifference.of(new double[0], new double[0], 1).decision(true))
                .isEqualTo(open);
        assertThatThrownBy(() -> PairedDifference.of(new double[1], new double[2], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final double[][] ROWS = {
        {-1, -2, -1.5}, {-2.5, -1, -1.8}, {-1.2, -1.1, -1.3}, {-3, -.8, -1}, {-.9, -2.2, -1.4}, {-1.1, -1.6, -1.2}
    };

    /** The R package loo 2.5: the best single account gets almost no weight. */
    @Test
    void stacking_weights_without_a_prior() {
        Stacking stacking = Stacking.of(ROWS, 1);
        assertThat(stacking.weights()).containsExactly(new double[] {.42762, .55465, .01773}, within(6e-6));
        assertThat(stacking.meanLogScore()).isCloseTo(-1.344388, within(6e-7));
        assertThat(Stacking.meanLogScore(ROWS, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}))
                .isCloseTo(-1.347715, within(6e-7));
        assertThat(Stacking.meanLogScore(ROWS, new double[] {0, 0, 1})).isCloseTo(-1.366667, within(6e-7));
    }

    /** Maximised with SciPy 1.17. */
    @Test
    void with_few_origins_weights_are_drawn_towards_equal_ones() {
        Stacking stacking = Stacking.of(ROWS);
        assertThat(stacking.weights()).containsExactly(new double[] {.324113, .348269, .327618}, within(1e-6));
        assertThat(stacking.meanLogScore()).isCloseTo(-1.347139, within(6e-7));
        assertThat(Stacking.withoutEach(ROWS)).hasSize(6);
        assertThat(Stacking.withoutEach(ROWS)[0].weights())
                .containsExactly(new double[] {.281726, .387763, .330511}, within(1e-6));
        double[][] many = IntStream.range(0, 30).mapToObj(t -> ROWS[t % 6]).toArray(double[][]::new);
        assertThat(Stacking.of(many).weights()).containsExactly(new double[] {.42762, .55465, .01773}, within(6e-6));
    }

    @Test
    void an_account_that_held_something_impossible_that_came_keeps_no_weight() {
        double[][] rows = {{-1, Double.NEGATIVE_INFINITY}, {-5, -1}, {-5, -1}};
        assertThat(Stacking.of(rows, 1).weights()[0]).isGreaterThan(.3);
        double[][] alike = {{-1, -1}, {-2, -2}};
        assertThat(Stacking.of(alike).weights()).containsExactly(new double[] {.5, .5}, within(1e-12));
        assertThatThrownBy(() -> Stacking.of(new double[0][])).isInstanceOf(IllegalArgumentException.class);
    }
}
