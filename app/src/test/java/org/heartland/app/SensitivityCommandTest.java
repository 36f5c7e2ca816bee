package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line of many runs: ranges, points, every run, and what moves a variable most. */
class SensitivityCommandTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final String MODEL =
            HOME.resolve("models").resolve("sir.yaml").toString();
    private static final List<String> QUESTION = List.of(
            "sensitivity",
            MODEL,
            "--of",
            "infected",
            "--at",
            "30",
            "--vary",
            "contacts=2..3",
            "--vary",
            "duration=1..3");

    private static Printed say(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return Printed.by(all.toArray(String[]::new));
    }

    @Test
    void the_table_begins_with_what_moves_most_and_ends_with_what_values_do_together() {
        Printed said = say(QUESTION);
        assertThat(said.code()).isZero();
        List<String> lines = said.out().lines().toList();
        assertThat(lines.get(0)).startsWith("What moves infected at 30, by 4,096 runs: mean ");
        assertThat(lines.get(2)).contains("alone", "with all it is part of");
        assertThat(lines.get(3)).startsWith("duration").contains("1 and 3", " .. ");
        assertThat(lines.get(4)).startsWith("contacts").contains("2 and 3");
        assertThat(lines.get(lines.size() - 1)).contains("come from what they do together");
    }

    @Test
    void json_obeys_its_schema() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode schema = mapper.readTree(
                HOME.resolve("docs").resolve("sensitivity.schema.json").toFile());
        for (String method : List.of("sobol", "morris")) {
            JsonNode json = mapper.readTree(
                    say(QUESTION, "--json", "--runs", "64", "--method", method).out());
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json))
                    .isEmpty();
            assertThat(json.get("inputs")).hasSize(2);
        }
        assertThat(say(QUESTION, "--method", "morris").out()).contains("mean size", "may order otherwise");
    }

    @Test
    void wrong_use_is_told_in_a_sentence() {
        assertThat(say(QUESTION, "--runs", "1000")).satisfies(said -> {
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).startsWith("--runs: 1000 is not a number").contains("power of 2");
        });
        assertThat(say(QUESTION, "--vary", "contacts=3..2").err())
                .startsWith("--vary: this is not a range: contacts=3..2");
        assertThat(say(List.of("sensitivity", MODEL, "--of", "infected")).err()).contains("nothing varies");
        assertThat(say(List.of("simulate", MODEL, "--vary", "contacts=2..3")).err())
                .contains("say how many runs");
    }

    @Test
    void runs_vary_what_is_asked_for_and_say_so() {
        for (String points : List.of("latin", "sobol")) {
            Printed said = say(
                    List.of("simulate", MODEL, "--until", "2", "--vary", "contacts=2..3"),
                    "--draws",
                    "8",
                    "--all",
                    "--points",
                    points);
            assertThat(said.err()).contains("varied: contacts from 2 to 3");
            List<String[]> rows =
                    said.out().lines().map(line -> line.split(",", -1)).toList();
            assertThat(rows).hasSize(1 + 8 * 3);
            assertThat(rows.get(0)).startsWith("run", "time", "susceptible");
            int contacts = List.of(rows.get(0)).indexOf("contacts");
            assertThat(rows.stream()
                            .skip(1)
                            .map(row -> Math.floor(8 * (Double.parseDouble(row[contacts]) - 2)))
                            .distinct())
                    .as("one value in each of eight strips")
                    .hasSize(8);
        }
    }
}
