package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.Sign;
import org.heartland.dynamics.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of links and loops against the papers, Stella and a program in numpy: THEORY.md 2.2 and 2.3. */
class FeedbackTest {
    private static final Path HERE =
            Path.of(System.getProperty("heartland.home", ".."), "engine", "src", "test", "resources", "xmile");

    private static Model model(String file) throws IOException {
        return ModelFile.read(Files.readAllBytes(HERE.resolve(file)), file).orThrow();
    }

    private static Feedback feedback(String variables, double stop, double dt) {
        return Feedback.of(Models.read(Models.file("euler", 0, stop, dt, variables))
                        .orThrow())
                .orThrow();
    }

    private static int row(double[] times, double time) {
        return IntStream.range(0, times.length)
                .filter(i -> Math.abs(times[i] - time) < 1e-9)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no time " + time));
    }

    private static Feedback.Loop loop(Feedback feedback, String name) {
        return feedback.loops().stream()
                .filter(loop -> loop.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no loop " + name));
    }

    // ---- Links (THEORY.md 2.2, "Link examples").

    private static double score(Links links, Course course, String from, String to) {
        return links.score(index(course, from), index(course, to), 1);
    }

    private static int index(Course course, String name) {
        return course.flat().quantities().stream()
                .filter(quantity -> quantity.name().equals(name))
                .mapToInt(Quantity::index)
                .findFirst()
                .orElseThrow();
    }

    private static Course course(String variables) {
        return Course.of(Models.read(Models.file("euler", 0, 1, 1, variables)).orThrow())
                .orThrow();
    }

    @Test
    void a_link_of_a_sum() {
        Course course =
                course(Models.aux("x", "5 + 2 * TIME") + Models.aux("y", "4 + TIME") + Models.aux("z", "2 * x + y"));
        Links links = new Links(course);
        assertThat(score(links, course, "x", "z")).isCloseTo(.8, within(1e-12));
        assertThat(score(links, course, "y", "z")).isCloseTo(.2, within(1e-12));
    }

    @Test
    void a_link_of_a_quotient() {
        Course course = course(Models.aux("w", "7 + 3 * TIME")
                + Models.aux("x", "2 + 2 * TIME")
                + Models.aux("y", "3 + 2 * TIME")
                + Models.aux("z", "(w + x) / y"));
        Links links = new Links(course);
        assertThat(score(links, course, "w", "z")).isCloseTo(5, within(1e-9));
        assertThat(score(links, course, "x", "z")).isCloseTo(3.3333, within(5e-5));
        assertThat(score(links, course, "y", "z")).isCloseTo(-6, within(1e-9));
    }

    @Test
    void a_flow_is_weighed_by_its_change_in_the_change_of_the_net_flow() {
        Course course = course(
                Models.stock("s", "10", "i", "o") + Models.flow("i", "7 + 3 * TIME") + Models.flow("o", "2 + TIME"));
        Links links = new Links(course);
        assertThat(score(links, course, "i", "s")).isCloseTo(3.0 / 2, within(1e-12));
        assertThat(score(links, course, "o", "s")).isCloseTo(-1.0 / 2, within(1e-12));
    }

    @Test
    void a_link_that_never_moves_still_has_a_sign() {
        Course course = course(Models.aux("x", "3") + Models.aux("y", "2") + Models.aux("z", "x / y"));
        Links links = new Links(course);
        assertThat(links.sign(index(course, "x"), index(course, "z"))).isEqualTo(Sign.PLUS);
        assertThat(links.sign(index(course, "y"), index(course, "z"))).isEqualTo(Sign.MINUS);
        assertThat(score(links, course, "x", "z")).isZero();
    }

    // ---- Logistic growth (THEORY.md 2.2, "Logistic growth").

    @ParameterizedTest(name = "logistic growth at {0}")
    @CsvSource({
        "2, 99.4403, -.5597",
        "10, 98.6244, -1.3756",
        "25, 92.8642, -7.1358",
        "40, 69.7430, -30.2570",
        "48, 47.1417, -52.8583",
        "60, 16.9629, -83.0371",
        "100, .1259, -99.8741"
    })
    void logistic_growth(int time, double reinforcing, double balancing) throws IOException {
        Feedback feedback =
                Feedback.of(model("ltm-logistic-growth/logistic_growth.stmx")).orThrow();
        assertThat(feedback.loops()).hasSize(2);
        int row = row(feedback.times(), time);
        assertThat(100 * loop(feedback, "R1").shares()[row]).isCloseTo(reinforcing, within(6e-5));
        assertThat(100 * loop(feedback, "B1").shares()[row]).isCloseTo(balancing, within(6e-5));
    }

    /** Stella's own figures, to one unit of their last digit; it labels each value one dt earlier (THEORY.md 2.2). */
    @ParameterizedTest(name = "logistic growth by Stella, {0}")
    @CsvFileSource(resources = "/xmile/ltm-logistic-growth/ltm_results.tsv", delimiter = '\t', numLinesToSkip = 1)
    void logistic_growth_by_stella(org.junit.jupiter.params.aggregator.ArgumentsAccessor row) throws IOException {
        Feedback feedback =
                Feedback.of(model("ltm-logistic-growth/logistic_growth.stmx")).orThrow();
        double[] shares =
                loop(feedback, row.getString(0).toUpperCase(Locale.ROOT)).shares();
        assertThat(row.size()).isGreaterThan(90);
        for (int label = 1; label + 1 < row.size() && label + 1 < shares.length; label++) {
            double wanted = row.getDouble(label + 1);
            double digit = Math.abs(wanted) < 10 ? .01 : .1;
            assertThat(100 * shares[label + 1]).as("label " + label).isCloseTo(wanted, within(digit));
        }
    }

    // ---- Bass diffusion (THEORY.md 2.2, "Bass diffusion": Table 3 of Schoenberg, Davidsen and Eberlein 2020).

    @ParameterizedTest(name = "diffusion at {0}")
    @CsvSource({
        "9.5, 11.457, -9.958, .535, -.465",
        "9.5625, 9805.9, -9358.0, .5117, -.4883",
        "9.625, 10.410, -10.911, .4883, -.5117"
    })
    void bass_diffusion(double label, double reinforcing, double balancing, double r, double b) {
        Feedback feedback = feedback(
                Models.stock("potential", "1000000 - 1", "", "adopting")
                        + Models.stock("adopters", "1", "adopting", "")
                        + Models.aux("meetings", "potential * 100")
                        + Models.aux("of adopters", "adopters / 1000000")
                        + Models.aux("meetings with adopters", "meetings * of_adopters")
                        + Models.flow("adopting", "meetings_with_adopters * 0.015"),
                15,
                .0625);
        assertThat(feedback.loops()).hasSize(2);
        int row = row(feedback.times(), label + .0625);
        double sized = Math.abs(reinforcing) > 1000 ? .05 : 5.1e-4;
        assertThat(loop(feedback, "R1").scores()[row]).isCloseTo(reinforcing, within(sized));
        assertThat(loop(feedback, "B1").scores()[row]).isCloseTo(balancing, within(sized));
        assertThat(loop(feedback, "R1").shares()[row]).isCloseTo(r, within(5.1e-4));
        assertThat(loop(feedback, "B1").shares()[row]).isCloseTo(b, within(5.1e-4));
    }

    // ---- The arms race of three parties (THEORY.md 2.3).

    private static final List<String> ARMS =
            List.of("A", "B", "C", "A > B", "A > C", "B > C", "A > B > C", "A > C > B");

    /** Each loop by its stocks, with each in the place of its letter. */
    private static Map<String, Feedback.Loop> arms(Feedback feedback) {
        return feedback.loops().stream()
                .collect(Collectors.toMap(
                        loop -> String.join(" > ", loop.stocks())
                                .replaceAll("([abc]) s arms", "$1")
                                .toUpperCase(Locale.ROOT),
                        loop -> loop));
    }

    private static Feedback race(double until, double dt) throws IOException {
        return Feedback.of(Overrides.specs(model("ltm-arms-race-3party/arms_race.stmx"), until, dt, null))
                .orThrow();
    }

    /** An arrow A > B says that B answers A, so the loop that the paper writes A > C > B is answered in that order. */
    @ParameterizedTest(name = "arms race, dt {0} at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | -27.837 -19.987 -.180 49.631 .442 .317 .644 .962",
                "1 | 10 | -14.655 -12.350 -10.405 14.734 12.290 10.357 10.109 15.101",
                ".125 | 10 | -14.392 -12.408 -10.614 14.496 12.276 10.584 10.117 15.113"
            })
    void three_party_arms_race(double dt, double time, String expected) throws IOException {
        assertShares(race(100, dt), time, expected, 6e-4);
    }

