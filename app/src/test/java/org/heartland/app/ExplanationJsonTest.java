package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Assessment.ClaimRow;
import org.junit.jupiter.api.Test;

/** The JSON of {@code --explain} and {@code --claim}: each obeys its schema and says what the text says. */
class ExplanationJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String EXAMPLE = Assessed.example().toString();

    private static JsonNode json(String... words) throws IOException {
        return MAPPER.readTree(Printed.when(words));
    }

    private static JsonNode explain(String expression) throws IOException {
        return json("assess", EXAMPLE, "--explain", expression, "--json");
    }

    private static JsonNode claim(String id) throws IOException {
        return json("assess", EXAMPLE, "--claim", id, "--json");
    }

    private static Set<ValidationMessage> faults(String schema, JsonNode json) {
        Path file = Assessed.DOSSIERS.resolveSibling("docs").resolve(schema).toAbsolutePath();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(file.normalize().toUri().toString()))
                .validate(json);
    }

    private static List<JsonNode> steps(JsonNode steps) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode step : steps) {
            all.add(step);
            all.addAll(steps(step.get("from")));
        }
        return all;
    }

    @Test
    void truths_names_shares_and_days_obey_the_schema() throws IOException {
        for (String expression : List.of(
                "share(arms, NRD, ARD, 2021) > 50%",
                "first(trade, ARD, 2022)",
                "guarantor(ARD, 2021)",
                "value(arms, NRD, ARD, 2021)",
                "day(ard_help)",
                "days(ard_request, ard_help)",
                "share(economy, NRD, CEL, 2022)")) {
            JsonNode json = explain(expression);
            assertThat(faults("explanation.schema.json", json)).as(expression).isEmpty();
            assertThat(json.get("asked").asText()).isEqualTo(expression);
            assertThat(json.get("steps")).as(expression).isNotEmpty();
        }
    }

    @Test
    void a_share_is_declared_as_such_and_its_rows_and_sources_follow() throws IOException {
        JsonNode json = explain("share(arms, NRD, ARD, 2021)");
        assertThat(json.at("/steps/0/value/shownAs").asText()).isEqualTo("percent");
        assertThat(json.at("/steps/0/value/median").asDouble()).isBetween(0.0, 1.0);
        Set<Integer> named = new TreeSet<>();
        steps(json.get("steps")).forEach(step -> step.get("rows").forEach(row -> named.add(row.asInt())));
        Set<Integer> listed = new TreeSet<>();
        json.get("evidence").forEach(row -> listed.add(row.get("row").asInt()));
        assertThat(listed).isEqualTo(named).isNotEmpty();
        assertThat(json.at("/sources/0/id").asText()).isEqualTo("register");
    }

    @Test
    void what_is_unknown_says_why() throws IOException {
        JsonNode value = explain("share(economy, NRD, CEL, 2022)").at("/steps/0/value");
        assertThat(value.get("median").isNull()).isTrue();
        assertThat(value.get("unknown").asDouble()).isEqualTo(1);
        assertThat(value.get("why").asText()).isNotBlank();
    }

    @Test
    void every_claim_obeys_the_schema_and_is_the_same_as_in_the_whole_assessment() throws IOException {
        JsonNode all = json("assess", EXAMPLE, "--json").get("claims");
        List<ClaimRow> rows = Assessed.of(Assessed.example()).claims();
        assertThat(all).hasSameSizeAs(rows);
        for (JsonNode whole : all) {
            JsonNode json = claim(whole.get("id").asText());
            assertThat(faults("claim.schema.json", json))
                    .as(whole.get("id").asText())
                    .isEmpty();
            assertThat(json.get("claim")).isEqualTo(whole);
            assertThat(json.at("/explanation/steps").isEmpty())
                    .isEqualTo(whole.get("check").isNull());
        }
    }

    @Test
    void the_schemas_refuse_keys_that_they_do_not_know() throws IOException {
        JsonNode swollen = explain("share(arms, NRD, ARD, 2021)");
        ((ObjectNode) swollen.at("/steps/0")).put("score", 7);
        assertThat(faults("explanation.schema.json", swollen)).isNotEmpty();
        JsonNode bare = claim("c01");
        ((ObjectNode) bare.get("explanation")).remove("asked");
        assertThat(faults("claim.schema.json", bare)).isNotEmpty();
    }

    @Test
    void what_cannot_be_had_together_is_refused_in_one_sentence() {
        for (String[] words : List.of(
                new String[] {"assess", EXAMPLE, "--json", "--markdown"},
                new String[] {"assess", EXAMPLE, "--claim", "c01", "--explain", "1 > 0"},
                new String[] {"assess", EXAMPLE, "--claim", "c01", "--full"},
                new String[] {"assess", EXAMPLE, "--explain", "1 > 0", "--markdown"})) {
            Printed printed = Printed.by(words);
            assertThat(printed.code()).isEqualTo(2);
            assertThat(printed.out()).isEmpty();
            assertThat(printed.err().lines()).hasSize(2).anyMatch(line -> line.contains(words[2]));
        }
    }
}
