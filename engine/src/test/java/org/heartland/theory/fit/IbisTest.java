package org.heartland.theory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.junit.jupiter.api.Test;

/** The sampler against evidence and posteriors that are known exactly, or by another method. */
class IbisTest {
    private static final int SOME = 200;

    private static Fit fit(Priors priors, Likelihood likelihood, IbisSettings settings, IbisListener listener) {
        try (Workers workers = new Workers(2)) {
            return new Ibis(priors, likelihood, settings).run(workers, listener);
        }
    }

    /** The sampler of Chopin 2002 itself: each particle leaves one place. */
    private static IbisSettings single(int particles, long seed) {
        return new IbisSettings(particles, 1, 6, 400, seed);
    }

    private static Fit lynxHare(IbisSettings settings) {
        return fit(LynxHare.PRIORS, LynxHare.likelihood(LynxHare.data()), settings, IbisListener.NONE);
    }

    private static Fit line(int particles, long seed) {
        return fit(ConjugateLine.PRIORS, new ConjugateLine(), single(particles, seed), IbisListener.NONE);
    }

    /**
     * The evidence and the moments by importance sampling with 400,000 draws from a t distribution, computed with other
     * software: -146.6840, good to .0013.
     */
    @Test
    void lynxes_and_hares_have_the_evidence_and_the_posterior_that_importance_sampling_finds() {
        List<Fit> fits = LongStream.rangeClosed(1, 4)
                .mapToObj(seed -> lynxHare(single(2_000, seed)))
                .toList();
        double[] evidence = fits.stream()
                .mapToDouble(fit -> fit.logEvidence() + LynxHare.OF_VALUES)
                .toArray();
        assertThat(Arrays.stream(evidence).average().orElseThrow()).isCloseTo(-146.684, within(.25));
        assertThat(Arrays.stream(evidence).boxed())
                .allSatisfy(one -> assertThat(one).isCloseTo(-146.684, within(.6)));
        double[] mean = {.54745, .027755, .79960, .024074, 34.035, 5.941, .24809, .25124};
        double[] deviation = {.0639, .00422, .0905, .00357, 2.92, .527, .0433, .0440};
        for (int p = 0; p < mean.length; p++) {
            int parameter = p;
            double meanOfFour = fits.stream()
                    .mapToDouble(fit -> fit.posterior().mean(parameter))
                    .average()
                    .orElseThrow();
            double deviationOfFour = fits.stream()
                    .mapToDouble(fit -> fit.posterior().deviation(parameter))
                    .average()
                    .orElseThrow();
            String name = LynxHare.PRIORS.names().get(p);
            assertThat(meanOfFour).as(name).isCloseTo(mean[p], within(.15 * deviation[p]));
            assertThat(deviationOfFour).as(name).isCloseTo(deviation[p], within(.1 * deviation[p]));
        }
        assertThat(fits).allMatch(Fit::moved);
        assertThat(fits.get(0).unlearned()).isEmpty();
    }

    /** In closed form. Over 20 seeds the root mean square error was .044. */
    @Test
    void the_evidence_of_a_straight_line_is_the_exact_one() {
        for (long seed = 1; seed <= 4; seed++) {
            assertThat(line(2_000, seed).logEvidence())
                    .as("seed %d", seed)
                    .isCloseTo(ConjugateLine.logEvidence(12), within(.1));
        }
    }

    /** The last places of the walks of 50 particles, in place of 2,000 particles. */
    @Test
    void the_places_of_a_few_long_walks_find_the_exact_evidence_too() {
        for (long seed = 1; seed <= 4; seed++) {
            Fit fit = fit(ConjugateLine.PRIORS, new ConjugateLine(), IbisSettings.of(50, seed), IbisListener.NONE);
            assertThat(fit.posterior().particles()).isEqualTo(50 * 48);
            assertThat(fit.logEvidence()).as("seed %d", seed).isCloseTo(ConjugateLine.logEvidence(12), within(.25));
        }
    }

    @Test
    void each_year_has_the_exact_predictive_density() {
        List<Fit> fits =
                LongStream.rangeClosed(1, 8).mapToObj(seed -> line(2_000, seed)).toList();
        for (int year = 0; year < 12; year++) {
            int batch = year;
            double found = fits.stream()
                    .mapToDouble(fit -> fit.batches().get(batch).logDensity())
                    .average()
                    .orElseThrow();
            double exact = ConjugateLine.logEvidence(year + 1) - ConjugateLine.logEvidence(year);
            assertThat(found).as("year %d", year).isCloseTo(exact, within(.05));
        }
    }

