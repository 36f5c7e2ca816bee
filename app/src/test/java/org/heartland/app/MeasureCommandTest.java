package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.heartland.measure.table.TableMeasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measure command: what it prints where, and its exit codes. */
class MeasureCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void json_has_the_keys_of_the_page_and_full_precision() throws IOException {
        assertThat(run("concentration", table("partner,value\nA,.6\nB,.25\nC,.1\nD,.05\n"), "--json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("measure").asText()).isEqualTo("concentration");
        assertThat(json.get("n").asInt()).isEqualTo(4);
        assertThat(json.at("/hhi/low").asDouble())
                .isEqualTo(json.at("/hhi/high").asDouble());
        assertThat(out.toString()).contains("\"shannon_entropy\": 1.033114087516671");
        assertThat(json.get("shares")).hasSize(4);
        assertThat(json.get("notes")).isEmpty();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_is_undefined_is_null_with_a_reason() throws IOException {
        assertThat(run("concentration", table("partner,value\nA,0\n"), "--json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/hhi/low").isNull()).isTrue();
        assertThat(json.at("/hhi/why/low").asText()).isEqualTo("the values sum to 0");
        assertThat(json.get("cr1").isNull()).isTrue();
        assertThat(json.at("/why/cr1").asText()).isNotEmpty();
        assertThat(json.at("/shares/0/share").isNull()).isTrue();
    }

    @Test
    void text_is_aligned_and_says_why_a_number_is_missing() throws IOException {
        assertThat(run("cohesion", table("member,year,point\nA,2000,1\nB,2000,2\nA,2001,3\n")))
                .isZero();
        assertThat(out.toString().lines())
                .contains("measure  cohesion", "years", "undefined sd_sample: needs two members")
                .anyMatch(line -> line.startsWith("2001  1  3.0   0.0"));
    }

    @Test
    void a_declared_range_is_used_and_said() throws IOException {
        assertThat(run("similarity", table("partner,a,b\nX,0,1\nY,1,1\n"), "--range", "0..3", "--json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/range/from").asText()).isEqualTo("declared");
        assertThat(json.get("levels")).hasSize(4);
        assertThat(json.get("s_unweighted_absolute").asDouble()).isEqualTo(1 - 2 * 0.5 / 3);
    }

    @Test
    void the_same_table_gives_the_same_bytes_in_another_locale() throws IOException {
        Path table = table("partner,a,b\nIstanbul,0,1\nIZMIR,1,1\n");
        Locale before = Locale.getDefault();
        try {
            run("similarity", table, "--json");
            String first = out.toString();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            out.getBuffer().setLength(0);
            run("similarity", table, "--json");
            assertThat(out.toString()).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_bad_table_is_listed_on_stderr_and_exits_2() throws IOException {
        assertThat(run("concentration", table("partner,valu\nA,x\n"))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line ->
                        line.contains("t.csv:1:9: there is no column \"valu\"") && line.contains("near: value"));
    }

    @Test
    void wrong_use_says_what_would_be_right_and_exits_2() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("similarty", folder)).isEqualTo(2);
        assertThat(run("similarity")).isEqualTo(2);
        assertThat(run("rca", table("unit,sector,value\nA,s,1\n"), "--range", "0..3"))
                .isEqualTo(2);
        assertThat(run("similarity", table("partner,a,b\nX,0,1\n"), "--range", "3"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("measure needs a name and a table"))
                .anyMatch(line ->
                        line.startsWith("there is no measure \"similarty\"") && line.endsWith("(near: similarity)"))
                .anyMatch(line -> line.endsWith("needs a table with the columns partner,a,b,[weight]"))
                .anyMatch(line -> line.equals("measure rca has no --range; leave it out"))
                .anyMatch(line -> line.startsWith("--range is \"3\""));
    }

    @Test
    void names_with_control_characters_print_inert() throws IOException {
        Path table = table("partner,value\n\u001b[31mred\u202e,1\nB,2\n");
        run("concentration", table);
        run("concentration", table, "--json");
        assertThat(out.toString())
                .doesNotContain("\u001b")
                .doesNotContain("\u202e")
                .contains("\uFFFD[31mred\uFFFD");
    }

    @Test
    void help_names_every_measure() {
        assertThat(run("--help")).isZero();
        TableMeasures.catalogue()
                .forEach(measure -> assertThat(out.toString()).contains("\n  " + measure.name() + " "));
    }

    private int run(Object... arguments) {
        String[] words = Stream.concat(
                        Stream.of("measure"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new);
        Printed printed = Printed.by(words);
        out.write(printed.out());
        err.write(printed.err());
        return printed.code();
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }
}
