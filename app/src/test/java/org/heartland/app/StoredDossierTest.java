package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series from a store and the same from rows of a dossier, through the commands. The states of the example are given codes of real ones. */
class StoredDossierTest {
    private static final String DELIVERIES = """
            recipient,supplier,delivery_year,tiv_delivery
            Kazakhstan,Russia,2019,10
            Kazakhstan,Russia,2020,20.5
            Kazakhstan,China,2020,4
            Kazakhstan,France,2020,1
            Kazakhstan,Germany,2020,2
            Tajikistan,Russia,2021,2
            Turkey,Russia,2021,2
            """;
    private static final String ASKED = "share(arms_tiv, NRD, ARD, 2020)";

    @TempDir
    private Path folder;

    private Path own;
    private Path other;
    private String store;

    @BeforeEach
    void two_dossiers_and_a_store() throws IOException {
        own = example("own");
        other = example("other");
        store = folder.resolve("world.duckdb").toString();
        into(own.toString(), DELIVERIES, "2022-03-01");
        into(store, DELIVERIES, "2022-03-01");
        String definition = Files.readString(own.resolve("indicators/arms_tiv.yaml"));
        Files.writeString(
                other.resolve("indicators/arms_tiv.yaml"),
                definition.replaceFirst("(?s)rows:.*", "store: sipri_register/arms_tiv\n"));
    }

    private Path example(String name) {
        return Folders.example(
                folder.resolve(name),
                (file, text) -> text.replace("iso3: ARD", "iso3: KAZ")
                        .replace("iso3: CEL", "iso3: TJK")
                        .replace("iso3: NRD", "iso3: RUS")
                        .replace("iso3: ZUR", "iso3: CHN"));
    }

    private String into(String place, String table, String published) throws IOException {
        Path file = Files.writeString(folder.resolve("deliveries.csv"), table);
        return Printed.when("import", "sipri_register", file.toString(), "--into", place, "--published", published);
    }

    /** 20.5 of 27.5: Russia's of all deliveries to Kazakhstan in 2020 in the table above. */
    @Test
    void rows_of_a_dossier_and_a_store_give_the_same_bytes() {
        String explained = Printed.when("assess", own.toString(), "--explain", ASKED, "--json");
        assertThat(explained).contains("\"median\": 0.7454545454545455");
        assertThat(Printed.when("assess", other.toString(), "--store", store, "--explain", ASKED, "--json"))
                .isEqualTo(explained);
        assertThat(Printed.when("assess", other.toString(), "--store", store, "--json"))
                .isEqualTo(Printed.when("assess", own.toString(), "--json"));
    }

    @Test
    void a_compiled_dossier_needs_no_store() throws IOException {
        String explained = Printed.when("assess", own.toString(), "--explain", ASKED, "--json");
        Printed.when("compile", other.toString(), "--store", store);
        assertThat(Files.readString(other.resolve("indicators/arms_tiv-store.csv")))
                .isEqualTo("""
                        sender,receiver,from,to,value,source,locator
                        NRD,ARD,2019,,10,sipri_register_2022_03_01,line 2
                        NRD,ARD,2020,,20.5,sipri_register_2022_03_01,line 3
                        OTH,ARD,2020,,3,sipri_register_2022_03_01,computed from 2: line 5; line 6
                        ZUR,ARD,2020,,4,sipri_register_2022_03_01,line 4
                        NRD,CEL,2021,,2,sipri_register_2022_03_01,line 7
                        """);
        assertThat(Printed.when("assess", other.toString(), "--explain", ASKED, "--json"))
                .isEqualTo(explained);
        assertThat(Printed.when("compile", other.toString(), "--store", store)).startsWith("Nothing new");
    }

    @Test
    void a_newer_edition_is_compiled_and_the_older_one_as_of_an_earlier_day() throws IOException {
        Printed.when("compile", other.toString(), "--store", store);
        String before = Files.readString(other.resolve("indicators/arms_tiv-store.csv"));
        assertThat(into(store, DELIVERIES.replace("20.5", "21"), "2023-03-01"))
                .contains("1 changed, 0 gone", "changed: RUS KAZ 2020: 20.5 before, 21 now");
        assertThat(Printed.when("compile", other.toString(), "--store", store))
                .contains("indicators/arms_tiv-store.csv, rows: 0 new, 5 changed, 0 gone");
        assertThat(Files.readString(other.resolve("indicators/arms_tiv-store.csv")))
                .contains("NRD,ARD,2020,,21,sipri_register_2023_03_01,line 3");
        Printed.when("compile", other.toString(), "--store", store, "--as-of", "2023-02-28");
        assertThat(Files.readString(other.resolve("indicators/arms_tiv-store.csv")))
                .isEqualTo(before);
    }

