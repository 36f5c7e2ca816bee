package org.heartland.theory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.heartland.property.Generators;
import org.heartland.property.Property;
import org.junit.jupiter.api.Test;

/** The likelihood around a path against all values at once by plain matrices. */
class PathLikelihoodTest {
    private static final int YEARS = 6;

    /** A path that falls by a tenth each year, with an error of .4 that is carried over. */
    private static PathLikelihood likelihood(Observations data, int carried) {
        Paths paths = (values, count, years, expected) -> {
            for (int year = 0; year < years; year++) {
                for (int k = 0; k < count; k++) {
                    expected[0][year][k] = values[0][k] - .1 * year;
                }
            }
        };
        return new PathLikelihood(paths, data, List.of(new SeriesError(1, carried)));
    }

    private static double[][] parameters(double carried) {
        return new double[][] {{2}, {.4}, {carried}};
    }

    private static JointNormal joint(double carried) {
        JointNormal joint = new JointNormal(new double[YEARS], new double[YEARS][YEARS]);
        for (int s = 0; s < YEARS; s++) {
            joint.mean()[s] = 2 - .1 * s;
            for (int t = 0; t < YEARS; t++) {
                joint.covariance()[s][t] = .16 * Math.pow(carried, Math.abs(s - t));
            }
        }
        return joint;
    }

    private static double[] withGaps(double[] values) {
        double[] gaps = new double[YEARS];
        for (int year = 0; year < YEARS; year++) {
            gaps[year] = values[year] > 2.5 ? Double.NaN : values[year];
        }
        gaps[1] = 1.5;
        return gaps;
    }

    @Test
    void errors_that_are_carried_over_are_a_stationary_chain_with_or_without_gaps() {
        Property.forAll(
                Generators.arrays(Generators.doubles(1, 3), YEARS, YEARS),
                Generators.doubles(-.95, .95),
                (v, carried) -> {
                    double[] values = withGaps(v);
                    Observations data = Observations.yearly(new double[][] {values});
                    for (int batch = 0; batch < data.count(); batch++) {
                        check(data, values, batch, carried);
                    }
                });
    }

    private static void check(Observations data, double[] values, int batch, double carried) {
        double[] before = new double[1];
        double[] through = new double[1];
        likelihood(data, 2).evaluate(parameters(carried), 1, batch, before, through);
        int[] known = IntStream.range(0, batch + 1)
                .filter(year -> !Double.isNaN(values[year]))
                .toArray();
        double[] seen = IntStream.of(known).mapToDouble(year -> values[year]).toArray();
        double expected = known.length == 0 ? 0 : joint(carried).at(known).logDensity(seen);
        assertThat(through[0]).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        double[][] mean = new double[1][1];
        double[][] deviation = new double[1][1];
        int year = batch + 1;
        if (year < YEARS) {
            likelihood(data, 2)
                    .predict(parameters(carried), 1, year, List.of(new Observations.Cell(0, year)), mean, deviation);
            double[] foreseen = joint(carried).given(year, known, seen);
            assertThat(mean[0][0]).isCloseTo(foreseen[0], within(1e-9));
            assertThat(deviation[0][0]).isCloseTo(Math.sqrt(foreseen[1]), within(1e-9));
        }
    }

    @Test
    void without_a_parameter_for_it_nothing_is_carried_over() {
        Observations data = Observations.yearly(new double[][] {{1, 2, Double.NaN, 3, 1, 2}});
        double[][] both = new double[2][2];
        likelihood(data, SeriesError.NONE).evaluate(parameters(.5), 1, 5, both[0], both[1]);
        double independent = both[1][0];
        likelihood(data, 2).evaluate(parameters(0), 1, 5, both[0], both[1]);
        assertThat(both[1][0]).isEqualTo(independent);
    }

    @Test
    void a_model_that_fails_is_not_an_explanation() {
        Observations data = Observations.yearly(new double[][] {{1, 2}});
        PathLikelihood failing = new PathLikelihood(
                (values, count, years, expected) -> expected[0][0][0] = Double.NaN,
                data,
                List.of(SeriesError.independent(0)));
        double[] before = new double[1];
        double[] through = new double[1];
        failing.evaluate(new double[][] {{1}}, 1, 0, before, through);
        assertThat(Particles.added(before[0], through[0])).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> new PathLikelihood((a, b, c, d) -> {}, data, List.of()))
                .hasMessageContaining("0 errors for 1 series");
    }
}
