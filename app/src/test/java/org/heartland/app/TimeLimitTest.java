package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands check the limit of their time themselves, wherever they compute: none needs to be stopped from outside. */
class TimeLimitTest {
    private static final String MODELS = Assessed.DOSSIERS.resolveSibling("models") + "/";
    private static final TimeLimit PASSED = new TimeLimit();

    @BeforeAll
    static void wait_until_it_is_over() throws InterruptedException {
        PASSED.set(1);
        while (!PASSED.isOver()) {
            Thread.sleep(50);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess DOSSIER",
                "assess DOSSIER --json",
                "assess DOSSIER --markdown",
                "assess DOSSIER --explain provider(ARD,2022)",
                "compare DOSSIER empty_harbour",
                "ledger DOSSIER",
                "sources DOSSIER",
                "simulate MODELS/sir.yaml",
                "simulate MODELS/sir.yaml --draws 3",
                "loops MODELS/sir.yaml",
                "sensitivity MODELS/sir.yaml --of infected --vary contacts=2..3 --runs 8"
            })
    void a_command_whose_time_is_over_ends_with_the_sentence_that_says_so(String words) {
        Printed printed = Printed.by(() -> Main.run(PASSED, words(words, "1")));
        assertThat(printed.err())
                .isEqualTo("heartland: this was stopped, since it took longer than its limit;"
                        + " ask for less, or set another --time-limit\n");
        assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
        assertThat(printed.out()).isEmpty();
        assertThat(Printed.by(() -> Main.run(PASSED, words(words, "0"))).code()).isEqualTo(ExitCode.DONE);
    }

    private static String[] words(String words, String limit) {
        return Stream.concat(Stream.of(words.split(" ")), Stream.of("--time-limit", limit))
                .map(word ->
                        word.replace("DOSSIER", Assessed.example().toString()).replace("MODELS/", MODELS))
                .toArray(String[]::new);
    }
}
