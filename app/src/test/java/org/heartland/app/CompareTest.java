package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenarios on the command line: an empty one changes no byte, a comparison reports what changes and why, a bad one is
 * refused.
 */
class CompareTest {
    private static final String EXAMPLE = Assessed.example().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private String file(String changes) throws IOException {
        Path file = folder.resolve("tried.yaml");
        Files.writeString(file, "{id: tried, title: tried, because: a test, changes: [" + changes + "]}\n");
        return file.toString();
    }

    private static Printed run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--draws", "60"));
        return Printed.by(all.toArray(String[]::new));
    }

    @Test
    void an_empty_scenario_gives_the_same_bytes_as_none() throws IOException {
        String empty = file("");
        for (String form : List.of("--json", "--full", "--markdown", "--claim=c03")) {
            assertThat(run("assess", EXAMPLE, form, "--scenario", empty))
                    .as(form)
                    .isEqualTo(run("assess", EXAMPLE, form));
        }
        assertThat(run("compare", EXAMPLE, empty).out())
                .contains("Nothing changes")
                .doesNotContain("whatif");
    }

    @Test
    void a_scenario_of_theories_alone_says_where_to_ask() throws IOException {
        Path file = folder.resolve("tried.yaml");
        Files.writeString(
                file,
                "id: tried\ntitle: tried\nbecause: a test\nchanges: []\n"
                        + "theories: [{of: busy, years: 2020..2022, set: 0, because: a test}]\n");
        assertThat(run("compare", EXAMPLE, file.toString(), "--width", "400").out())
                .contains("Nothing changes", "ask heartland whatif DOSSIER tried.");
    }

    @Test
    void an_assessment_under_a_scenario_says_so_and_obeys_the_schema() throws IOException {
        assertThat(run("assess", EXAMPLE, "--scenario", "empty_harbour").out())
                .contains("UNDER SCENARIO empty_harbour");
        ObjectMapper mapper = new ObjectMapper();
        JsonNode json = mapper.readTree(
                run("assess", EXAMPLE, "--json", "--scenario", "empty_harbour").out());
        Path schema = Assessed.DOSSIERS.resolveSibling("docs").resolve("assessment.schema.json");
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(mapper.readTree(schema.toFile()))
                        .validate(json))
                .isEmpty();
        assertThat(json.at("/scenarios/0/id").asText()).isEqualTo("empty_harbour");
    }

    @Test
    void every_number_unfolds_to_the_assumption() throws IOException {
        String changed = file("{set: arms, sender: NRD, receiver: ARD, years: 2021, value: 2, because: so it be}");
        assertThat(run("assess", EXAMPLE, "--explain", "value(arms, NRD, ARD, 2021)", "--scenario", changed)
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("scenario:tried:register", "change 1: so it be", "assumed");
    }

    @Test
    void compare_tells_in_text_and_json_the_same_changes() throws IOException {
        String text = run("compare", EXAMPLE, "empty_harbour").out();
        JsonNode json = new ObjectMapper()
                .readTree(run("compare", EXAMPLE, "empty_harbour", "--json").out());
        assertThat(json.get("roles")).isNotEmpty();
        assertThat(problems(json)).isEmpty();
        ((ObjectNode) json.at("/claims/0")).put("verdict", "supported");
        assertThat(problems(json)).hasSize(1);
        for (JsonNode claim : json.get("claims")) {
            assertThat(text).contains("[" + claim.get("id").asText() + "]");
            assertThat(claim.get("because")).isNotEmpty();
        }
        assertThat(text.lines().filter(line -> line.startsWith("¶")).count())
                .isEqualTo(json.get("claims").size());
    }

    @Test
    void the_page_tells_what_the_text_tells_in_both_languages() throws IOException {
        for (String language : List.of("en", "ru")) {
            Path page = folder.resolve(language + ".html");
            String text = run("compare", EXAMPLE, "empty_harbour", "--lang", language)
                    .out()
                    .replaceAll("\\s+", " ");
            assertThat(run("compare", EXAMPLE, "empty_harbour", "--lang", language, "--html", page.toString())
                            .code())
                    .isZero();
            String html = Files.readString(page);
            assertThat(html).contains("<html lang=\"" + language + "\">");
            String rest = text.substring(text.lastIndexOf(language.equals("en") ? "Nothing else" : "Больше ничего"));
            assertThat(html).contains(rest.strip());
            assertThat(html.split("¶").length).isEqualTo(text.split("¶").length);
        }
    }

    @Test
    void the_russian_text_has_no_english_word() {
        String text = run("compare", EXAMPLE, "empty_harbour", "--lang", "ru").out();
        assertThat(text.replaceAll("\\[\\w+]", "")).doesNotContainPattern("[A-Za-z]{2,}");
    }

    private static Set<ValidationMessage> problems(JsonNode json) throws IOException {
        Path schema = Assessed.DOSSIERS.resolveSibling("docs").resolve("compare.schema.json");
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(schema.toFile()))
                .validate(json);
    }

    @Test
    void the_same_bytes_each_time_whatever_the_threads() {
        assertThat(run("compare", EXAMPLE, "empty_harbour", "--threads", "1"))
                .isEqualTo(run("compare", EXAMPLE, "empty_harbour", "--threads", "3"));
    }

    @Test
    void what_cannot_be_is_refused_with_one_sentence() throws IOException {
        String missing = run("compare", EXAMPLE, "empty_harbor").err();
        assertThat(missing).contains("the dossier has no scenario empty_harbor", "near: empty_harbour");
        assertThat(run("compare", EXAMPLE, "").err())
                .contains("a scenario without a name; name one of its scenarios, or a file");
        assertThat(run("compare", EXAMPLE, EXAMPLE).err())
                .contains("is a folder, not a scenario; name one of its scenarios, or a file");
        Printed wrong = run("compare", EXAMPLE, file("{drop: arms, receiver: ARE, years: 2021, because: x}"));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("tried.yaml:1:77: there is no actor ARE", "near: ARD");
        assertThat(run("assess", EXAMPLE, "--as-of", "2031-01-01").err())
                .contains("--as-of: 2031-01-01 lies outside the dossier's period");
        assertThat(run("assess", EXAMPLE, "--as-of", "soon").err())
                .contains("--as-of: \"soon\" is not a day; write one such as 2023-06-30");
        assertThat(run("assess", EXAMPLE, "--as-of", "2020-01-01", "--year", "2022")
                        .err())
                .contains("--year: 2022 had not begun on --as-of 2020-01-01");
    }
}
