package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units on the page and as JSON; how it ends says whether they fit. */
class UnitsCommandTest {
    private static final Path MODEL = Path.of(System.getProperty("heartland.home", ".."), "models", "sir.yaml");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** The model with the duration of the illness counted per day, and without the unit of its contacts. */
    private Path spoilt() throws IOException {
        String model = Files.readString(MODEL, StandardCharsets.UTF_8)
                .replace("{is: 2, unit: day", "{is: 2, unit: 1/day")
                .replace("{is: 2.5, unit: 1/day", "{is: 2.5");
        return Files.writeString(folder.resolve("spoilt.yaml"), model);
    }

    @Test
    void a_model_whose_units_fit_is_listed() {
        Printed printed = Printed.by("units", MODEL.toString());
        assertThat(printed.code()).isZero();
        assertThat(printed.out().lines())
                .startsWith("the units fit", "susceptible  people")
                .hasSize(10);
    }

    @Test
    void a_contradiction_comes_with_its_equation_and_the_unit_under_each_term() throws IOException {
        Printed printed = Printed.by("units", spoilt().toString());
        assertThat(printed.code()).isEqualTo(1);
        assertThat(printed.out())
                .contains("spoilt.yaml:13:18: recovery is in people/day, but its equation gives day*people;")
                .contains("    recovery = infected / duration\n    people/day people     1/day\n")
                .contains("contacts     1/day *\n");
    }

    @Test
    void json_holds_the_same() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Printed.by("units", spoilt().toString(), "--json").out());
        JsonNode fault = json.get("faults").get(0);
        assertThat(fault.get("line").asInt()).isEqualTo(13);
        assertThat(fault.get("under").asText()).isEqualTo("people/day people     1/day");
        assertThat(json.get("variables")).hasSize(9).anySatisfy(variable -> {
            assertThat(variable.get("variable").asText()).isEqualTo("contacts");
            assertThat(variable.get("how").asText()).isEqualTo("worked out");
        });
    }

    @Test
    void a_file_that_is_no_model_is_refused() throws IOException {
        assertThat(Printed.by(
                                "units",
                                Files.writeString(folder.resolve("no.yaml"), "modle: x")
                                        .toString())
                        .code())
                .isEqualTo(2);
    }
}
