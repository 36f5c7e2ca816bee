package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.run;
import static org.heartland.dynamics.Models.stock;

import org.heartland.dynamics.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that independent programs (numpy, scipy, PySD 3.14) gave for the same problems. */
class CheckNumbersTest {
    private static final double[] TIMES = {0, 2, 2.25, 3, 4, 6, 10, 20};

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DELAY1(in, 4) | 10 10 10.312500 11.137619 12.016403 13.219629 14.366056 14.952037",
                "SMTH1(in, 4) | 10 10 10.312500 11.137619 12.016403 13.219629 14.366056 14.952037",
                "DELAY3(in, 4) | 10 10 10 10.113297 10.881167 13.001082 14.773597 14.999753",
                "SMTH3(in, 4) | 10 10 10 10.113297 10.881167 13.001082 14.773597 14.999753",
                "DELAYN(in, 4, 5) | 10 10 10 10 10.341246 12.965513 14.934263 15.000000",
                "SMTHN(in, 4, 5) | 10 10 10 10 10.341246 12.965513 14.934263 15.000000",
                "DELAY3(in, 4, 0) | 0 1.762333 2.293342 4.084206 6.883330 11.546133 14.645657 14.999638",
                "SMTH1(in, 4, 0) | 0 4.032805 4.718255 6.528103 8.455661 11.094866 13.609483 14.894797",
                "DELAY(in, 4) | 10 10 10 10 10 15 15 15",
                "NPV(in, .05) | 2.5 22.552059 25.905386 35.719013 48.247689 71.512472 111.647592 183.121557",
                "DELAY1(in, 4+STEP(4,6)) | 10 10 10.3125 11.137619 12.016403 6.609815 9.951539 13.582159",
                "SMTH1(in, 4+STEP(4,6)) | 10 10 10.3125 11.137619 12.016403 13.219629 13.928733 14.699139",
                "TREND(grow, 5) | 0 .01032726 .01136494 .01418666 .01733896 .02196211 .02686089 .02979918",
                "FORCST(grow, 5, 10) | 100 117.149512 119.141577 124.940106 132.299309 146.015159 171.244287 236.509523"
            })
    void delays_smooths_trends(String call, String expected) {
        RunResult result = run(file(
                "euler", 0, 20, .25, aux("in", "10 + STEP(5, 2)") + aux("grow", "100*EXP(.03*TIME)") + aux("v", call)));
        String[] values = expected.strip().split(" ");
        for (int i = 0; i < TIMES.length; i++) {
            double want = Double.parseDouble(values[i]);
            assertThat(at(result, "v", TIMES[i]))
                    .as("at %s", TIMES[i])
                    .isCloseTo(want, within(6e-7 * Math.max(1, want / 10)));
        }
    }

    @Test
    void trend_with_a_first_guess() {
        RunResult result = run(file("euler", 0, 20, .25, aux("v", "TREND(100*EXP(.03*TIME), 5, .03)")));
        assertThat(at(result, "v", 0)).isCloseTo(.03, within(1e-12));
        assertThat(at(result, "v", 20)).isCloseTo(.03011176, within(5e-9));
    }

    @ParameterizedTest(name = "y' = -y by {0} with dt {1}")
    @CsvSource({
        "euler, .25, .316406250000", "rk2, .25, .372529029846", "rk4, .25, .367894199407",
        "euler, .125, .343608915806", "rk2, .125, .368933244081", "rk4, .125, .367880271922"
    })
    void decay(String method, double dt, double expected) {
        RunResult result = run(file(method, 0, 1, dt, stock("y", "1", "", "f") + flow("f", "y")));
        assertThat(at(result, "y", 1)).isCloseTo(expected, within(6e-13));
    }

    @ParameterizedTest(name = "oscillator by {0}")
    @CsvSource({"euler, -1.40884698, .84850693", "rk4, -.83907546, .54401377"})
    void oscillator(String method, double x, double v) {
        RunResult result = run(file(
                method,
                0,
                10,
                .1,
                stock("x", "1", "a", "") + stock("v", "0", "b", "") + flow("a", "v") + flow("b", "-x")));
        assertThat(at(result, "x", 10)).isCloseTo(x, within(6e-9));
        assertThat(at(result, "v", 10)).isCloseTo(v, within(6e-9));
    }

    @ParameterizedTest(name = "Lotka and Volterra by {0} with dt {1}")
    @CsvSource({
        "euler, .0625, 10.62036392, 4.51347402", "rk4, .0625, 18.48929555, 5.20317768",
        "euler, .25, .00163289, 17.76334419", "rk4, .25, 18.48810904, 5.20332736"
    })
    void predator_and_prey(String method, double dt, double prey, double predator) {
        RunResult result = run(file(
                method,
                0,
                20,
                dt,
                stock("u", "30", "births", "deaths")
                        + stock("w", "4", "growth", "loss")
                        + flow("births", ".55*u")
                        + flow("deaths", ".028*u*w")
                        + flow("growth", ".024*u*w")
                        + flow("loss", ".80*w")));
        assertThat(at(result, "u", 20)).isCloseTo(prey, within(6e-9));
        assertThat(at(result, "w", 20)).isCloseTo(predator, within(6e-9));
    }

    @ParameterizedTest(name = "teacup by {0}")
    @CsvSource({"euler, 75.374000677", "rk2, 75.477009426", "rk4, 75.476577524"})
    void teacup(String method, double expected) {
        RunResult result = run(file(method, 0, 30, .125, stock("t", "180", "", "loss") + flow("loss", "(t-70)/10")));
        assertThat(at(result, "t", 30)).isCloseTo(expected, within(6e-10));
    }

    @Test
    void pulses_ramps_and_steps() {
        RunResult result = run(
                file("euler", 0, 25, .25, aux("p", "PULSE(20,12,5)") + aux("r", "RAMP(2,5)") + aux("s", "STEP(3, 2)")));
        for (double time : new double[] {12, 17, 22}) {
            assertThat(at(result, "p", time)).isEqualTo(80);
            assertThat(at(result, "p", time + .25)).isZero();
            assertThat(at(result, "p", time - .25)).isZero();
        }
        assertThat(at(result, "r", 5.25)).isEqualTo(.5);
        assertThat(at(result, "s", 1.75)).isZero();
        assertThat(at(result, "s", 2)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "-2^2 | -4",
                "2^3^2 | 512",
                "2^-1 | .5",
                "NOT 0 = 1 | 1",
                "NOT 5 = 5 | 0",
                "8/4/2 | 1",
                "1-2-3 | -4",
                "5 MOD 3 | 2",
                "-5 MOD 3 | 1",
                "5 MOD -3 | -1",
                "-5 MOD -3 | -2",
                "INT(-.5) | -1",
                ".375+14. | 14.375",
                "6E5 | 600000",
                "8.1e-10 | 8.1e-10",
                "-2^-2 | -.25",
                "NOT (0 = 1) | 1",
                "2*3 MOD 4 | 2",
                "1 + 2 < 4 AND 2 >= 2 | 1",
                "1 <> 2 | 1",
                "5 AND -.5 | 1",
                "0/0 = 0/0 | 0",
                "1/0 | Infinity",
                "IF 0 THEN 1 ELSE IF 1 THEN 2 ELSE 3 | 2",
                "D.b | 2",
                "INT(2.9) | 2",
                "ABS(-3) + SQRT(16) | 7",
                "INIT(TIME) | 0",
                "PREVIOUS(5, 9) | 9",
                "1 + {a comment} 2 | 3",
                "IF 1 > 2 THEN 3 ELSE 4 + 1 | 5",
                "2*(IF 1 THEN 3 ELSE 4) | 6",
                "1 < 2 = 1 | 1",
                "1 OR 0 AND 0 | 1",
                "TIME() | 0",
                "SAFEDIV(1, 0, 7) | 7",
                "MAX(1, 2, 5) | 5",
                "SUM(x[*]) | 7",
                "MEAN(x) | 2.3333333333333335",
                "x[b] | 2",
                "x(3) | 4",
                "x[1+1] | 2",
                "D.c | 3",
                "SIZE(D) | 3",
                "SUM(x[a:b]) | 3",
                "SUM(x[*]*x[*]) | 21",
                "y[b, 2] | 4",
                "y(4) | 4",
                "SUM(y[*, 2]) | 12",
                "SUM(y[c, *]) | 11",
                "RANK(x, 2) | 2",
                "MAX(x[*], 9) | 9",
                "STDDEV(x) | 1.247219128924647",
                "x[9-TIME] | 0",
                "g(-1) | 0",
                "g(.5) | 1",
                "g(2) | 2.5",
                "g(6) | 3",
                "LOOKUP_BACKWARD(g, .5) | 0",
                "LOOKUP_FORWARD(g, .5) | 2"
            })
    void expressions(String expression, double expected) {
        assertThat(Models.value(expression)).isEqualTo(expected);
    }

    /** THEORY.md 1.6: a value of its own a step ago is no loop; smooths hide stocks. */
    @Test
    void looking_back_closes_no_circle() {
        RunResult result = run(file(
                "euler",
                0,
                3,
                1,
                aux("counted", "PREVIOUS(SELF, 0) + 1")
                        + aux("before", "PREVIOUS(TIME, 7)")
                        + aux("first", "INIT(TIME + 4)")
                        + aux("a", "SMTH1(b, 2, 10)")
                        + aux("b", "a / 2")));
        assertThat(at(result, "counted", 3)).isEqualTo(4);
        assertThat(at(result, "before", 0)).isEqualTo(7);
        assertThat(at(result, "before", 3)).isEqualTo(2);
        assertThat(at(result, "first", 3)).isEqualTo(4);
        assertThat(at(result, "a", 0)).isEqualTo(10);
        assertThat(at(result, "a", 1)).isEqualTo(7.5);
    }

    @Test
    void delays_of_varying_time_keep_material_and_smooths_do_not() {
        RunResult result = run(file(
                "euler",
                0,
                20,
                .25,
                aux("in", "10") + aux("d", "DELAY1(in, 4+STEP(4,6))") + aux("s", "SMTH1(in, 4+STEP(4,6))")));
        assertThat(at(result, "d", 6)).isEqualTo(5);
        assertThat(at(result, "s", 6)).isEqualTo(10);
    }
}
