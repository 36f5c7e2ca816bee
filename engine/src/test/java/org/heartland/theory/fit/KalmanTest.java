package org.heartland.theory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.property.Generators;
import org.heartland.property.Property;
import org.junit.jupiter.api.Test;

/** The Kalman filter against published likelihoods, and against all values at once by plain matrices. */
class KalmanTest {
    /** Great tits (Parus major) in Wytham Wood, counted each year from 1960 to 1986, as in the tests of the R package pomp. */
    private static final double[] TITS = {
        148, 258, 185, 170, 267, 239, 196, 132, 167, 186, 128, 227, 174, 177, 137, 172, 119, 226, 166, 161, 199, 306,
        206, 350, 214, 175, 211
    };

    /** Gompertz's law from X = start in 1959: X' = K^(1-S) X^S e^(sigma z), S = e^-r, counted with a log-normal error tau. */
    private static double gompertz(double r, double k, double sigma, double tau, double start) {
        double[] logs = new double[TITS.length + 1];
        logs[0] = Double.NaN;
        double ofValues = 0;
        for (int t = 0; t < TITS.length; t++) {
            logs[t + 1] = Math.log(TITS[t]);
            ofValues -= logs[t + 1];
        }
        double s = Math.exp(-r);
        LinearModel model = model(new LinearUnit(1, 0, List.of(new LinearUnit.Observed(0, 0, LinearUnit.NONE))), to -> {
            to.start(0, Math.log(start), 0);
            for (int year = 0; year < to.years(); year++) {
                to.transition(year, 0, 0, s);
                to.input(year, 0, (1 - s) * Math.log(k));
                to.noise(year, 0, 0, sigma * sigma);
            }
            to.observation(0, 0, tau * tau);
        });
        return logDensity(model, Observations.yearly(new double[][] {logs})) + ofValues;
    }

    private interface Writer {
        void write(OfOne to);
    }

    /** The matrices of one particle, number by number. */
    private record OfOne(Matrices all) {
        int years() {
            return all.years();
        }

        private static double[] of(double value) {
            return new double[] {value};
        }

        void start(int state, double mean, double variance) {
            all.start(state, of(mean), of(variance));
        }

        void startCovariance(int one, int other, double covariance) {
            all.startCovariance(one, other, of(covariance));
        }

        void transition(int year, int to, int from, double part) {
            all.transition(year, to, from, of(part));
        }

        void input(int year, int state, double added) {
            all.input(year, state, of(added));
        }

        void noise(int year, int one, int other, double covariance) {
            all.noise(year, one, other, of(covariance));
        }

        void drift(int state, double variance) {
            all.drift(state, of(variance));
        }

        void observation(int observed, double added, double variance) {
            all.observation(observed, of(added), of(variance));
        }
    }

    private static LinearModel model(LinearUnit unit, Writer writer) {
        return new LinearModel() {
            @Override
            public List<LinearUnit> units() {
                return List.of(unit);
            }

            @Override
            public void write(double[][] parameters, int number, Matrices to) {
                writer.write(new OfOne(to));
            }
        };
    }

    private static double logDensity(LinearModel model, Observations data) {
        double[] before = new double[1];
        double[] through = new double[1];
        new KalmanLikelihood(model, data).evaluate(new double[0][1], 1, data.count() - 1, before, through);
        return through[0];
    }

    /** Computed with other software; the second are the parameters with the largest likelihood if X starts at K. */
    @Test
    void great_tits_by_the_law_of_gompertz() {
        assertThat(gompertz(.5, 190, .3, .1, 190)).isCloseTo(-146.076825459, within(1e-9));
        assertThat(gompertz(.37894, 190.036, .08120, .22896, 190.036)).isCloseTo(-142.6151, within(6e-5));
        for (double off : new double[] {.99, 1.01}) {
            double best = gompertz(.37894, 190.036, .08120, .22896, 190.036);
            assertThat(gompertz(.37894 * off, 190.036, .08120, .22896, 190.036)).isLessThan(best);
            assertThat(gompertz(.37894, 190.036 * off, .08120, .22896, 190.036 * off))
                    .isLessThan(best);
            assertThat(gompertz(.37894, 190.036, .08120 * off, .22896, 190.036)).isLessThan(best);
            assertThat(gompertz(.37894, 190.036, .08120, .22896 * off, 190.036)).isLessThan(best);
        }
    }

