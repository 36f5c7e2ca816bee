package org.heartland.dynamics;

import static java.lang.StrictMath.cosh;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sinh;
import static java.lang.StrictMath.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.draws.Workers;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.story.Story;
import org.heartland.dynamics.story.StoryFile;
import org.heartland.dynamics.unit.Units;
import org.heartland.problem.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The teaching models: their courses against solutions in closed form (worked out from the differential equations by hand, not from the
 * files), two against other programs, and all that their stories need.
 */
class ModelLibraryTest {
    private static final Path MODELS =
            Path.of(System.getProperty("heartland.home", "..")).resolve("models");

    /**
     * A value that a model must have.
     *
     * @param off how far it may be from it, as a part of it
     */
    record Case(String model, String set, String variable, double time, double value, double off) {}

    static List<Case> cases() {
        return List.of(
                // Newton's law: the gap shrinks by e in each cooling time.
                new Case("teacup", "", "teacup", 30, 70 + 110 * exp(-3), 1e-8),
                new Case("teacup", "room=20", "teacup", 10, 20 + 160 * exp(-1), 1e-8),
                // PySD 3.14, Runge and Kutta's method with the same step.
                new Case("lynx-and-hare", "", "hares", 20, 18.48929555, 1e-8),
                // A program in numpy after the equations of the paper.
                new Case("three-party-arms-race", "", "arms of A", 10, 243.7328, 1e-6),
                new Case("three-party-arms-race", "", "arms of C", 10, 262.14333, 1e-7),
                new Case("richardson", "", "arms of A", 1919, linear(10, .3, .2, .25, -3, -2) + 4, 1e-7),
                new Case(
                        "richardson",
                        "reaction_of_A=0.4,reaction_of_B=0.5",
                        "arms of A",
                        1919,
                        linear(10, .3, .4, .5, 1 + 20. / 11, 2 + 26. / 11) - 20. / 11,
                        1e-6),
                // Of everybody, the part that is never ill solves s = exp(-R (1 - s)) with R = 1.25 (Kermack and
                // McKendrick).
                new Case("sir", "", "susceptible", 200, 10_000 * neverIll(1.25, .9999), 2e-3),
                new Case("escalation", "", "strength of A", 40, 100 * exp(2), 1e-8),
                new Case(
                        "escalation",
                        "lead_wanted_by_B=0.8",
                        "strength of B",
                        40,
                        linear(40, .25, .2, .3, 100, 100),
                        1e-7),
                // Gordon: a boat earns nothing where fish = cost / (price skill).
                new Case("commons", "", "fish", 1000, 300, 1e-6),
                new Case("commons", "", "boats", 1000, 35, 1e-6),
                new Case("commons", "skill=0.02", "fish", 1000, 150, 1e-6),
                new Case("commons", "levy=8", "boats", 1000, 15, 1e-6),
                new Case("commons", "levy=8", "catch", 1000, 105, 1e-6),
                new Case("limits-to-growth", "", "power", 40, 1000 / (1 + 49 * exp(-4)), 1e-8),
                new Case("limits-to-growth", "wear=0.02", "power", 55, overshoot(55), 1e-7),
                new Case("limits-to-growth", "wear=0.02", "power", 100, overshoot(100), 1e-7),
                new Case("norm-diffusion", "", "adopters", 9, bass(9, .01, .4), 1e-7),
                new Case("norm-diffusion", "conviction=0.001", "adopters", 15, bass(15, .001, .4), 1e-7),
                new Case("norm-diffusion", "imitation=0", "adopters", 40, 190 * (1 - exp(-.4)), 1e-8),
                // Away from the tipping point of 1000 the distance grows by 2 a day.
                new Case("bank-run", "", "deposits", 2, 1000 - exp(4), 1e-6),
                new Case("bank-run", "comfortable_part=0.19", "deposits", 20, 999, 1e-12),
                // Learning of 0.02 against growth of 0.02: half the technique, three times the people.
                new Case("hegemonic-transition", "", "ratio of powers", 60, 3 * (.5 - .4 * exp(-2.4)), 1e-8),
                new Case("hegemonic-transition", "openness=0.01", "ratio of powers", 1000, 1, 1e-8),
                new Case(
                        "burden-sharing",
                        "",
                        "defence of large",
                        10,
                        linear(10, 1 / 3., -.4 / 3, -.4 / 3, 60 - 80 / .84, 30 - 10 / .84) + 80 / .84,
                        1e-7),
                new Case("burden-sharing", "spillover=1", "defence of large", 300, 100, 1e-9),
                new Case("burden-sharing", "spillover=0", "share of small", 300, 1 / 3., 1e-9),
                new Case("attrition", "", "army of A", 15, 1000 * cosh(.75) - 800 * sinh(.75), 1e-8),
                new Case("attrition", "skill_of_B=0.08", "army of A", 30, linear(30, 0, -.08, -.05, 1000, 800), 1e-6),
                // Where losses balance recruits: k + (1 - k) g = a (1 - k) (1 - g), g the part of the people who are
                // guerrillas.
                new Case("insurgency", "sent=20", "guerrillas", 1000, 10_000 * (.1 * .95 - .05) / (.95 * 1.1), 1e-8),
                new Case("migration", "", "abroad", 20, 500 / (1 + 49 * exp(-6)), 1e-7),
                new Case("migration", "return_rate=0.45", "abroad", 1000, 250, 1e-9),
                // At R = 1 what is left falls like 1 / t.
                new Case("migration", "help=0.3", "abroad", 60, 1000 / (100 + .3 * 60), 1e-8),
                new Case("protector", "", "own force", 20, 250 / 3. + (40 - 250 / 3.) * exp(-2.4), 1e-8),
                new Case("protector", "help=0.8", "own force", 1000, 25, 1e-9),
                new Case("protector", "help=0.8,disuse=0", "own force", 1000, 50, 1e-9));
    }

