package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Property.forAll;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario files that are made to break a reader, or slightly spoilt, are refused with sentences or laid over, soon. */
class HostileScenarioTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Dossier EXAMPLE = Example.shipped().dossier();
    private static final String HEAD = "id: h\ntitle: h\nbecause: h\nchanges:\n";

    private static List<String> reported(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return assertTimeoutPreemptively(
                SOON,
                () ->
                        ScenarioReader.read("h.yaml", bytes, EXAMPLE)
                                .then(scenario -> Scenarios.over(EXAMPLE, scenario))
                                .problems()
                                .stream()
                                .map(Problem::line)
                                .toList());
    }

    @Test
    void a_file_that_is_too_large_or_is_not_there(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        assertThat(Dossiers.readScenario(huge, EXAMPLE).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("this file is larger than 5 MB");
        assertThat(Dossiers.readScenario(folder, EXAMPLE).problems()).hasSize(1);
        Files.delete(huge);
        assertThat(Dossiers.readScenario(huge, EXAMPLE).problems()).hasSize(1);
    }

    @Test
    void two_thousand_changes_over_all_years_are_made_or_refused_soon() {
        StringBuilder many = new StringBuilder(HEAD);
        for (int i = 0; i < 2_000; i++) {
            many.append("  - {set: arms, sender: TER, receiver: BRO, years: 2010..2024, value: 1, because: x}\n");
        }
        assertThat(reported(many.toString())).hasSizeBetween(1, 51).allMatch(line -> line.contains("contradicts"));
        assertThat(reported(many + "  - {never: harbour, because: x}\n"))
                .singleElement()
                .asString()
                .contains("2001 items");
    }

    @Test
    void what_nests_deeply_or_is_of_another_kind() {
        assertThat(reported(HEAD + "  - " + "[".repeat(5_000) + "]".repeat(5_000)))
                .isNotEmpty();
        for (String change : List.of("arms", "[set]", "{}", "{set: [arms]}", "{set: {arms: 1}, because: x}", "~")) {
            assertThat(reported(HEAD + "  - " + change + "\n")).as(change).isNotEmpty();
        }
        for (String whole : List.of("", "[]", "x", "- - -", "changes: {}", "id: 1\ntitle: [\n")) {
            assertThat(reported(whole)).as(whole).isNotEmpty();
        }
    }

    @Test
    void an_escape_beyond_the_last_character() {
        assertThat(reported("id: h\ntitle: \"\\UFFFFFFFF\"\n"))
                .containsExactly("h.yaml:2:9: this escape means no character; the last character of Unicode is"
                        + " \\U0010FFFF");
    }

    @Test
    void numbers_without_measure() {
        assertThat(reported(HEAD + "  - {scale: arms, years: 2018, by: 1e999, because: x}\n"))
                .singleElement()
                .asString()
                .contains("1e999 is too large");
        assertThat(reported(HEAD + "  - {scale: arms, years: 2018, by: 1e308, because: x}\n"))
                .singleElement()
                .asString()
                .contains("1e308 is too large");
        assertThat(reported(HEAD + "  - {scale: arms, years: 2018, by: 1e15, because: x}\n"))
                .isNotEmpty()
                .allMatch(line -> line.contains("the outcome is too large"));
    }

    @Test
    void a_spoilt_scenario_is_laid_over_or_told_of() {
        forAll(Damage.any().list(1, 4), damages -> {
            String file = "scenarios/empty_harbour.yaml";
            Map<String, byte[]> alone = new TreeMap<>();
            alone.put(file, Example.shipped().texts().get(file).getBytes(StandardCharsets.UTF_8));
            byte[] spoilt = Damage.done(alone, damages).getOrDefault(file, new byte[0]);
            Read<Dossier> read = assertTimeoutPreemptively(
                    SOON,
                    () -> ScenarioReader.read(file, spoilt, EXAMPLE)
                            .then(scenario -> Scenarios.over(EXAMPLE, scenario)));
            assertThat(read.problems())
                    .allSatisfy(problem -> assertThat(problem.line())
                            .hasSizeLessThan(2_000)
                            .doesNotContain("\n", "Exception", "java."));
        });
    }
}
