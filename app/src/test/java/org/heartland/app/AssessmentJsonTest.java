package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The JSON of an assessment: obeys its schema, is whole, never guesses what is unknown, and is the same bytes wherever it is made. */
class AssessmentJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] EXAMPLE = Assessed.json(Assessed.of(Assessed.example()));
    private static final Set<String> MAY_BE_UNKNOWN = Set.of(
            "status", "powers", "value", "median", "level", "total", "class", "effectivePartners", "topTwoBalance");

    private static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<ValidationMessage> faults(JsonNode json) {
        Path file = Path.of(System.getProperty("heartland.home", ".."), "docs", "assessment.schema.json");
        try {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(MAPPER.readTree(file.toFile()));
            return schema.validate(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static void walk(JsonNode node, Consumer<JsonNode> visitor) {
        visitor.accept(node);
        node.forEach(child -> walk(child, visitor));
    }

    @Test
    void example_obeys_the_schema() {
        assertThat(faults(read(EXAMPLE))).isEmpty();
    }

    @Test
    void central_asia_obeys_the_schema_and_is_whole() {
        Path dossier = Assessed.DOSSIERS.resolve("central-asia");
        assumeTrue(Files.exists(dossier.resolve("dossier.yaml")), "the shipped dossier is not in this checkout");
        JsonNode json = read(Assessed.json(Assessed.shipped("central-asia").assess()));
        assertThat(faults(json)).isEmpty();
        assertWhole(json);
    }

    @Test
    void schema_refuses_what_is_unknown_without_a_reason_and_keys_it_does_not_know() {
        JsonNode bare = read(EXAMPLE);
        JsonNode unknown = list(bare.get("roles")).stream()
                .filter(role -> role.get("status").isNull())
                .findFirst()
                .orElseThrow();
        ((ObjectNode) unknown).putNull("why");
        assertThat(faults(bare)).isNotEmpty();

        JsonNode swollen = read(EXAMPLE);
        ((ObjectNode) swollen.get("claims").get(0)).put("score", 7);
        assertThat(faults(swollen)).isNotEmpty();
    }

    @Test
    void example_is_whole() {
        assertWhole(read(EXAMPLE));
    }

    private static void assertWhole(JsonNode json) {
        countsSumToTheClaims(json);
        everyYearIsThere(json);
        whatIsUnknownSaysWhy(json);
        whatIsCitedIsListed(json);
    }

    private static void countsSumToTheClaims(JsonNode json) {
        int sum = list(json.get("counts")).stream().mapToInt(JsonNode::intValue).sum();
        assertThat(sum).isEqualTo(json.get("claims").size()).isPositive();
        for (JsonNode claim : json.get("claims")) {
            String verdict = claim.get("verdict").get("now").textValue();
            assertThat(json.get("counts").get(verdict).intValue()).as(verdict).isPositive();
        }
    }

    private static void everyYearIsThere(JsonNode json) {
        Set<String> there = new TreeSet<>();
        Set<String> roles = new TreeSet<>();
        for (JsonNode role : json.get("roles")) {
            roles.add(role.get("role").textValue());
            String key = role.get("role").textValue() + role.get("receiver").textValue() + role.get("year");
            assertThat(there.add(key)).as(key).isTrue();
        }
        for (String role : roles) {
            for (JsonNode receiver : json.get("receivers")) {
                for (int year = json.get("since").intValue();
                        year <= json.get("until").intValue();
                        year++) {
                    String key = role + receiver.textValue() + year;
                    assertThat(there.contains(key)).as(key).isTrue();
                }
            }
        }
        int years = json.get("until").intValue() - json.get("since").intValue() + 1;
        assertThat(json.get("alignment")).hasSize(years * json.get("receivers").size());
    }

    private static void whatIsUnknownSaysWhy(JsonNode json) {
        walk(
                json,
                node -> node.fieldNames().forEachRemaining(key -> {
                    if (MAY_BE_UNKNOWN.contains(key) && node.get(key).isNull() && !node.has("share")) {
                        assertThat(node.path("why").asText(""))
                                .as("%s of %s", key, node)
                                .isNotBlank();
                    }
                }));
        for (JsonNode role : json.get("roles")) {
            for (JsonNode channel : role.get("channels")) {
                if (channel.get("first").isEmpty()) {
                    assertThat(channel.get("why").asText("")).isNotBlank();
                }
            }
        }
    }

    private static void whatIsCitedIsListed(JsonNode json) {
        Set<Integer> rows = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        json.get("rows").forEach(row -> rows.add(row.get("row").intValue()));
        json.get("sources").forEach(source -> sources.add(source.get("id").textValue()));
        Set<Integer> citedRows = new TreeSet<>();
        Set<String> citedSources = new TreeSet<>();
        walk(json, node -> {
            for (JsonNode evidence : node.path("evidence")) {
                citedRows.add(evidence.get("row").intValue());
                citedSources.add(evidence.get("source").textValue());
            }
        });
        assertThat(rows.containsAll(citedRows)).isTrue();
        assertThat(sources.containsAll(citedSources)).isTrue();
    }

    @Test
    void same_bytes_on_one_thread_and_on_two() {
        byte[] two = Assessed.json(
                Assessed.study(Assessed.example(), Assessed.options(1, 2)).assess());
        assertThat(two).isEqualTo(EXAMPLE);
    }

    @Test
    void same_bytes_under_another_locale() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(Assessed.json(Assessed.of(Assessed.example()))).isEqualTo(EXAMPLE);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void same_bytes_for_the_same_seed_and_others_for_another() {
        assertThat(Assessed.json(Assessed.of(Assessed.example()))).isEqualTo(EXAMPLE);
        assertThat(Assessed.json(Assessed.study(Assessed.example(), Assessed.options(2, 1))
                        .assess()))
                .isNotEqualTo(EXAMPLE);
    }

    @Test
    void doubles_have_all_their_digits_and_none_is_no_number() {
        String text = new String(EXAMPLE, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("NaN", "Infinity", "\r").endsWith("}\n");
        List<Double> shares = new ArrayList<>();
        walk(read(EXAMPLE), node -> {
            if (node.path("median").isDouble()) {
                shares.add(node.get("median").doubleValue());
                assertThat(text)
                        .contains("\"median\": "
                                + Double.toString(node.get("median").doubleValue()));
            }
        });
        assertThat(shares).isNotEmpty();
    }

    /** What could open a tag, move the cursor, turn the line or flood it. */
    @Test
    void texts_of_strangers_come_out_inert() {
        String hostile = "</script><b>x\\x1b[31m\\u202e\\0 " + "w".repeat(300);
        byte[] json = Assessed.json(Assessed.changed(text -> text.replaceFirst(
                        "(?m)^title: .*$",
                        "title: \"" + hostile.replace("$", "").replace("\\", "\\\\") + "\""))
                .assess());
        String text = new String(json, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("<", "\u001b", "\u202e", "\u0000", "w".repeat(100));
        String title = read(json).get("title").textValue();
        assertThat(title).startsWith("</script><b>x\uFFFD[31m\uFFFD\uFFFD w").endsWith("w…");
        assertThat(faults(read(json))).isEmpty();
    }
}