    /** x of x' = -f x + a y, y' = -f y + b x, from (x0, y0). */
    private static double linear(double t, double f, double a, double b, double x0, double y0) {
        double s = sqrt(a * b);
        return exp(-f * t) * (x0 * cosh(s * t) + y0 * a / s * sinh(s * t));
    }

    private static double neverIll(double reproduction, double first) {
        double left = .5;
        for (int i = 0; i < 500; i++) {
            left = first * exp(-reproduction * (1 - left));
        }
        return left;
    }

    /** With u = power / base, u' = u (0.1 - 0.08 u), and base shrinks by 0.02 u. */
    private static double overshoot(double t) {
        double rest = .1 / .08;
        double c = rest / .02 - 1;
        double held = rest / (1 + c * exp(-.1 * t));
        double base = 1000 * pow((exp(.1 * t) + c) / (1 + c), -.02 * rest / .1);
        return held * base;
    }

    /** Bass (1969), equation 9. */
    private static double bass(double t, double p, double q) {
        double fading = exp(-(p + q) * t);
        return 190 * (1 - fading) / (1 + q / p * fading);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_model_has_the_value_that_its_equations_have(Case one) {
        RunResult run = run(one.model, one.set, one.time);
        assertThat(Models.at(run, one.variable, one.time)).isCloseTo(one.value, within(one.off * Math.abs(one.value)));
    }

    /** dx/dt = (x^1.5 / (x^1.5 + (1 - x)^1.5) - x) / 10 for the part x of the routes: the time from 0.55 is the integral of dt/dx (Simpson). */
    @Test
    void dependence_takes_the_time_that_its_integral_says() {
        RunResult run = run("dependence", "", 60);
        double last = Models.at(run, "routes to A", 60) / 100;
        int pieces = 20_000;
        double time = 0;
        for (int i = 0; i <= pieces; i++) {
            double x = .55 + (last - .55) * i / pieces;
            double pull = pow(x, 1.5) / (pow(x, 1.5) + pow(1 - x, 1.5));
            int weight = i == 0 || i == pieces ? 1 : i % 2 == 1 ? 4 : 2;
            time += weight * 10 / (pull - x);
        }
        assertThat(time * (last - .55) / pieces / 3).isCloseTo(60, within(1e-6));
    }

    /** Deitchman (1962): fire soldiers^2 / 2 - ambush people guerrillas stays the same. */
    @Test
    void guerrillas_who_recruit_nobody_keep_to_the_law_of_the_ambush() {
        RunResult run = run("insurgency", "anger=0,knowledge=0,sent=0", 60);
        double soldiers = Models.at(run, "soldiers", 60);
        double guerrillas = Models.at(run, "guerrillas", 60);
        assertThat(soldiers).isLessThan(970);
        assertThat(.1 * soldiers * soldiers / 2 - .01 * 10_000 * guerrillas)
                .isCloseTo(.1 * 1000 * 1000 / 2 - .01 * 10_000 * 100, within(1e-4));
    }

    /** What the stories say of moments: Bass's peak ln(q / p) / (p + q), the year of parity, the peak of an overshoot, the end of a battle. */
    @Test
    void what_the_stories_say_of_moments_is_so() {
        assertThat(time(run("norm-diffusion", "", 40), "adoption", 1)).isCloseTo(log(40) / .41, within(.25));
        assertThat(time(run("norm-diffusion", "conviction=0.001", 40), "adoption", 1))
                .isCloseTo(log(400) / .401, within(.25));
        assertThat(time(run("limits-to-growth", "wear=0.02", 120), "power", 1)).isCloseTo(log(246) / .1, within(.5));
        assertThat(passes("")).isCloseTo(log(2.4) / .04, within(1.));
        assertThat(passes("burden=0.6")).isCloseTo(log(1.7) / .03, within(1.));
        RunResult battle = run("attrition", "skill_of_B=0.08,reinforcement=10", 30);
        assertThat(time(battle, "army of B", -1)).isEqualTo(23);
        assertThat(Models.at(run("attrition", "", 30), "army of A", 30)).isCloseTo(sqrt(360_000 + 50 * 50), within(.1));
    }

    private static double passes(String set) {
        RunResult run = run("hegemonic-transition", set, 120);
        int column = run.column("ratio of powers");
        int row = 0;
        while (run.at(column, row, 0) < 1) {
            row++;
        }
        return run.times()[row];
    }

    /** The first time at which a variable is highest, or lowest. */
    private static double time(RunResult run, String variable, int sign) {
        int column = run.column(variable);
        int best = 0;
        for (int row = 1; row < run.times().length; row++) {
            if (sign * run.at(column, row, 0) > sign * run.at(column, best, 0)) {
                best = row;
            }
        }
        return run.times()[best];
    }

    // ---- All that are there.

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.endsWith(StoryFile.ENDING))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_model_has_a_case() throws IOException {
        List<String> held = new ArrayList<>(List.of("dependence"));
        cases().forEach(one -> held.add(one.model));
        assertThat(names()).hasSizeGreaterThanOrEqualTo(15).allMatch(held::contains);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_variable_has_a_unit_that_fits_and_says_what_it_is(String name) {
        Model model = model(name);
        Units units = Units.of(model);
        assertThat(units.faults()).isEmpty();
        assertThat(model.root().variables()).allSatisfy(variable -> {
            assertThat(variable.units()).as(variable.name()).isNotNull();
            assertThat(variable.doc()).as(variable.name()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_story_says_where_it_is_from_what_it_teaches_and_what_is_missing_in_both_languages(String name) {
        Story story = StoryFile.read(
                        MODELS.resolve(name + StoryFile.ENDING),
                        Flattener.flatten(model(name)).orThrow())
                .orThrow();
        assertThat(story.steps()).hasSizeBetween(3, 4);
        assertThat(story.lesson().source()).containsPattern("\\b(1[6-9]|20)\\d\\d\\b");
        List<Story.Said> texts = new ArrayList<>(
                List.of(story.title(), story.lesson().teaches(), story.lesson().leavesOut()));
        story.steps().forEach(step -> texts.addAll(List.of(step.heading(), step.text())));
        assertThat(texts).allSatisfy(said -> assertThat(said.by()).containsOnlyKeys("en", "ru"));
        for (Story.Step step : story.steps()) {
            if (step.loop() != null) {
                Course course = Course.of(
                                model(name), new ByName<>(Place.of(name), Map.copyOf(step.set())), 1, new Workers(1))
                        .orThrow();
                assertThat(Feedback.of(course, new Links(course)).loops())
                        .extracting(Feedback.Loop::name)
                        .contains(step.loop());
            }
        }
    }

    // ---- Running.

    private static Model model(String name) {
        return ModelFile.read(MODELS.resolve(name + ".yaml")).orThrow();
    }

    private static RunResult run(String name, String set, double until) {
        Model model = Overrides.specs(model(name), until, null, null);
        List<String> values = set.isEmpty() ? List.of() : Arrays.asList(set.split(","));
        return WrittenValues.values(Place.of(name), values)
                .then(given -> Course.of(model, given, 1, new Workers(1)))
                .orThrow()
                .result();
    }
}
