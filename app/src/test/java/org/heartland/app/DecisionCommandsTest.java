package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of decisions: exit codes, JSON that obeys its schema, KTAB's CSV, and files with faults. */
class DecisionCommandsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path ASIA = Assessed.DOSSIERS.resolve("central-asia");
    private static final String EXAMPLE = Assessed.example().toString();

    @TempDir
    private Path folder;

    private static String done(String... words) {
        Printed printed = Printed.by(words);
        assertThat(printed.code()).as(printed.err()).isZero();
        assertThat(printed.err()).isEmpty();
        return printed.out();
    }

    private static JsonNode valid(String schema, String text) throws IOException {
        JsonNode json = MAPPER.readTree(text);
        JsonNode rules = MAPPER.readTree(
                Assessed.DOSSIERS.resolveSibling("docs").resolve(schema).toFile());
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(rules)
                        .validate(json))
                .isEmpty();
        return json;
    }

    // ---- What is printed.

    @ParameterizedTest
    @ValueSource(strings = {"smp", "ktab", "mean", "median", "nash", "condorcet", "scholz"})
    void json_of_every_model_obeys_its_schema(String model) throws Exception {
        JsonNode json = valid(
                "bargain.schema.json",
                done("bargain", EXAMPLE, "--model", model, "--draws", "40", "--past", "60", "--json"));
        assertThat(json.get("model").asText()).isEqualTo(model);
        assertThat(json.get("answered").asInt()).isEqualTo(40);
        assertThat(json.get("past").asDouble()).isEqualTo(60);
        assertThat(json.at("/outcome/low").asDouble())
                .isLessThanOrEqualTo(json.at("/outcome/high").asDouble());
    }

    @Test
    void json_of_several_dimensions_obeys_its_schema() throws Exception {
        JsonNode json = valid(
                "bargain.schema.json",
                done(
                        "bargain",
                        ASIA.toString(),
                        "--issue",
                        "un_es11_3",
                        "--dimension",
                        "2",
                        "--draws",
                        "40",
                        "--json"));
        assertThat(json.get("dimensions")).hasSize(5);
        assertThat(json.get("dimension").asInt()).isEqualTo(2);
    }

    @Test
    void the_text_says_the_places_of_the_json() throws Exception {
        JsonNode json = MAPPER.readTree(done("bargain", EXAMPLE, "--draws", "40", "--json"));
        assertThat(done("bargain", EXAMPLE, "--draws", "40"))
                .contains("settles at " + Math.round(json.at("/outcome/median").asDouble()) + ";");
    }

    @Test
    void a_number_that_is_set_is_among_the_inputs_and_the_outcome_follows() throws Exception {
        JsonNode json = MAPPER.readTree(done(
                "bargain",
                EXAMPLE,
                "--model",
                "mean",
                "--rule",
                "none",
                "--draws",
                "40",
                "--json",
                "--set",
                "NRD.position=20",
                "--set",
                "ARD.position=20",
                "--set",
                "pilots.position=20"));
        assertThat(json.at("/outcome/low").asDouble()).isCloseTo(20, within(1e-12));
        assertThat(json.at("/outcome/high").asDouble()).isCloseTo(20, within(1e-12));
        assertThat(json.get("ruled").asBoolean()).isFalse();
    }

    @Test
    void the_csv_is_an_issue_again() throws Exception {
        String csv = done("bargain", EXAMPLE, "--csv");
        Path file = Files.writeString(folder.resolve("dues.csv"), csv);
        assertThat(csv.lines().toList()).hasSizeGreaterThan(3);
        assertThat(done("bargain", file.toString(), "--csv")).isEqualTo(csv);
    }

    @Test
    void any_number_of_threads_prints_the_same_bytes() throws Exception {
        assertThat(done("bargain", EXAMPLE, "--draws", "200", "--threads", "3", "--json"))
                .isEqualTo(done("bargain", EXAMPLE, "--draws", "200", "--threads", "1", "--json"));
    }

    @Test
    void power_obeys_its_schema_and_is_shared_out_whole() throws Exception {
        JsonNode json =
                valid("power.schema.json", done("power", "SCO", ASIA.toString(), "--as-of", "2024-12-31", "--json"));
        assertThat(json.get("members")).hasSize(10);
        double whole = 0;
        for (JsonNode member : json.get("members")) {
            assertThat(member.get("blocks").asBoolean()).isTrue();
            whole += member.get("shapley_shubik").asDouble();
        }
        assertThat(whole).isCloseTo(1, within(1e-12));
        assertThat(json.get("questions")).isNotEmpty();
    }

    // ---- What is refused.

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bargain EXAMPLE --issue dues               | --issue: there is no issue dues; name one of harbour_dues
            bargain EXAMPLE --model best               | --model is "best"
            bargain EXAMPLE --past 101                 | --past
            bargain EXAMPLE --set NRD.weight=5         | NRD.weight
            bargain EXAMPLE --set NRD.position=120     | NRD.position
            bargain EXAMPLE --rule vetoes:XXX          | XXX
            bargain EXAMPLE --as-of 2022-13-01         | 2022-13-01
            bargain EXAMPLE --dimension 2              | --dimension
            bargain EXAMPLE --draws 100001             | --draws
            bargain EXAMPLE/none                       | none
            power XXX EXAMPLE                          | there is no institution XXX
            power PAC EXAMPLE --as-of soon             | soon
            """)
    void each_is_refused_in_a_sentence_that_names_it(String words, String named) throws Exception {
        Printed printed = Printed.by(words.replace("EXAMPLE", EXAMPLE).split(" +"));
        assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains(named).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void all_faults_of_a_file_are_named_at_once_with_their_lines() throws Exception {
        String text = Files.readString(Assessed.example().resolve("issues/harbour.yaml"));
        Path file = Files.writeString(
                folder.resolve("dues.yaml"),
                text.replace("80..100", "80..140")
                        .replace("salience: 50", "salience: fifty")
                        .replace("outcome:", "outcom:"));
        Printed printed = Printed.by("bargain", file.toString());
        assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
        List<String> lines = new ArrayList<>(printed.err().lines().toList());
        assertThat(lines.remove(lines.size() - 1)).isEqualTo("heartland: " + lines.size() + " problems.");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lines).anyMatch(line -> line.contains("140")).anyMatch(line -> line.contains("fifty"));
        assertThat(lines).anyMatch(line -> line.contains("outcom"));
        assertThat(lines).allMatch(line -> line.matches(".*dues\\.yaml:\\d+.*"));
    }

    @Test
    void a_table_that_is_no_ktab_file_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("actors.csv"), "who,where\nA,10\nB,x\n");
        Printed printed = Printed.by("bargain", file.toString());
        assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
        assertThat(printed.err()).contains("actors.csv").doesNotContain("Exception");
    }

    @Test
    void a_page_that_cannot_be_written_is_refused_and_leaves_nothing() throws Exception {
        Path page = folder.resolve("gone/page.html");
        Printed printed = Printed.by("bargain", EXAMPLE, "--draws", "20", "--html", page.toString());
        assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
        assertThat(printed.err()).contains("page.html");
        assertThat(page).doesNotExist();
    }
}
