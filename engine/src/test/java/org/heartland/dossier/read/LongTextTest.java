package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts on which a careless reader takes hours, at every place of a dossier where a text can be. */
class LongTextTest {
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Pattern KEY = Pattern.compile("(?<=[{, \n])([a-z_]+): ");

    @ParameterizedTest
    @ValueSource(strings = {"{", "1,111 "})
    void at_every_key(String piece) {
        String text = "https://" + piece.repeat(100_000 / piece.length()) + " x";
        TreeSet<String> refused = new TreeSet<>();
        assertTimeoutPreemptively(SOON, () -> {
            for (String key : keys()) {
                Map<String, String> texts = new TreeMap<>(Example.shipped().texts());
                texts.replaceAll((file, old) -> file.endsWith(".yaml")
                        ? old.replaceFirst("(?<=[{, \n])" + key + ": ", key + ": \"" + text + "\"\n#")
                        : old);
                if (Dossiers.read(Folder.of("long", texts)) instanceof Read.Bad<Dossier>) {
                    refused.add(key);
                }
            }
        });
        assertThat(refused).contains("id", "kind", "period", "sum_of", "unit", "url");
    }

    private static TreeSet<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        Example.shipped().texts().forEach((file, text) -> {
            if (file.endsWith(".yaml")) {
                KEY.matcher(text).results().forEach(found -> keys.add(found.group(1)));
            }
        });
        assertThat(keys).hasSizeGreaterThan(50);
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", ".", "-", "1 ", "1-"})
    void in_every_cell_of_a_table(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(SOON, () -> {
            for (String file : List.of("events.csv", "indicators/exports.csv")) {
                String old = Example.shipped().texts().get(file);
                int columns = old.lines().findFirst().orElse("").split(",", -1).length;
                for (int column = 0; column < columns; column++) {
                    String row = ",".repeat(column) + text + ",".repeat(columns - 1 - column) + "\n";
                    assertThat(Example.shipped().with(file, old + row).reported())
                            .isNotEmpty();
                }
            }
        });
    }

    @Test
    void sixty_thousand_actors_are_read_in_seconds() {
        String many = IntStream.range(0, 60_000)
                .mapToObj(i -> "- {id: Z" + i + ", name: Land " + i + ", kind: state}\n")
                .collect(Collectors.joining());
        assertTimeoutPreemptively(SOON, () -> {
            Read<Dossier> read =
                    Example.shipped().with("actors/many.yaml", many).read();
            assertThat(read.orThrow().actors()).hasSizeGreaterThan(60_000);
        });
    }

    @Test
    void sums_of_sums_that_branch_are_bounded() {
        assertTimeoutPreemptively(SOON, () -> {
            assertThat(sums(7, 3)).isEmpty();
            assertThat(sums(7, 12))
                    .hasSize(4 * 12)
                    .allMatch(line -> line.contains("adds up more than 2000 figures, by way of sums of sums"));
            assertThat(sums(100, 3)).hasSizeBetween(1, 300).anyMatch(line -> line.contains("more than 8 deep"));
        });
    }

    /** What is said of sums on several floors, each of which adds up all sums of the next. */
    private static List<String> sums(int floors, int each) {
        StringBuilder text = new StringBuilder();
        for (int floor = 0; floor < floors; floor++) {
            int next = floor + 1;
            String parts = next == floors
                    ? "exports, imports"
                    : IntStream.range(0, each)
                            .mapToObj(i -> "s" + next + "_" + i)
                            .collect(Collectors.joining(", "));
            for (int i = 0; i < each; i++) {
                text.append(Example.shipped()
                        .texts()
                        .get("indicators/trade.yaml")
                        .replaceFirst("(?s).*id: trade", "- id: s" + floor + "_" + i)
                        .replace("exports, imports", parts)
                        .replace("\n", "\n  ")
                        .strip());
                text.append('\n');
            }
        }
        return Example.shipped().with("indicators/sums.yaml", text.toString()).reported();
    }
}
