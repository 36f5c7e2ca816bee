package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.heartland.dynamics.loop.Circuits;
import org.heartland.dynamics.loop.Feedback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops and their scores against Stella, networkx and a numpy program. */
class FeedbackTest {
    private static final Path HERE =
            Path.of(System.getProperty("heartland.home", ".."), "engine", "src", "test", "resources", "xmile");

    private static Feedback feedback(String file, double dt) throws IOException {
        byte[] bytes = Files.readAllBytes(HERE.resolve(file));
        return Feedback.of(Overrides.specs(ModelFile.read(bytes, file).orThrow(), null, dt, null))
                .orThrow();
    }

    @ParameterizedTest(name = "a complete graph of {0} nodes has {1} circuits")
    @CsvSource({"2, 1", "3, 5", "4, 20", "5, 84", "6, 409", "7, 2365", "8, 16064"})
    void complete_graphs(int nodes, int circuits) {
        int[][] next = new int[nodes][];
        for (int i = 0; i < nodes; i++) {
            int from = i;
            next[i] = java.util.stream.IntStream.range(0, nodes)
                    .filter(to -> to != from)
                    .toArray();
        }
        Circuits.Found found = Circuits.of(next, 20_000);
        assertThat(found.circuits()).hasSize(circuits);
        assertThat(found.complete()).isTrue();
    }

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
        Feedback feedback = feedback("ltm-logistic-growth/logistic_growth.stmx", 1);
        assertThat(feedback.loops()).hasSize(2);
        assertThat(share(feedback, List.of("R1"), time)).isCloseTo(reinforcing, within(6e-5));
        assertThat(share(feedback, List.of("B1"), time)).isCloseTo(balancing, within(6e-5));
    }

    @ParameterizedTest(name = "arms race, dt {0} at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | -27.837 -19.987 -.180 49.631 .442 .317 .644 .962",
                "1 | 10 | -14.655 -12.350 -10.405 14.734 12.290 10.357 10.109 15.101",
                ".125 | 10 | -14.392 -12.408 -10.614 14.496 12.276 10.584 10.117 15.113"
            })
    void three_party_arms_race(double dt, double time, String expected) throws IOException {
        Feedback feedback = feedback("ltm-arms-race-3party/arms_race.stmx", dt);
        assertThat(feedback.loops()).hasSize(8);
        double[] shares = feedback.loops().stream()
                .mapToDouble(loop -> 100 * loop.shares()[saved(feedback, time)])
                .sorted()
                .toArray();
        double[] wanted = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
        assertThat(shares).containsExactly(wanted, within(6e-4));
        Feedback.Loop through = feedback.loops().stream()
                .filter(loop -> loop.stocks().size() == 3)
                .max(java.util.Comparator.comparingDouble(loop -> loop.shares()[saved(feedback, time)]))
                .orElseThrow();
        assertThat(String.join(" ", through.stocks())).containsAnyOf("a s arms c s arms", "c s arms b s arms b");
    }

    private static int saved(Feedback feedback, double time) {
        for (int i = 0; i < feedback.times().length; i++) {
            if (Math.abs(feedback.times()[i] - time) < 1e-9) {
                return i;
            }
        }
        throw new AssertionError("no time " + time);
    }

    private static double share(Feedback feedback, List<String> names, double time) {
        return feedback.loops().stream()
                .filter(loop -> names.contains(loop.name()))
                .mapToDouble(loop -> 100 * loop.shares()[saved(feedback, time)])
                .sum();
    }
}
