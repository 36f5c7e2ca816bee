package org.heartland.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions whose shares are known exactly, and points that an independent program (SciPy 1.17, qmc.Sobol) gave. */
class SensitivityTest {
    private static final int COUNT = 1 << 14;

    /** Ishigami and Homma 1990 with a = 7, b = .1 on [-pi, pi]^3. */
    private static double[] ishigami(double[][] u) {
        double[] y = new double[u[0].length];
        for (int run = 0; run < y.length; run++) {
            double[] x = new double[3];
            for (int i = 0; i < 3; i++) {
                x[i] = Math.PI * (2 * u[i][run] - 1);
            }
            double sine = StrictMath.sin(x[1]);
            y[run] = StrictMath.sin(x[0]) * (1 + .1 * x[2] * x[2] * x[2] * x[2]) + 7 * sine * sine;
        }
        return y;
    }

    /** Sobol's g-function with a = 0, 1, 4.5, 9 and four times 99. */
    private static double[] g(double[][] u) {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        double[] y = new double[u[0].length];
        Arrays.fill(y, 1);
        for (int i = 0; i < a.length; i++) {
            for (int run = 0; run < y.length; run++) {
                y[run] *= (Math.abs(4 * u[i][run] - 2) + a[i]) / (1 + a[i]);
            }
        }
        return y;
    }

    /** SciPy's scrambled points with the same estimators miss by .0011 (root of the mean square) and at most .0062 over 60 seeds. */
    private static void close(SobolIndices indices, double variance, double[] first, double[] total) {
        assertThat(indices.variance()).isCloseTo(variance, within(.005 * variance));
        for (int i = 0; i < first.length; i++) {
            assertThat(indices.inputs().get(i).first().value())
                    .as("first %d", i)
                    .isCloseTo(first[i], within(.0033));
            assertThat(indices.inputs().get(i).total().value())
                    .as("total %d", i)
                    .isCloseTo(total[i], within(.0033));
        }
    }

    /** Exact values: Saltelli et al. 2008, and computed again. */
    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1", "2", "3"})
    void shares_of_the_ishigami_function(long seed) {
        double[] first = {.313905, .442411, 0};
        double[] total = {.557589, .442411, .243684};
        SobolIndices indices = indices(SensitivityTest::ishigami, 3, COUNT, seed);
        close(indices, 13.844588, first, total);
        for (int i = 0; i < 3; i++) {
            SobolIndices.Input input = indices.inputs().get(i);
            assertThat(first[i]).isBetween(input.first().low(), input.first().high());
            assertThat(total[i]).isBetween(input.total().low(), input.total().high());
        }
    }

    /** Exact values of the product of (|4x - 2| + a)/(1 + a). */
    @Test
    void shares_of_the_g_function() {
        close(
                indices(SensitivityTest::g, 8, COUNT, 1),
                .465424,
                new double[] {.716192, .179048, .023676, .007162, .000072, .000072, .000072, .000072},
                new double[] {.787144, .242198, .034317, .010460, .000105, .000105, .000105, .000105});
    }

    /** The mean must not matter: the indices of a number around a million equal those of the same number around 0. */
    @Test
    void a_large_mean_changes_no_share() {
        SobolIndices near = indices(SensitivityTest::ishigami, 3, 1 << 10, 1);
        SobolIndices far =
                indices(u -> Arrays.stream(ishigami(u)).map(y -> y + 1e6).toArray(), 3, 1 << 10, 1);
        for (int i = 0; i < 3; i++) {
            double expected = near.inputs().get(i).first().value();
            assertThat(far.inputs().get(i).first().value()).isCloseTo(expected, within(1e-6));
        }
    }

    /** A number for every run, from the values of each input in it. */
    private interface Target {
        double[] of(double[][] inputs);
    }

    private static SobolIndices indices(Target target, int inputs, int count, long seed) {
        return SobolIndices.of(target.of(SobolIndices.runs(inputs, count, seed)), inputs, seed);
    }

    private static List<Morris> effects(Target target, Morris.Design design) {
        return design.effects(target.of(design.runs()));
    }

    /** All 32 effects of each input that a grid of 4 levels has, computed with independent software. */
    @Test
    void elementary_effects_of_the_ishigami_function_over_the_whole_grid() {
        List<Morris> effects = effects(SensitivityTest::ishigami, everywhere(3, 4));
        double[][] expected = {{7.704054, 7.704054, 6.248796}, {0, 7.875, 7.875}, {0, 6.248796, 8.837132}};
        for (int i = 0; i < 3; i++) {
            assertThat(effects.get(i).mean()).isCloseTo(expected[i][0], within(6e-7));
            assertThat(effects.get(i).size()).isCloseTo(expected[i][1], within(6e-7));
            assertThat(effects.get(i).deviation()).isCloseTo(expected[i][2], within(6e-7));
        }
    }