    /**
     * The flow of the Nile in 1871 and 1872, a local level with the variances of Durbin and Koopman from a start that is hardly
     * known (variance 1e7): computed with other software, the last number again in whole fractions.
     */
    @Test
    void the_level_of_the_nile_is_filtered_and_foreseen() {
        double[] nile = {1120, 1160};
        LinearModel model = model(new LinearUnit(1, 0, List.of(new LinearUnit.Observed(0, 0, LinearUnit.NONE))), to -> {
            to.start(0, 0, 1e7);
            for (int year = 0; year < to.years(); year++) {
                to.transition(year, 0, 0, 1);
                to.noise(year, 0, 0, 1469.1);
            }
            to.observation(0, 0, 15099);
        });
        double[][] mean = new double[1][1];
        double[][] deviation = new double[1][1];
        KalmanLikelihood likelihood = new KalmanLikelihood(model, Observations.yearly(new double[][] {nile}));
        likelihood.predict(new double[0][1], 1, 1, List.of(new Observations.Cell(0, 1)), mean, deviation);
        assertThat(1160 - mean[0][0]).isCloseTo(41.68854, within(5e-6));
        assertThat(deviation[0][0] * deviation[0][0]).isCloseTo(31644.3364, within(5e-5));
        likelihood.predict(new double[0][1], 1, 2, List.of(new Observations.Cell(0, 2)), mean, deviation);
        assertThat(mean[0][0]).isCloseTo(1140.1084, within(5e-5));
        assertThat(deviation[0][0] * deviation[0][0]).isCloseTo(7894.557531 + 1469.1 + 15099, within(5e-7));
    }

    /** A unit of two stocks that drive each other and two offsets, of which one drifts, seen by three series with gaps, known a while later. */
    private record Case(double[] numbers, int[] lags) {
        private static final int YEARS = 5;
        private static final List<LinearUnit.Observed> SERIES = List.of(
                new LinearUnit.Observed(0, 0, 2),
                new LinearUnit.Observed(1, 0, LinearUnit.NONE),
                new LinearUnit.Observed(2, 1, 3));

        double at(int place) {
            return numbers[place % numbers.length];
        }

        LinearModel model() {
            return KalmanTest.model(new LinearUnit(2, 2, SERIES), to -> {
                for (int state = 0; state < 4; state++) {
                    to.start(state, at(state), .5 + state);
                }
                to.startCovariance(1, 0, .3);
                to.drift(3, .25);
                for (int year = 0; year < to.years(); year++) {
                    for (int i = 0; i < 4; i++) {
                        to.transition(year, i / 2, i % 2, at(i + year));
                    }
                    to.input(year, 1, at(year + 7));
                    to.noise(year, 0, 0, .2);
                    to.noise(year, 1, 1, .1 + year);
                    to.noise(year, 0, 1, .05);
                }
                for (int o = 0; o < 3; o++) {
                    to.observation(o, at(o + 3), .1 * (o + 1));
                }
            });
        }

        Observations data() {
            double[][] values = new double[3][YEARS];
            for (int s = 0; s < 3; s++) {
                for (int year = 0; year < YEARS; year++) {
                    values[s][year] = at(s + 3 * year + 1) > .6 ? Double.NaN : 2 * at(s * year + 2);
                }
            }
            values[0][2] = 1;
            return Observations.released(values, lags);
        }

        /** All values of all series in all years, [series * YEARS + year], from the equations alone. */
        JointNormal joint() {
            double[][] mean = new double[YEARS][];
            double[][] states = new double[4 * YEARS][4 * YEARS];
            mean[0] = new double[] {at(0), at(1), at(2), at(3)};
            for (int i = 0; i < 4; i++) {
                states[i][i] = .5 + i;
            }
            states[0][1] = states[1][0] = .3;
            for (int year = 0; year + 1 < YEARS; year++) {
                double[][] by = {
                    {at(year), at(year + 1), 0, 0}, {at(year + 2), at(year + 3), 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}
                };
                mean[year + 1] = new double[4];
                for (int i = 0; i < 4; i++) {
                    mean[year + 1][i] = i == 1 ? at(year + 7) : 0;
                    for (int j = 0; j < 4; j++) {
                        mean[year + 1][i] += by[i][j] * mean[year][j];
                    }
                }
                carry(states, by, year);
            }
            return observed(mean, states);
        }

        private static void carry(double[][] states, double[][] by, int year) {
            int to = 4 * (year + 1);
            for (int other = 0; other < to; other++) {
                for (int i = 0; i < 4; i++) {
                    for (int j = 0; j < 4; j++) {
                        states[to + i][other] += by[i][j] * states[4 * year + j][other];
                    }
                    states[other][to + i] = states[to + i][other];
                }
            }
            double[][] noise = {{.2, .05, 0, 0}, {.05, .1 + year, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, .25}};
            for (int i = 0; i < 4; i++) {
                for (int k = 0; k < 4; k++) {
                    states[to + i][to + k] = noise[i][k];
                    for (int j = 0; j < 4; j++) {
                        states[to + i][to + k] += by[k][j] * states[to + i][4 * year + j];
                    }
                }
            }
        }

        private JointNormal observed(double[][] mean, double[][] states) {
            int[][] seen = {{0, 2}, {0}, {1, 3}};
            JointNormal joint = new JointNormal(new double[3 * YEARS], new double[3 * YEARS][3 * YEARS]);
            for (int a = 0; a < 3 * YEARS; a++) {
                joint.mean()[a] = at(a / YEARS + 3);
                joint.covariance()[a][a] = .1 * (a / YEARS + 1);
                for (int i : seen[a / YEARS]) {
                    joint.mean()[a] += mean[a % YEARS][i];
                    for (int b = 0; b < 3 * YEARS; b++) {
                        for (int j : seen[b / YEARS]) {
                            joint.covariance()[a][b] += states[4 * (a % YEARS) + i][4 * (b % YEARS) + j];
                        }
                    }
                }
            }
            return joint;
        }