    /** The exact shares on the dominant eigenvector, which the race has reached after 300 years. */
    @ParameterizedTest(name = "eigenvector, dt {0}")
    @CsvSource({"1", ".5"})
    void three_party_arms_race_in_the_long_run(double dt) throws IOException {
        assertShares(race(300, dt), 300, "-12.4756 -12.4756 -12.4756 12.5034 12.3784 12.3784 10.1503 15.1628", 5.1e-5);
    }

    private static void assertShares(Feedback feedback, double time, String expected, double digits) {
        Map<String, Feedback.Loop> loops = arms(feedback);
        assertThat(loops.keySet()).containsExactlyInAnyOrderElementsOf(ARMS);
        String[] wanted = expected.split(" ");
        for (int i = 0; i < wanted.length; i++) {
            assertThat(100 * loops.get(ARMS.get(i)).shares()[row(feedback.times(), time)])
                    .as(ARMS.get(i))
                    .isCloseTo(Double.parseDouble(wanted[i]), within(digits));
        }
    }

    @ParameterizedTest(name = "stocks, dt {0} at {1}")
    @CsvSource({
        "1, 1, 68.5, 111.5, 149.5",
        "1, 10, 243.7328, 266.85909, 262.14333",
        ".125, 10, 252.89187, 277.80839, 274.02371"
    })
    void three_party_stocks(double dt, double time, double a, double b, double c) throws IOException {
        Course course = Course.of(Overrides.specs(model("ltm-arms-race-3party/arms_race.stmx"), 100.0, dt, null))
                .orThrow();
        int row = row(course.rows().times(), time);
        assertThat(IntStream.of(index(course, "a s arms"), index(course, "b s arms"), index(course, "c s arms"))
                        .mapToDouble(quantity -> course.rows().at(quantity, row, 0))
                        .toArray())
                .containsExactly(new double[] {a, b, c}, within(5.1e-6));
    }