    @Test
    void walks_tend_to_the_whole_grid_and_see_a_straight_line_exactly() {
        List<Morris> walks = effects(SensitivityTest::ishigami, Morris.walks(3, 20_000, 1));
        assertThat(walks.get(0).size()).isCloseTo(7.704054, within(.15));
        assertThat(walks.get(1).size()).isCloseTo(7.875, within(1e-9));
        assertThat(walks.get(2).size()).isCloseTo(6.248796, within(.15));
        List<Morris> line = effects(
                u -> {
                    double[] y = new double[u[0].length];
                    Arrays.setAll(y, run -> 3 * u[0][run] - 2 * u[1][run]);
                    return y;
                },
                Morris.walks(2, 10, 1));
        assertThat(line.get(0).mean()).isCloseTo(3, within(1e-12));
        assertThat(line.get(1).mean()).isCloseTo(-2, within(1e-12));
        assertThat(line.get(1).deviation()).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest(name = "point {0}")
    @CsvSource({
        "1, 2147483648 2147483648 2147483648 2147483648 2147483648 2147483648",
        "2, 3221225472 1073741824 1073741824 3221225472 3221225472 1073741824",
        "3, 1073741824 3221225472 3221225472 1073741824 1073741824 3221225472",
        "6, 2684354560 536870912 3758096384 1610612736 2684354560 3758096384",
        "100, 1778384896 1107296256 3321888768 2986344448 2852126720 1979711488",
        "1000, 943718400 415236096 2227175424 297795584 2059403264 2336227328"
    })
    void sobol_points_without_scrambling_are_those_of_scipy(int point, String expected) {
        int[] dimensions = {0, 1, 2, 9, 49, 127};
        String[] values = expected.split(" ");
        for (int d = 0; d < dimensions.length; d++) {
            double value = Sobol.points(Sobol.directions(dimensions[d]), 0, point + 1)[point];
            assertThat((long) (value * 0x1p32))
                    .as("dimension %d", dimensions[d])
                    .isEqualTo(Long.parseLong(values[d]));
        }
    }

    /** The first two dimensions: every box of 2^-a by 2^-b, a + b = 10, holds one of 1,024 points, scrambled or not (Sobol 1967). */
    @Test
    void scrambled_points_fill_every_box_once() {
        double[][] points = Points.sobol(7, 2, 1_024);
        for (int a = 0; a <= 10; a++) {
            boolean[] seen = new boolean[1_024];
            for (int i = 0; i < 1_024; i++) {
                int box = ((int) (points[0][i] * (1 << a)) << (10 - a)) + (int) (points[1][i] * (1 << (10 - a)));
                assertThat(seen[box]).isFalse();
                seen[box] = true;
            }
        }
        assertThat(Points.sobol(8, 2, 4)[0]).isNotEqualTo(Points.sobol(7, 2, 4)[0]);
    }

    @Test
    void a_latin_hypercube_has_one_point_in_each_strip_and_no_dimension_minds_another() {
        double[][] points = Points.latin(1, List.of("a", "b"), 100);
        for (double[] dimension : points) {
            assertThat(Arrays.stream(dimension)
                            .map(x -> Math.floor(x * 100))
                            .sorted()
                            .distinct())
                    .hasSize(100);
        }
        assertThat(points[0]).isNotEqualTo(points[1]);
        assertThat(Points.latin(1, List.of("b"), 100)[0]).isEqualTo(points[1]);
    }

    /** Every step that a grid allows. */
    private static Morris.Design everywhere(int inputs, int levels) {
        int count = (int) Math.round(StrictMath.pow(levels, inputs));
        double[][] runs = new double[inputs][count];
        List<Morris.Step> steps = new ArrayList<>();
        int stride = 1;
        for (int i = 0; i < inputs; i++) {
            for (int run = 0; run < count; run++) {
                int level = run / stride % levels;
                runs[i][run] = (double) level / (levels - 1);
                if (level < levels / 2) {
                    steps.add(new Morris.Step(i, run, run + levels / 2 * stride));
                }
            }
            stride *= levels;
        }
        return new Morris.Design(runs, steps);
    }
}