        /** The places of all values of batches before one. */
        int[] known(Observations data, int before) {
            return IntStream.range(0, 3 * YEARS)
                    .filter(place -> data.known(place / YEARS, place % YEARS, before))
                    .toArray();
        }
    }

    private static double[] values(Observations data, int[] places) {
        return Arrays.stream(places)
                .mapToDouble(place -> data.values()[place / Case.YEARS][place % Case.YEARS])
                .toArray();
    }

    private static Case of(double[] numbers, int lags) {
        return new Case(numbers, new int[] {lags % 3, lags / 3 % 3, lags / 9});
    }

    @Test
    void any_batch_has_the_density_that_all_values_at_once_have() {
        Property.forAll(
                Generators.arrays(Generators.doubles(-.9, .9), 5, 12), Generators.integers(0, 26), (n, lags) -> {
                    Case any = of(n, lags);
                    Observations data = any.data();
                    KalmanLikelihood likelihood = new KalmanLikelihood(any.model(), data);
                    double[] before = new double[1];
                    double[] through = new double[1];
                    for (int batch = 0; batch < data.count(); batch++) {
                        likelihood.evaluate(new double[0][1], 1, batch, before, through);
                        int[] all = any.known(data, batch + 1);
                        double expected =
                                all.length == 0 ? 0 : any.joint().at(all).logDensity(values(data, all));
                        assertThat(through[0]).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
                        int[] fewer = any.known(data, batch);
                        double first =
                                fewer.length == 0 ? 0 : any.joint().at(fewer).logDensity(values(data, fewer));
                        assertThat(before[0]).isCloseTo(first, within(1e-9 * Math.max(1, Math.abs(first))));
                    }
                });
    }

    /** Of one particle: the joint density of some values of a batch, less that of what was known before. */
    @Test
    void some_values_of_a_batch_are_scored_together() {
        Case any = of(new double[] {.3, -.5, .2, .7, -.1, .4, .1}, 2);
        Observations data = any.data();
        Priors none = new Priors(List.of(new Prior.Normal("nothing", Link.IDENTITY, 0, 1)));
        Posterior alone = new Posterior(none, new double[1][1], new double[] {1});
        for (int batch = 0; batch < data.count(); batch++) {
            List<Observations.Cell> all = data.of(batch);
            for (int kept = 0; kept <= all.size(); kept++) {
                List<Observations.Cell> some = all.subList(0, kept);
                KalmanLikelihood likelihood = new KalmanLikelihood(any.model(), data.upTo(batch, some));
                int[] before = any.known(data, batch);
                int[] with = IntStream.concat(
                                IntStream.of(before),
                                some.stream().mapToInt(cell -> cell.series() * Case.YEARS + cell.year()))
                        .toArray();
                double expected = density(any, data, with) - density(any, data, before);
                assertThat(alone.logScore(likelihood, batch)).isCloseTo(expected, within(1e-9));
            }
        }
    }

    private static double density(Case any, Observations data, int[] places) {
        return places.length == 0 ? 0 : any.joint().at(places).logDensity(values(data, places));
    }

    /** Also of years before the last that is known: what came out later of one series tells of an earlier year of another. */
    @Test
    void any_value_is_foreseen_as_all_values_at_once_say() {
        Property.forAll(
                Generators.arrays(Generators.doubles(-.9, .9), 5, 12), Generators.integers(0, 26), (n, lags) -> {
                    Case any = of(n, lags);
                    Observations data = any.data();
                    KalmanLikelihood likelihood = new KalmanLikelihood(any.model(), data);
                    for (int batch = 0; batch <= data.count(); batch++) {
                        for (int place = 0; place < 3 * Case.YEARS; place++) {
                            if (!data.known(place / Case.YEARS, place % Case.YEARS, batch)) {
                                foreseen(any, likelihood, data, batch, place);
                            }
                        }
                    }
                });
    }

    private static void foreseen(Case any, KalmanLikelihood likelihood, Observations data, int batch, int place) {
        double[][] mean = new double[1][1];
        double[][] deviation = new double[1][1];
        Observations.Cell cell = new Observations.Cell(place / Case.YEARS, place % Case.YEARS);
        likelihood.predict(new double[0][1], 1, batch, List.of(cell), mean, deviation);
        int[] known = any.known(data, batch);
        double[] expected = any.joint().given(place, known, values(data, known));
        assertThat(mean[0][0]).isCloseTo(expected[0], within(1e-8));
        assertThat(deviation[0][0]).isCloseTo(Math.sqrt(expected[1]), within(1e-8));
    }
}
