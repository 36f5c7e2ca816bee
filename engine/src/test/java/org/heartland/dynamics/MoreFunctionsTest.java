package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.read;
import static org.heartland.dynamics.Models.run;

import java.util.stream.IntStream;
import org.heartland.dynamics.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of Stella and Vensim outside the standard. Examples are of the makers' help where it is named; elsewhere the order of arguments is as it is commonly described, and numbers are by hand. */
class MoreFunctionsTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT(0.25) | 25",
                "SIGN(-3) | -1",
                "SIGN(0) | 0",
                "SIGN(2.5) | 1",
                "ROOTN(27, 3) | 3",
                "ROOTN(-32, 5) | -2",
                "ROOTN(16, 4) | 2",
                // isee's help, "Statistical builtins" and "Mathematical builtins"
                "COMBINATIONS(5, 3) | 10",
                "PERMUTATIONS(5, 3) | 60",
                "FACTORIAL(5) | 120",
                "LOGN(20.085537) | 3",
                // tables of the normal distribution
                "NORMALCDF(-1, 1) * 100 | 68.269",
                "NORMALCDF(8, 12, 10, 2) * 100 | 68.269",
                "NORMALCDF(-9, 11.96, 10, 1) * 100 | 97.5",
                "INVNORM(0.975) * 100 | 195.996",
                "INVNORM(0.5) | 0",
                "DERIVN(1, 0) | 1",
                "DERIVN(1, 1) | 0",
                // isee's help, "Financial builtins": 36 payments on a loan of 10,000 at 1 % a month
                "PMT(0.01, 36, 10000, 0) | -332.14",
                // isee's help, "Array builtins": .3 in five entries is 80 % of the second and 20 % of the third
                "INTERPOLATE(five[*], 0.3) | 24",
                "INTERPOLATE(five[*], -1) | 10",
                "INTERPOLATE(five[*], 2) | 90",
                "INTERPOLATE(y[*, *], 0.5, 1) | 4",
                "INTERPOLATE(y[*, *], 0.25, 0.5) | 2.5",
                // linear between places (type 7), by hand
                "PERCENTILE(x[*], 0.5) | 2",
                "PERCENTILE(x[*], 75) | 3",
                "PERCENTILE(x[*], 1) | 4",
                "FINDINDEX(x[*] > 1) | 2",
                "FINDINDEX(x[*], 4) | 3",
                "FINDINDEX(x[*], 5) | 0",
                // Stella: the value at the end of the run before; in the first run the second value, or 0
                "ENDVAL(TIME, 7) | 7",
                "ENDVAL(5) | 0",
                // the examples of Microsoft's pages on PMT, PV and FV
                "PMT(0.08/12, 10, 10000) | -1037.03",
                "PMT(0.06/12, 18*12, 0, 50000) | -129.08",
                "PV(0.08/12, 12*20, 500) | -59777.15",
                "FV(0.12/12, 12, -1000) | 12682.50",
                "FV(0.06/12, 10, -200, -500) | 2571.18",
                // without interest, by hand
                "PMT(0, 10, 500, 100) | -60",
                "FV(0, 10, -5, -100) | 150",
                // Vensim's LOOKUP AREA and its inverse, on the points (0,0), (1,2), (3,3), (4,3), by hand
                "LOOKUPAREA(g, 0, 1) | 1",
                "LOOKUPAREA(g, 0, 4) | 9",
                "LOOKUPAREA(g, 0.5, 2) | 3",
                "LOOKUPAREA(g, 4, 6) | 6",
                "LOOKUPAREA(g, -2, 1) | 1",
                "LOOKUPAREA(g, 4, 0) | -9",
                "LOOKUPMEAN(g, 0, 4) | 2.25",
                "LOOKUPMEAN(g, 1, 1) | 2"
            })
    void numbers(String equation, double expected) {
        assertThat(Models.value(equation)).isCloseTo(expected, within(0.005));
    }

    private static double[] course(String equation, double stop, double dt) {
        return course(equation, stop, dt, "");
    }

    /** Differences from step to step, at first 0: of t squared 2t - dt and 2. */
    @Test
    void derivatives() {
        assertThat(course("DERIVN(TIME^2, 1)", 3, 1)).containsExactly(0, 1, 3, 5);
        assertThat(course("DERIVN(TIME^2, 2)", 3, 1)).containsExactly(0, 1, 2, 2);
    }

    @Test
    void a_counter_begins_again() {
        assertThat(course("COUNTER(1, 4)", 7, 1)).containsExactly(1, 2, 3, 1, 2, 3, 1, 2);
        assertThat(course("COUNTER(0, 1)", 1.5, 0.25)).containsExactly(0, .25, .5, .75, 0, .25, .5);
    }

    /** isee's help: 10 % of compound growth in a unit of time, whatever the step. */
    @Test
    void growth_that_does_not_depend_on_the_step() {
        String stock = "<stock name=\"s\"><eqn>100</eqn><inflow>f</inflow></stock>" + flow("f", "s*CGROWTH(10)");
        for (double dt : new double[] {1, 0.5, 0.125}) {
            assertThat(at(run(file("euler", 0, 2, dt, stock)), "s", 2)).isCloseTo(121, within(1e-9));
        }
    }

    /** The example of Microsoft's page on IRR: after four years -2.1 %, after five 8.7 %; before there is an income, none. */
    @Test
    void internal_rate_of_return() {
        double[] rates = course(
                "IRR(LOOKUP(pay, TIME), -9)",
                5,
                1,
                "<gf name=\"pay\"><xscale min=\"0\" max=\"5\"/>"
                        + "<ypts>-70000,12000,15000,18000,21000,26000</ypts></gf>");
        assertThat(rates[0]).isEqualTo(-9);
        assertThat(rates[4]).isCloseTo(-0.021, within(5e-4));
        assertThat(rates[5]).isCloseTo(0.087, within(5e-4));
    }

    private static double[] course(String equation, double stop, double dt, String beside) {
        RunResult result = run(file("euler", 0, stop, dt, aux("v", equation) + beside));
        return IntStream.range(0, result.times().length)
                .mapToDouble(i -> result.at(result.column("v"), i, 0))
                .toArray();
    }

    @Test
    void the_inverse_of_points() {
        String graph = "<gf name=\"h\"><xpts>0,1,3</xpts><ypts>10,8,2</ypts></gf>";
        RunResult result = run(file("euler", 0, 0, 1, graph + aux("v", "LOOKUPINV(h, 5)")));
        assertThat(Models.at(result, "v", 0)).isEqualTo(2);
    }

    @Test
    void the_largest_and_the_smallest_so_far() {
        assertThat(course("RUNMAX(MIN(TIME, 4 - TIME))", 4, 1)).containsExactly(0, 1, 2, 2, 2);
        assertThat(course("RUNMIN(ABS(TIME - 2))", 4, 1)).containsExactly(2, 1, 0, 0, 0);
        assertThat(course("RUNMAX(-5 - TIME)", 2, 1)).containsExactly(-5, -5, -5);
    }

    /** Vensim's reference manual: what ends in I takes an initial value, the others begin with their input. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SMOOTH(TIME, 2) | SMTH1(TIME, 2)",
                "SMOOTHI(TIME, 2, 5) | SMTH1(TIME, 2, 5)",
                "SMOOTH3(TIME, 4) | SMTH3(TIME, 4)",
                "SMOOTH3I(TIME, 4, 5) | SMTH3(TIME, 4, 5)",
                "DELAY1I(TIME, 2, 5) | DELAY1(TIME, 2, 5)",
                "DELAY3I(TIME, 4, 5) | DELAY3(TIME, 4, 5)",
                "DELAY_FIXED(TIME, 2, 5) | DELAY(TIME, 2, 5)"
            })
    void names_of_vensim(String theirs, String ours) {
        assertThat(course(theirs, 6, 1)).containsExactly(course(ours, 6, 1));
    }

    /** Stella: the value at an earlier time, and 0 before the start. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "HISTORY(t, TIME - 2) | 0 0 10 11 12",
                "HISTORY(t, TIME) | 10 11 12 13 14",
                "HISTORY(t, 2) | 0 0 12 12 12",
                "HISTORY(t, TIME - span) | 0 0 0 10 11"
            })
    void earlier_values(String equation, String expected) {
        RunResult result = run(file("euler", 0, 4, 1, aux("t", "TIME + 10") + aux("span", "3") + aux("v", equation)));
        String[] values = expected.split(" ");
        for (int t = 0; t < values.length; t++) {
            assertThat(Models.at(result, "v", t)).isEqualTo(Double.parseDouble(values[t]));
        }
    }

    @Test
    void other_earlier_times_are_refused() {
        assertThat(run(read(file("euler", 0, 1, 1, aux("v", "HISTORY(TIME, TIME / 2)"))))
                        .problems()
                        .get(0)
                        .what())
                .startsWith("HISTORY is read at a fixed time");
    }

    /** Means and variances of Johnson, Kotz and Balakrishnan, Continuous (and Discrete) Univariate Distributions. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TRIANGULAR(1, 2, 6) | 3 | 1.1667 | 1 | 6",
                "WEIBULL(2, 3) | 2.6587 | 1.9314 | 0 | 100",
                "GAMMA(3, 2) | 6 | 12 | 0 | 100",
                "GAMMA(0.5, 2) | 1 | 2 | 0 | 100",
                "BETA(2, 3) | 0.4 | 0.04 | 0 | 1",
                "BINOMIAL(10, 0.3) | 3 | 2.1 | 0 | 10",
                "BINOMIAL(40000, 0.5) | 20000 | 10000 | 0 | 40000",
                "LOGISTIC(5, 2) | 5 | 13.1595 | -100 | 100",
                "PARETO(10, 3) | 3.3333 | 0.1389 | 3 | 100",
                "GEOMETRIC(0.25) | 4 | 12 | 1 | 200",
                "GEOMETRIC(1) | 1 | 0 | 1 | 1",
                "NEGBINOMIAL(3, 0.4) | 4.5 | 11.25 | 0 | 200",
                "NEGBINOMIAL(3, 0.4, 8) | 4.5 | 11.25 | 0 | 200",
                "RANDOM_UNIFORM(2, 4, 3) | 3 | 0.3333 | 2 | 4",
                // Vensim's order of values: least, most, mean, deviation, seed
                "RANDOM_NORMAL(9, 11, 10, 1, 7) | 10 | 0.2911 | 9 | 11",
                // within one deviation on each side: the variance is 1 - 2 f(1) / (F(1) - F(-1))
                "NORMAL(10, 1, 7, 9, 11) | 10 | 0.2911 | 9 | 11",
                "NORMAL(0, 1, 7, 0) | 0.7979 | 0.3634 | 0 | 100"
            })
    void chance(String equation, double mean, double variance, double least, double most) {
        RunResult result = run(file("euler", 0, 20_000, 1, aux("v", equation)));
        double[] values = IntStream.range(0, result.times().length)
                .mapToDouble(i -> result.at(0, i, 0))
                .toArray();
        double found = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double spread = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - found) * (values[i] - found))
                .average()
                .orElseThrow();
        assertThat(found).isCloseTo(mean, within(5 * Math.sqrt(variance / values.length)));
        assertThat(spread).isCloseTo(variance, within(0.06 * variance));
        for (double value : values) {
            assertThat(value).isBetween(least, most);
        }
    }

    /** Arrays of thousands are summed at once: as a square of their number, this took a quarter of a minute. */
    @Test
    @org.junit.jupiter.api.Timeout(10)
    void sums_over_many_elements() {
        String i = "<dimensions><dim name=\"I\"/></dimensions>";
        String variables = "<aux name=\"A\">" + i + "<eqn>I</eqn></aux>" + "<aux name=\"R\">" + i
                + "<eqn>A/SUM(A)</eqn></aux>" + aux("T", "SUM(R)");
        String whole = file("euler", 0, 1, 1, variables)
                .replaceFirst("<dim name=\"D\">", "<dim name=\"I\" size=\"20000\"/><dim name=\"D\">");
        RunResult result = run(whole);
        assertThat(Models.at(result, "T", 1)).isCloseTo(1, within(1e-9));
        assertThat(Models.at(result, "R[20000]", 1)).isCloseTo(2 / 20_001.0, within(1e-15));
    }
}
