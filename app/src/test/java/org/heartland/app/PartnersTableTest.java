package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares and concentration out of a store, against numbers worked out by hand and against {@code measure concentration} of the same rows. */
class PartnersTableTest {
    private static final String MAPPING = """
            id: pairs
            title: Invented trade of pairs
            sender: {heading: partner, scheme: iso3}
            receiver: {heading: reporter, scheme: iso3}
            period: when
            names: {W00: world, X99: residual}
            measures:
              - {id: trade, says: trade, unit: tons, kind: flow, value: value, world: yes, negative: yes}
            source: {title: Trade (invented), publisher: Nobody, url: "https://example.org", licence: none}
            """;

    @TempDir
    private Path folder;

    private String store;

    @BeforeEach
    void importRows() throws IOException {
        store = folder.resolve("pairs.duckdb").toString();
        Path mapping = Files.writeString(folder.resolve("pairs.yaml"), MAPPING);
        Path rows = Files.writeString(folder.resolve("rows.csv"), """
                reporter,partner,when,value
                KAZ,RUS,2001,60
                KAZ,CHN,2001,25
                KAZ,TUR,2001,10
                KAZ,USA,2001,5
                KAZ,W00,2002,120
                KAZ,USA,2002,5
                KAZ,RUS,2002,60
                KAZ,CHN,2002,25
                KAZ,TUR,2002,10
                KAZ,CHN,2003,7
                KAZ,X99,2003,3
                UZB,CHN,2001,-1
                UZB,RUS,2001,2
                UZB,CHN,2002,90
                UZB,RUS,2002,20
                UZB,W00,2002,100
                UZB,CHN,2003,0
                """);
        Printed.when("import", mapping.toString(), rows.toString(), "--into", store, "--published", "2024");
    }

    /** 0.6² + 0.25² + 0.1² + 0.05² = 0.435; of 120 instead of 100 it is 0.435 / 1.44, and the rest adds (1/6)². */
    @Test
    void concentration_is_as_worked_out_by_hand() {
        List<String> lines =
                Printed.when("store", store, "--concentration").lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("series,state,first_day,last_day,partners,total,residual,hhi_low,hhi_high,effective_low,"
                        + "effective_high,cr1,why");
        assertThat(lines).hasSize(7);
        near(lines.get(1), "pairs/trade,KAZ,2001-01-01,2001-12-31,4", 100, 0, .435, .435, 1 / .435, 1 / .435, .6);
        double low = .435 / 1.44;
        double high = low + 1.0 / 36;
        near(lines.get(2), "pairs/trade,KAZ,2002-01-01,2002-12-31,4", 120, 20, low, high, 1 / high, 1 / low, .5);
        near(lines.get(3), "pairs/trade,KAZ,2003-01-01,2003-12-31,1", 10, 3, .49, .58, 1 / .58, 1 / .49, .7);
        assertThat(lines.subList(4, 7))
                .containsExactly(
                        "pairs/trade,UZB,2001-01-01,2001-12-31,2,,,,,,,,an amount is negative",
                        "pairs/trade,UZB,2002-01-01,2002-12-31,2,,,,,,,,the parts are more than the source's total",
                        "pairs/trade,UZB,2003-01-01,2003-12-31,1,,,,,,,,all amounts are 0");
    }

    private static void near(String line, String begins, double... numbers) {
        assertThat(line).startsWith(begins + ",").endsWith(",");
        String[] cells = line.substring(begins.length() + 1).split(",");
        assertThat(cells).hasSize(numbers.length);
        for (int k = 0; k < numbers.length; k++) {
            assertThat(Double.parseDouble(cells[k]))
                    .as(line)
                    .isCloseTo(numbers[k], org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void it_is_the_same_as_that_of_a_table_with_these_rows() throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.csv"), "partner,value\nCHN,25\nRUS,60\nTUR,10\nUSA,5\nWorld,120\n");
        JsonNode of = new ObjectMapper().readTree(Printed.when("measure", "concentration", table.toString(), "--json"));
        String[] cells = Printed.when("store", store, "--concentration", "--series", "trade")
                .lines()
                .filter(line -> line.contains("KAZ,2002"))
                .findFirst()
                .orElseThrow()
                .split(",");
        assertThat(of.at("/hhi/low").asText()).isEqualTo(cells[7]);
        assertThat(of.at("/hhi/high").asText()).isEqualTo(cells[8]);
        assertThat(of.at("/effective_partners/low").asText()).isEqualTo(cells[9]);
        assertThat(of.at("/cr1").asText()).isEqualTo(cells[11]);
    }

    @Test
    void shares_are_parts_of_the_total_with_what_it_does_not_name() {
        assertThat(Printed.when("store", store, "--shares", "--as-of", "2024-12-31"))
                .startsWith("series,state,first_day,last_day,partner,value,share,why\n"
                        + "pairs/trade,KAZ,2001-01-01,2001-12-31,CHN,25,0.25,\n")
                .contains(
                        "pairs/trade,KAZ,2002-01-01,2002-12-31,RUS,60,0.5,\n",
                        "pairs/trade,KAZ,2003-01-01,2003-12-31,CHN,7,0.7,\n",
                        "pairs/trade,UZB,2001-01-01,2001-12-31,CHN,-1,,an amount is negative\n");
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() {
        assertThat(Printed.by("store", store, "--shares", "--series", "trode").err())
                .contains("the store has no series trode");
        assertThat(Printed.by("store", store, "--shares", "--json").err())
                .contains("--shares prints CSV; leave out --json, --sql and --parquet");
        Printed none = Printed.by("store", store, "--shares", "--as-of", "2020-01-01");
        assertThat(none.code()).isZero();
        assertThat(none.err()).contains("no series has figures by partner");
    }
}