    /** Kazakhstan's from one source, which has a total, and Tajikistan's from another, whose three lines of 2020 add up to 10. */
    @Test
    void an_indicator_takes_series_of_several_data_sets() throws IOException {
        office("one", "KAZ", "WLD,2020,30\nRUS,2020,12\nFRA,2020,5\n");
        office("two", "TJK", "RUS,2020,6\nFRA,2020,3\nDEU,2020,1\n");
        Path definition = other.resolve("indicators/arms_tiv.yaml");
        String text = Files.readString(definition).replace("residual:", "world: WLD\nresidual:");
        String series = "store: [one/sold, {series: two/sold, total: sum}]";
        Files.writeString(definition, text.replace("store: sipri_register/arms_tiv", series));
        Printed.when("compile", other.toString(), "--store", store);
        assertThat(Files.readString(other.resolve("indicators/arms_tiv-store.csv")))
                .isEqualTo("""
                        sender,receiver,from,to,value,source,locator
                        NRD,ARD,2020,,12,one_2022,"line 3, value"
                        WLD,ARD,2020,,30,one_2022,"line 2, value"
                        NRD,CEL,2020,,6,two_2022,"line 2, value"
                        WLD,CEL,2020,,10,two_2022,"computed from 3: line 2, value; line 3, value; line 4, value"
                        """);
        Files.writeString(definition, text.replace("store: sipri_register/arms_tiv", "store: [two/sold, three/sold]"));
        office("three", "TJK", "RUS,2020,7\n");
        assertThat(Printed.by("compile", other.toString(), "--store", store).err())
                .contains(
                        "arms_tiv: two/sold and three/sold both have figures of the same thing; name one under store");
    }

    private void office(String id, String receiver, String lines) throws IOException {
        Path mapping = Files.writeString(folder.resolve(id + ".yaml"), """
                id: %s
                title: An invented office
                receiver: {is: %s}
                sender: partner
                period: year
                names: {WLD: world}
                measures:
                  - {id: sold, says: arms sold, unit: million_TIV, value: value, world: yes}
                source: {title: Arms (invented), publisher: Nobody, url: "https://example.org", licence: none}
                """.formatted(id, receiver));
        Path table = Files.writeString(folder.resolve(id + ".csv"), "partner,year,value\n" + lines);
        Printed.when("import", mapping.toString(), table.toString(), "--into", store, "--published", "2022");
    }

    @Test
    void what_is_missing_is_said_in_a_sentence() throws IOException {
        assertThat(Printed.by("assess", other.toString()).err())
                .contains("the rows of arms_tiv come from a store, and none is here; name it with --store STORE");
        assertThat(Printed.by("assess", own.toString(), "--store", store).err())
                .contains("no indicator of the dossier names a series of a store");
        Path definition = other.resolve("indicators/arms_tiv.yaml");
        String text = Files.readString(definition);
        for (List<String> wrong : List.of(
                List.of("store: sipri_register/arms_tiv", "store: arms_tvi", "the store has no series arms_tvi"),
                List.of("unit: \"million_TIV\"", "unit: tons", "the store has sipri_register/arms_tiv in million_TIV"),
                List.of("residual: [OTH]\n", "", "write residual: [OTH] in its definition"))) {
            Files.writeString(definition, text.replace(wrong.get(0), wrong.get(1)));
            Printed printed = Printed.by("assess", other.toString(), "--store", store);
            assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
            assertThat(printed.err()).contains(wrong.get(2));
        }
    }