    /** 9 variables, 15 links, 7 independent loops; 6 in Oliva's set, without both that run through all three. */
    @Test
    void three_party_structure() throws IOException {
        Feedback feedback = race(10, 1);
        assertThat(feedback.parts())
                .containsExactly(new Feedback.Part(List.of("a s arms", "b s arms", "c s arms"), 9, 15, 7, 6));
        assertThat(feedback.complete()).isTrue();
        assertThat(feedback.loops().stream().map(loop -> loop.name().charAt(0)))
                .filteredOn(kind -> kind == 'B')
                .hasSize(3);
        arms(feedback)
                .forEach((name, loop) -> assertThat(loop.shortest())
                        .as(name)
                        .isEqualTo(loop.stocks().size() < 3));
    }

    // ---- What has no shares, and what holds back.

    @Test
    void at_rest_nothing_changes_and_a_loop_is_still_reinforcing_or_balancing() {
        Feedback feedback = feedback(
                Models.stock("s", "0.3", "i", "o") + Models.flow("i", "s * 0.1 * 3") + Models.flow("o", "s * 0.3"),
                20,
                .25);
        assertThat(feedback.loops()).extracting(Feedback.Loop::name).containsExactlyInAnyOrder("R1", "B1");
        feedback.loops().forEach(loop -> {
            assertThat(loop.shares()).containsOnly(Double.NaN);
            assertThat(loop.weight()).isZero();
        });
    }

    /** A first-order smooth is a stock of its own with a loop of its own (THEORY.md 1.7 and 2.2). */
    @Test
    void delays_are_written_out_to_their_stocks() {
        Feedback feedback = feedback(
                Models.stock("store", "100", "orders", "sales")
                        + Models.flow("orders", "SMTH1(90 - store, 4)")
                        + Models.flow("sales", "3"),
                20,
                .25);
        assertThat(feedback.loops()).hasSize(2).allMatch(loop -> loop.name().startsWith("B"));
        assertThat(feedback.loops())
                .filteredOn(loop -> loop.stocks().isEmpty())
                .singleElement()
                .satisfies(inside -> {
                    assertThat(inside.path()).containsExactly("orders");
                    assertThat(inside.delays()).containsExactly("orders");
                });
        assertThat(feedback.loops())
                .filteredOn(loop -> !loop.stocks().isEmpty())
                .singleElement()
                .satisfies(around -> {
                    assertThat(around.path()).containsExactly("store", "orders");
                    assertThat(around.delays()).containsExactly("orders");
                });
    }

    @Test
    void a_pipeline_answers_to_what_its_source_did_a_lag_ago() {
        Course course = Course.of(Models.read(Models.file(
                                "euler", 0, 6, 1, Models.aux("x", "STEP(1, 2)") + Models.aux("late", "DELAY(x, 3)")))
                        .orThrow())
                .orThrow();
        Links links = new Links(course);
        int pipe = index(course, "late DELAY pipeline");
        assertThat(IntStream.rangeClosed(0, 6).mapToDouble(row -> links.score(index(course, "x"), pipe, row)))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0);
    }

    @Test
    void chance_moves_what_it_stands_in() {
        Course course = course(Models.aux("x", "5 + TIME") + Models.aux("z", "x + NORMAL(0, 1)"));
        Links links = new Links(course);
        double x = score(links, course, "x", "z");
        double drawn = score(links, course, "z random", "z");
        double change =
                course.rows().at(index(course, "z"), 1, 0) - course.rows().at(index(course, "z"), 0, 0);
        assertThat(Math.abs(x)).isCloseTo(Math.abs(1 / change), within(1e-9));
        assertThat(Math.abs(drawn)).isCloseTo(Math.abs((change - 1) / change), within(1e-9));
    }

    /** Two loops apart: each has all of its own part. */
    @Test
    void loops_that_do_not_hang_together_are_weighed_apart() {
        Feedback feedback = feedback(
                Models.stock("a", "1", "grow", "")
                        + Models.flow("grow", "a / 10")
                        + Models.stock("b", "1", "", "fall")
                        + Models.flow("fall", "b / 5"),
                10,
                1);
        assertThat(feedback.parts()).extracting(Feedback.Part::stocks).containsExactly(List.of("a"), List.of("b"));
        assertThat(Arrays.stream(loop(feedback, "R1").shares()).skip(1)).containsOnly(1.0);
        assertThat(Arrays.stream(loop(feedback, "B1").shares()).skip(1)).containsOnly(-1.0);
    }
}
