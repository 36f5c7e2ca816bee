package org.heartland.dynamics.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.heartland.dynamics.outcome.Movement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns are found in curves whose formula says what they are, whatever their unit, their level and their direction. */
class MovementTest {
    private static final int STEPS = 400;

    private static Movement over(double end, DoubleUnaryOperator curve) {
        double[] times = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> end * i / STEPS)
                .toArray();
        return Movement.of(
                times,
                IntStream.rangeClosed(0, STEPS)
                        .mapToDouble(i -> curve.applyAsDouble(times[i]))
                        .toArray());
    }

    private static double curve(String name, double t) {
        return switch (name) {
            case "constant" -> 7;
            case "line" -> 3 * t;
            case "exponential" -> StrictMath.exp(.1 * t);
            case "decay" -> StrictMath.exp(-.1 * t);
            case "square" -> t * t;
            case "approach" -> 1 - StrictMath.exp(-.15 * t);
            case "logistic" -> 1 / (1 + StrictMath.exp(-.3 * (t - 25)));
            case "pulse" -> 1 / StrictMath.pow(StrictMath.cosh(.2 * (t - 20)), 2);
            case "overshoot" -> 1 - StrictMath.exp(-.25 * t) * (1 - .5 * t);
            case "damped sine" -> StrictMath.exp(-.05 * t) * StrictMath.sin(t);
            case "sine" -> StrictMath.sin(t);
            case "sine on a slope" -> StrictMath.sin(t) + .3 * t;
            case "growing sine" -> StrictMath.exp(.05 * t) * StrictMath.sin(t);
            case "chirp" -> StrictMath.sin(.02 * t * t);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "constant, STEADY",
        "line, LINEAR",
        "square, ACCELERATING",
        "approach, GOAL_SEEKING",
        "logistic, S_SHAPED",
        "pulse, OVERSHOOT",
        "overshoot, OVERSHOOT",
        "damped sine, DAMPED",
        "sine, SUSTAINED",
        "sine on a slope, SUSTAINED",
        "growing sine, GROWING",
        "chirp, IRREGULAR"
    })
    void a_curve_has_the_pattern_of_its_formula(String name, Kind kind) {
        for (double scale : new double[] {1, 1_000, -.002}) {
            for (double level : new double[] {0, .5 * scale}) {
                assertThat(over(50, t -> level + scale * curve(name, t)).kind())
                        .as("%s times %s at %s", name, scale, level)
                        .isEqualTo(kind);
            }
        }
    }

    /** At the rate of 0.1 it doubles, or halves, in ln 2 / 0.1 = 6.93. */
    @Test
    void exponential_growth_and_decay_tell_in_which_time_they_double_or_halve() {
        Movement growth = over(50, t -> 3 * curve("exponential", t));
        Movement decay = over(50, t -> 3 * curve("decay", t));
        assertThat(growth.kind()).isEqualTo(Kind.EXPONENTIAL);
        assertThat(decay.kind()).isEqualTo(Kind.EXPONENTIAL);
        assertThat(growth.rose()).isTrue();
        assertThat(decay.rose()).isFalse();
        assertThat(growth.pace()).isCloseTo(6.9315, within(.001));
        assertThat(decay.pace()).isCloseTo(6.9315, within(.001));
        assertThat(over(50, t -> 5 + curve("exponential", t)).kind()).isEqualTo(Kind.ACCELERATING);
        assertThat(over(50, t -> 5 + curve("decay", t)).kind()).isEqualTo(Kind.GOAL_SEEKING);
    }

    /** The period of sin t is 2 pi; that of a damped one too. */
    @Test
    void oscillations_tell_their_period() {
        assertThat(over(50, t -> curve("sine", t)).pace()).isCloseTo(6.283, within(.1));
        assertThat(over(50, t -> curve("damped sine", t)).pace()).isCloseTo(6.283, within(.1));
    }

    /** 1 / cosh² has its peak where its argument is 0. */
    @Test
    void a_peak_is_told_with_its_time() {
        Movement pulse = over(50, t -> curve("pulse", t));
        assertThat(pulse.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.time()).isCloseTo(20, within(.01));
            assertThat(turn.value()).isCloseTo(1, within(1e-6));
        });
        assertThat(pulse.settled()).isTrue();
        assertThat(over(25, t -> curve("pulse", t)).settled()).isFalse();
    }

    @Test
    void growth_of_a_thousand_times_soars_and_what_touches_zero_does_not() {
        assertThat(over(80, t -> curve("exponential", t)).soars(1_000)).isTrue();
        assertThat(over(50, t -> curve("exponential", t)).soars(1_000)).isFalse();
        assertThat(over(50, t -> curve("square", t)).soars(1_000)).isFalse();
        assertThat(over(80, t -> curve("decay", t)).soars(1_000)).isFalse();
    }

    @Test
    void what_is_not_a_number_is_told_with_its_first_time() {
        Movement broken = over(50, t -> t > 10 ? Double.NaN : t);
        assertThat(broken.kind()).isEqualTo(Kind.BROKEN);
        assertThat(broken.last().time()).isCloseTo(10.125, within(1e-9));
    }
}
