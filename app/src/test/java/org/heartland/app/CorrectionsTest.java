package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known errors in a source, from the ledger to everywhere that a value is shown. Deliveries and errors are invented. */
class CorrectionsTest {
    private static final String DELIVERIES = """
            recipient,supplier,delivery_year,tiv_delivery
            Ardenia,Nordavia,2019,10
            Ardenia,Nordavia,2020,205
            Ardenia,Zurania,2020,4
            """;
    private static final String LEDGER = """
            corrections:
              - source: sipri_register
                indicator: arms_tiv
                sender: NRD
                receiver: ARD
                period: 2020
                wrong: 205
                right: 20.5
                because: a decimal point is missing, the total has 24.5
                status: reported
            """;
    private static final String DROP = LEDGER.replace("right: 20.5", "drop: yes");
    private static final String PLACE =
            "line 3; corrected: the source has 205 (a decimal point is missing, the total has 24.5)";

    @TempDir
    private Path folder;

    private Path dossier;

    @BeforeEach
    void a_dossier() {
        dossier = Folders.example(folder.resolve("own"));
    }

    private void ledger(String text) throws IOException {
        Files.writeString(dossier.resolve("corrections.yaml"), text);
    }

    private Printed into(Path place, String table, String published) throws IOException {
        Path file = Files.writeString(folder.resolve("deliveries.csv"), table);
        return Printed.by(
                "import", "sipri_register", file.toString(), "--into", place.toString(), "--published", published);
    }

    private String rows() throws IOException {
        return Files.readString(dossier.resolve("indicators/arms_tiv-sipri_register_2022_03_01.csv"));
    }

    @Test
    void a_correction_is_made_at_import_and_shown_wherever_the_value_is() throws IOException {
        ledger(LEDGER);
        assertThat(into(dossier, DELIVERIES, "2022-03-01").out())
                .contains("3 figures read = 3 used")
                .contains("corrected: arms_tiv, NRD ARD, 2020-01-01 to 2020-12-31: 205 becomes 20.5 (a decimal point is"
                        + " missing, the total has 24.5; reported)");
        assertThat(rows()).contains("NRD,ARD,2020,20.5,\"3; corrected: the source has 205");
        String dir = dossier.toString();
        assertThat(Printed.when("check", dir)).doesNotContain("corrections.yaml");
        assertThat(Printed.when("assess", dir, "--explain", "value(arms_tiv, NRD, ARD, 2020)", "--width", "400"))
                .contains("20.5", PLACE);
        assertThat(Printed.when("assess", dir, "--explain", "value(arms_tiv, NRD, ARD, 2020)", "--json"))
                .contains(PLACE);
        assertThat(Printed.when("assess", dir, "--csv", "panel")).contains(PLACE);
    }

    @Test
    void a_dropped_figure_goes_out_even_if_it_was_imported_before() throws IOException {
        into(dossier, DELIVERIES, "2022-03-01");
        assertThat(rows()).contains("NRD,ARD,2020,205,");
        ledger(DROP);
        assertThat(Printed.when("check", dossier.toString()))
                .contains(
                        "corrections.yaml:2:5: this correction, arms_tiv, NRD ARD, 2020-01-01 to 2020-12-31, is not made:"
                                + " the dossier has 205 at indicators/arms_tiv-sipri_register_2022_03_01.csv:3:");
        assertThat(into(dossier, DELIVERIES, "2022-03-01").out())
                .contains("3 figures read = 2 used + 1 out of scope + 0 rejected", "1, dropped by a correction");
        assertThat(rows()).contains("NRD,ARD,2019,10,", "ZUR,ARD,2020,4,").doesNotContain("205");
        assertThat(Printed.when("check", dossier.toString())).doesNotContain("corrections.yaml");
    }

