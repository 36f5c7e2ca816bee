package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import says of the figures it brings, and what check and store say of those that are there. Figures are invented. */
class QualityCommandTest {
    @TempDir
    private Path folder;

    /** Deliveries of eleven years, each multiplied; that of one year again. */
    private static String deliveries(double times, int year, double again) {
        StringBuilder table = new StringBuilder("recipient,supplier,delivery_year,tiv_delivery\n");
        IntStream.rangeClosed(2010, 2020)
                .forEach(each -> table.append(String.format(
                        Locale.ROOT,
                        "Kazakhstan,Russia,%d,%.3f\n",
                        each,
                        times * (each == year ? again : 1) * (100 + each - 2010))));
        return table.toString();
    }

    private String into(Path place, String table, String published) throws IOException {
        Path file = Files.writeString(folder.resolve("deliveries.csv"), table);
        return Printed.when(
                "import", "sipri_register", file.toString(), "--into", place.toString(), "--published", published);
    }

    @Test
    void an_import_says_how_an_edition_changed_and_what_to_look_at() throws IOException {
        Path store = folder.resolve("world.duckdb");
        assertThat(into(store, deliveries(1, 0, 1), "2021-03-01")).doesNotContain("units", "jumps", "of the changed");
        assertThat(into(store, deliveries(1, 2015, 1000), "2022-03-01"))
                .contains("0 new, 10 as before, 1 changed, 0 gone")
                .contains("of the changed, 1 are larger and 0 smaller; the middle one is 1000 times what it was\n")
                .contains("units or decimal points that may have slipped (1)\n  sipri_register_2022_03_01, line 7:"
                        + " sipri_register/arms_tiv: 105000 is about 1000 times what the years around it say, 105");
        assertThat(into(store, deliveries(1.7, 2015, 1000), "2023-03-01"))
                .contains("all by one factor: is the unit, the currency or the base another?");
        into(store, deliveries(1, 0, 1), "2024-03-01");
        assertThat(Printed.when("store", store.toString(), "--quality")).doesNotContain("slipped");
        assertThat(Printed.when("store", store.toString(), "--quality", "--as-of", "2022-12-31"))
                .startsWith("jumps (2)\n")
                .contains("\nunits or decimal points that may have slipped (1)\n");
        JsonNode json = new ObjectMapper()
                .readTree(Printed.when(
                        "store",
                        store.toString(),
                        "--quality",
                        "--as-of",
                        "2022-12-31",
                        "--series",
                        "arms_tiv",
                        "--json"));
        assertThat(json.get("findings")).hasSize(3);
        assertThat(json.get("findings").get(2).get("kind").asText()).isEqualTo("unit");
        assertThat(Printed.by("store", store.toString(), "--quality", "--csv").err())
                .contains("--csv is no form of --quality");
    }

    /** With --json the answer is JSON and nothing else, into a store and into a dossier. */
    @Test
    void programs_are_told_too() throws IOException {
        Path dossier = Folders.example(
                folder.resolve("own"),
                (file, text) -> text.replace("iso3: ARD", "iso3: KAZ").replace("iso3: NRD", "iso3: RUS"));
        Path table = Files.writeString(folder.resolve("deliveries.csv"), deliveries(1, 2019, 1000));
        for (String place : List.of(folder.resolve("world.duckdb").toString(), dossier.toString())) {
            JsonNode json = new ObjectMapper()
                    .readTree(Printed.when(
                            "import",
                            "sipri_register",
                            table.toString(),
                            "--into",
                            place,
                            "--published",
                            "2022-03-01",
                            "--json"));
            assertThat(json.at("/editions/0/read").asInt()).isEqualTo(11);
            assertThat(json.at("/changes/0/added").asInt())
                    .isEqualTo(json.at("/editions/0/used").asInt());
            assertThat(json.at("/changes/0/against").isNull()).isTrue();
            assertThat(json.get("findings"))
                    .anyMatch(one -> one.get("kind").asText().equals("unit"));
        }
    }

    @Test
    void a_dossier_is_told_the_same_and_check_tells_it_again() throws IOException {
        Path dossier = Folders.example(
                folder.resolve("own"),
                (file, text) -> text.replace("iso3: ARD", "iso3: KAZ").replace("iso3: NRD", "iso3: RUS"));
        String slipped =
                "units or decimal points that may have slipped (1)\n  indicators/arms_tiv-sipri_register_2022_03_01.csv:";
        assertThat(into(dossier, deliveries(1, 2019, 1000), "2022-03-01")).contains(slipped);
        assertThat(Printed.when("check", dossier.toString(), "--quality")).contains(slipped);
        assertThat(Printed.when("check", dossier.toString())).doesNotContain(slipped);
        JsonNode json = new ObjectMapper().readTree(Printed.when("check", dossier.toString(), "--quality", "--json"));
        assertThat(json.get("findings"))
                .anyMatch(one -> one.get("kind").asText().equals("unit"));
        assertThat(Printed.by("check", dossier.toString(), "--json").err()).contains("--json is the form of --quality");
        assertThat(into(dossier, deliveries(1.5, 2019, 1000), "2022-06-01"))
                .contains("all by one factor: is the unit, the currency or the base another?");
    }
}