    /** Comtrade limits what is passed on: its rows stay in the store, where a dossier may read them. */
    @Test
    void rows_that_may_not_be_passed_on_stay_in_the_store() throws IOException {
        Path mapping = folder.resolve("office.yaml");
        Files.writeString(mapping, """
                id: sipri_register
                title: Invented register
                receiver: recipient
                sender: supplier
                period: delivery_year
                measures:
                  - {id: arms_tiv, says: invented, unit: million_TIV, value: tiv_delivery}
                source:
                  {title: Invented, publisher: Nobody, url: "https://example.org", licence: look and do not copy, allows: use}
                """);
        Path table = Files.writeString(
                folder.resolve("deliveries.csv"),
                "recipient,supplier,delivery_year,tiv_delivery\n"
                        + "Kazakhstan,Russia,2020,9\nKazakhstan,China,2020,1\n");
        Printed.when("import", mapping.toString(), table.toString(), "--into", store, "--published", "2023-01-01");
        assertThat(Printed.when("assess", other.toString(), "--store", store, "--explain", ASKED))
                .contains("90");
        Printed refused = Printed.by("compile", other.toString(), "--store", store);
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG);
        assertThat(refused.err())
                .contains(
                        "indicators/arms_tiv-store.csv: rows of the source sipri_register_2023_01_01 (lines 2-3) may not"
                                + " go to others as a table: its figures may be computed with, but not published, by its licence,"
                                + " \"look and do not copy\"");
        assertThat(other.resolve("indicators/arms_tiv-store.csv")).doesNotExist();
        Path tables = folder.resolve("tables");
        assertThat(Printed.by("store", store, "--parquet", tables.toString()).err())
                .contains("left out: 2 figures of sipri_register_2023_01_01");
        assertThat(Printed.when("store", store)).contains("licence: look and do not copy (use)");
    }

    /** A file of which nothing can be used leaves the store as it was, with nothing in it that has no figure. */
    @Test
    void an_import_without_a_figure_is_none() throws IOException {
        String before = Printed.when("store", store);
        assertThat(into(store, "recipient,supplier,delivery_year,tiv_delivery\nNowhere,Russia,2020,5\n", "2024"))
                .contains("1 rejected", "Nothing was written: no figure of these files is used.");
        assertThat(Printed.when("store", store)).isEqualTo(before);
    }

    @Test
    void a_store_tells_what_is_in_it() throws IOException {
        assertThat(Printed.when("store", store))
                .startsWith(
                        "1 data set, 1 edition, 1 series, 7 figures\n\nsipri_register: SIPRI Arms Transfers Database")
                .containsPattern(
                        "  edition +figures +rejected +read on +from\n  2022-03-01 +7 +0 +20\\S+ +deliveries.csv\n")
                .endsWith("""
                          series    unit         figures  states  years      gaps
                          arms_tiv  million_TIV        7       3  2019-2021  none
                        """);
        assertThat(Printed.when("store", store, "--series", "arms_tiv")).endsWith("""
                          state  years      figures  years without a figure
                          KAZ    2019-2020        5
                          TJK    2021             1
                          TUR    2021             1
                        """);
        assertThat(Printed.when("store", store, "--csv"))
                .contains("sipri_register,arms_tiv,million_TIV,KAZ,2019,2020,5,\n");
        assertThat(Printed.when("store", store, "--as-of", "2022-02-28"))
                .isEqualTo("No edition in the store had been published by 2022-02-28.\n");
        ObjectMapper mapper = new ObjectMapper();
        Path schema = Assessed.DOSSIERS.resolveSibling("docs").resolve("store.schema.json");
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(mapper.readTree(schema.toFile()))
                        .validate(mapper.readTree(Printed.when("store", store, "--json"))))
                .isEmpty();
        assertThat(Printed.when(
                        "store", store, "--sql", "SELECT sender, sum(value) AS s FROM cited GROUP BY 1 ORDER BY 1"))
                .isEqualTo("sender,s\nCHN,4\nDEU,2\nFRA,1\nRUS,34.5\n");
        Printed refused = Printed.by("store", store, "--sql", "DELETE FROM figure");
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG);
        assertThat(refused.err()).contains("read-only");
        Path tables = folder.resolve("tables");
        Printed.when("store", store, "--parquet", tables.toString());
        assertThat(tables.resolve("figures.parquet")).isNotEmptyFile();
        assertThat(Files.readAllBytes(tables.resolve("figures.parquet")))
                .startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
        assertThat(Printed.by("store", store, "--parquet", tables.toString()).code())
                .isEqualTo(ExitCode.WRONG);
    }
}