    /** The publisher corrects it himself, or takes the figure out: the ledger must be looked at again. */
    @Test
    void a_correction_that_no_longer_matches_is_an_error_with_its_line() throws IOException {
        ledger(LEDGER);
        into(dossier, DELIVERIES, "2022-03-01");
        String before = rows();
        Printed mended = into(dossier, DELIVERIES.replace("205", "20.6"), "2023-03-01");
        assertThat(mended.code()).isEqualTo(ExitCode.WRONG);
        assertThat(mended.err())
                .contains("corrections.yaml:2:5: this correction no longer matches, arms_tiv, NRD ARD, 2020-01-01 to"
                        + " 2020-12-31: it has 20.6 and not 205; look at the source; take the correction out, or name");
        assertThat(into(dossier, DELIVERIES.replace("Ardenia,Nordavia,2020,205\n", ""), "2023-03-01")
                        .err())
                .contains("corrections.yaml:2:5: ", "the source has no such figure (any more)");
        assertThat(rows()).isEqualTo(before);
        ledger(LEDGER.replace("source: sipri_register", "source: sipri_register_2022_03_01"));
        assertThat(into(dossier, DELIVERIES.replace("205", "20.6"), "2023-03-01")
                        .code())
                .isZero();
    }

    @Test
    void a_row_that_is_neither_wrong_as_expected_nor_right_is_a_problem() throws IOException {
        ledger(LEDGER);
        into(dossier, DELIVERIES, "2022-03-01");
        Path rows = dossier.resolve("indicators/arms_tiv-sipri_register_2022_03_01.csv");
        Files.writeString(rows, Files.readString(rows).replace("2020,20.5", "2020,20.7"));
        Printed check = Printed.by("check", dossier.toString());
        assertThat(check.code()).isNotZero();
        assertThat(check.out()).contains("corrections.yaml:2:5: ", "no longer matches: the dossier has 20.7 at");
    }

    @Test
    void the_ledger_has_closed_keys_and_tells_all_faults_at_once() throws IOException {
        ledger("""
                corrections:
                  - source: register
                    indicator: armz
                    receiver: ARD
                    period: 20200
                    wrong: many
                    right: 4
                    drop: yes
                    status: known
                    becuase: a slip
                """);
        assertThat(Printed.by("check", dossier.toString()).out())
                .contains("corrections.yaml:5:13: 20200 is no year, month or day")
                .contains("corrections.yaml:6:12: wrong is not a number: many")
                .contains("corrections.yaml:8:5: a correction cannot have both right and drop")
                .contains("corrections.yaml:9:13: status of a correction cannot be \"known\"")
                .contains("corrections.yaml:10:5: becuase is not a key of a correction");
        ledger(LEDGER);
        assertThat(Printed.when("check", dossier.toString()))
                .contains("corrections.yaml:2:5: the dossier has no indicator arms_tiv (yet)");
    }

    @Test
    void a_store_has_its_ledger_beside_it() throws IOException {
        Path store = folder.resolve("world.duckdb");
        String real = DELIVERIES
                .replace("Ardenia", "Kazakhstan")
                .replace("Nordavia", "Russia")
                .replace("Zurania", "China");
        String ledger = LEDGER.replace("NRD", "RUS").replace("ARD", "KAZ");
        into(store, real, "2022-03-01");
        Files.writeString(folder.resolve("world-corrections.yaml"), ledger);
        assertThat(into(store, real, "2022-03-01").out()).contains("205 becomes 20.5", "1 changed");
        String asked = "SELECT value, locator FROM cited WHERE sender = 'RUS' AND year(first_day) = 2020";
        assertThat(Printed.when("store", store.toString(), "--sql", asked)).contains("20.5,\"" + PLACE);
        assertThat(into(store, real, "2022-03-01").out()).startsWith("Nothing new");
        Files.writeString(folder.resolve("world-corrections.yaml"), ledger.replace("right: 20.5", "drop: yes"));
        into(store, real, "2022-03-01");
        assertThat(Printed.when("store", store.toString(), "--sql", "SELECT count(*) AS n FROM cited"))
                .isEqualTo("n\n2\n");
        assertThat(into(store, real.replace("205", "20.6"), "2023-03-01").err())
                .contains("world-corrections.yaml:2:5: this correction no longer matches");
    }
}