    /** All years but the last at once, and then the last: another way through other distributions to the same number. */
    @Test
    void the_predictive_density_of_a_year_is_that_of_a_refit_to_all_earlier_years() {
        double[][] values = LynxHare.data().values();
        int last = values[0].length - 1;
        int[][] batches = new int[2][last + 1];
        batches[0][last] = 1;
        batches[1][last] = 1;
        Observations atOnce = new Observations(values, batches, 2);
        double byYears = 0;
        double refitted = 0;
        for (long seed = 11; seed <= 14; seed++) {
            byYears += lynxHare(single(500, seed)).batches().get(last).logDensity() / 4;
            refitted += fit(LynxHare.PRIORS, LynxHare.likelihood(atOnce), single(500, seed), IbisListener.NONE)
                            .batches()
                            .get(1)
                            .logDensity()
                    / 4;
        }
        assertThat(byYears).isCloseTo(refitted, within(.15));
    }

    /** The known failure: with a move or so for four particles. The prototype too found too little evidence with few. */
    @Test
    void too_few_moves_find_too_little_evidence() {
        double lazy = LongStream.rangeClosed(1, 6)
                .mapToDouble(seed ->
                        lynxHare(new IbisSettings(400, 1, .25, 400, seed)).logEvidence())
                .average()
                .orElseThrow();
        assertThat(lazy + LynxHare.OF_VALUES).isLessThan(-147.3);
    }

    @Test
    void particles_that_may_not_try_often_enough_have_not_converged() {
        IbisSettings settings = new IbisSettings(SOME, 1, 6, 3, 1);
        Fit all = lynxHare(settings);
        assertThat(all.moved()).isFalse();
        assertThat(Convergence.of(all, lynxHare(settings.half())).reached()).isFalse();
    }

    @Test
    void half_the_particles_find_nearly_the_same() {
        IbisSettings settings = single(1_000, 3);
        Fit all = line(settings.particles(), settings.seed());
        Fit half = line(settings.half().particles(), settings.half().seed());
        assertThat(half.posterior().particles()).isEqualTo(500);
        assertThat(Convergence.of(all, half).reached()).isTrue();
        assertThat(new Convergence(true, 1).reached()).isFalse();
        assertThat(new Convergence(true, Double.NaN).reached()).isFalse();
    }

    private static Fit onThreads(int threads, IbisListener listener) {
        try (Workers workers = new Workers(threads)) {
            return new Ibis(LynxHare.PRIORS, LynxHare.likelihood(LynxHare.data()), IbisSettings.of(SOME, 5))
                    .run(workers, listener);
        }
    }

    private static void same(Fit one, Fit other) {
        assertThat(one.batches()).isEqualTo(other.batches());
        assertThat(one.posterior().values()).isDeepEqualTo(other.posterior().values());
        assertThat(one.posterior().weights()).isEqualTo(other.posterior().weights());
        assertThat(one.runs()).isEqualTo(other.runs());
    }

    @Test
    void one_thread_and_eight_give_the_same_bytes() {
        same(onThreads(1, IbisListener.NONE), onThreads(8, IbisListener.NONE));
    }

    /** Keeps the states in which a fit could have been stopped. */
    private static final class States implements IbisListener {
        private final List<IbisState> all = new ArrayList<>();
        private final List<double[]> before = new ArrayList<>();
        private int moves;

        @Override
        public void before(int batch, Posterior posterior) {
            before.add(posterior.weights());
        }

        @Override
        public void moved(int batch, double exponent) {
            moves++;
        }

        @Override
        public void after(IbisState state) {
            all.add(state);
        }
    }

    @Test
    void a_fit_that_was_stopped_goes_on_to_the_same_bytes() {
        States states = new States();
        Fit whole = onThreads(2, states);
        assertThat(states.all).hasSize(21);
        assertThat(states.before).hasSize(21);
        assertThat(states.moves)
                .isEqualTo(
                        whole.batches().stream().mapToInt(BatchEvidence::rounds).sum());
        for (int stopped : new int[] {0, 7, 20}) {
            try (Workers workers = new Workers(2)) {
                Fit rest = new Ibis(LynxHare.PRIORS, LynxHare.likelihood(LynxHare.data()), IbisSettings.of(SOME, 5))
                        .run(states.all.get(stopped), workers, IbisListener.NONE);
                same(rest, whole);
            }
        }
    }

    @Test
    void a_fit_ends_when_its_time_is_over() {
        States states = new States();
        try (Workers workers = new Workers(2, () -> states.moves >= 10)) {
            assertThatThrownBy(() -> new Ibis(
                                    LynxHare.PRIORS, LynxHare.likelihood(LynxHare.data()), IbisSettings.of(SOME, 5))
                            .run(workers, states))
                    .isInstanceOf(Deadline.Passed.class);
        }
        assertThat(states.moves).isEqualTo(10);
    }

    @Test
    void runs_are_counted_each_time_that_a_likelihood_is_computed() {
        int[] asked = new int[1];
        Likelihood counting = new Likelihood() {
            private final Likelihood line = new ConjugateLine();

            @Override
            public int batches() {
                return line.batches();
            }

            @Override
            public synchronized void evaluate(
                    double[][] values, int count, int batch, double[] before, double[] through) {
                asked[0] += count;
                line.evaluate(values, count, batch, before, through);
            }
        };
        Fit fit = fit(ConjugateLine.PRIORS, counting, IbisSettings.of(SOME, 1), IbisListener.NONE);
        assertThat(fit.runs()).isEqualTo(asked[0]);
    }

    /** Data that only values above a bound can have made, whatever the rest. */
    private static Likelihood above(double bound, double otherwise) {
        return new Likelihood() {
            @Override
            public int batches() {
                return 2;
            }

            @Override
            public void evaluate(double[][] values, int count, int batch, double[] before, double[] through) {
                for (int k = 0; k < count; k++) {
                    before[k] = batch == 0 || values[0][k] > bound ? 0 : otherwise;
                    through[k] = values[0][k] > bound ? 0 : otherwise;
                }
            }
        };
    }

    /** Of a standard normal distribution, .0227501 lie above 2 (any table). */
    @Test
    void what_most_particles_cannot_explain_counts_only_those_that_can() {
        Priors priors = new Priors(List.of(new Prior.Normal("z", Link.IDENTITY, 0, 1)));
        for (double impossible : new double[] {Double.NEGATIVE_INFINITY, Double.NaN}) {
            Fit fit = fit(priors, above(2, impossible), single(2_000, 1), IbisListener.NONE);
            assertThat(fit.batches().get(0).logDensity()).isCloseTo(Math.log(.0227501), within(.02));
            assertThat(fit.batches().get(1).logDensity()).isCloseTo(0, within(1e-12));
            assertThat(fit.posterior().mean(0)).isCloseTo(2.3732, within(.03));
        }
    }

    @Test
    void what_no_particle_can_explain_ends_the_fit() {
        Priors priors = new Priors(List.of(new Prior.Normal("z", Link.IDENTITY, 0, 1)));
        Fit fit = fit(priors, above(50, Double.NEGATIVE_INFINITY), IbisSettings.of(SOME, 1), IbisListener.NONE);
        assertThat(fit.batches()).hasSize(1);
        assertThat(fit.logEvidence()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(fit.moved()).isFalse();
        assertThat(fit.posterior().weights())
                .containsOnly(1.0 / (SOME * IbisSettings.of(SOME, 1).places()));
    }

    /** A sum of two parameters is seen, a third never: the first two are tied, and nothing is learned of the third. */
    @Test
    void what_the_data_say_nothing_about_is_named() {
        Priors priors = new Priors(IntStream.range(0, 3)
                .<Prior>mapToObj(p -> new Prior.Normal("p" + p, Link.IDENTITY, 0, 1))
                .toList());
        Likelihood sum = new Likelihood() {
            @Override
            public int batches() {
                return 1;
            }

            @Override
            public void evaluate(double[][] values, int count, int batch, double[] before, double[] through) {
                for (int k = 0; k < count; k++) {
                    through[k] = NormalCurve.logDensity(1, values[0][k] + values[1][k], .1);
                }
            }
        };
        Fit fit = fit(priors, sum, IbisSettings.of(1_000, 2), IbisListener.NONE);
        assertThat(fit.unlearned()).containsExactly(2);
        assertThat(fit.tied()).hasSize(1);
        assertThat(fit.tied().get(0).correlation()).isLessThan(-.95);
    }
}
