package org.heartland.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import writes into a store, what a second one adds, and what a newer edition changes. Expected values are those of the table above. */
class StoreImportTest {
    private static final String FIGURES =
            " sender, receiver, year(first_day), value, source FROM %s ORDER BY receiver, sender, first_day";
    private static final String CURRENT = "SELECT" + FIGURES.formatted("cited");

    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void first() {
        store = folder.resolve("world.duckdb");
    }

    private StoreChange deliveries(String text, String published) {
        Path file = StoreTrial.file(folder, "deliveries-" + published + ".csv", text);
        return StoreTrial.get(StoreTrial.into(store, "sipri_register", file, published))
                .get(0);
    }

    @Test
    void every_figure_has_its_source_and_its_place() throws SQLException {
        StoreChange change = deliveries(StoreTrial.DELIVERIES, "2024");
        assertThat(change.added()).isEqualTo(4);
        assertThat(StoreTrial.ask(store, CURRENT))
                .containsExactly(
                        "CHN KAZ 2020 3.0 sipri_register_2024",
                        "RUS KAZ 2019 10.0 sipri_register_2024",
                        "RUS KAZ 2020 20.5 sipri_register_2024",
                        "CHN UZB 2020 7.0 sipri_register_2024");
        assertThat(
                        StoreTrial.ask(
                                store,
                                "SELECT locator, unit, recorded_on FROM cited WHERE receiver = 'UZB' AND first_day = DATE '2020-01-01'"))
                .containsExactly("line 5 million_TIV 2026-01-02");
        assertThat(StoreTrial.ask(store, "SELECT rows_read, figures_read, used FROM import_log"))
                .containsExactly("4 4 4");
    }

    @Test
    void the_database_refuses_a_figure_without_source_or_place() {
        deliveries(StoreTrial.DELIVERIES, "2024");
        String day = "DATE '2020-01-01', DATE '2020-12-31', 1.0)";
        for (String command : List.of(
                "INSERT INTO figure VALUES (NULL, 1, 1, 2, " + day,
                "INSERT INTO figure VALUES (99, 1, 1, 2, " + day,
                "INSERT INTO figure VALUES (1, NULL, 1, 2, " + day,
                "INSERT INTO citation VALUES (99, 1, 99, 1, 'line {}')",
                "INSERT INTO citation VALUES (99, 1, 1, 1, NULL)",
                "INSERT INTO edition SELECT 99, 99, 'x', published, published_as, title, publisher, url, licence, grade, reporter, note, allows FROM edition")) {
            try (Store open = StoreTrial.get(Store.openToWrite(store))) {
                assertThatThrownBy(() -> open.sql().run(command))
                        .as(command)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("onstraint");
            }
        }
    }

    @Test
    void the_same_file_again_adds_nothing() throws Exception {
        Path file = StoreTrial.file(folder, "deliveries-2024.csv", StoreTrial.DELIVERIES);
        deliveries(StoreTrial.DELIVERIES, "2024");
        ImportOrder same = StoreTrial.order("sipri_register", file, "2024", null);
        assertThat(StoreTrial.get(StoreImport.isKnown(store, same))).isTrue();
        ImportOrder other = StoreTrial.order("auto", file, "2024", null);
        assertThat(StoreTrial.get(StoreImport.isKnown(store, other))).isFalse();
        List<String> before = StoreTrial.ask(store, CURRENT);
        StoreChange change = StoreTrial.get(StoreImport.into(
                        store,
                        other,
                        StoreTrial.editions("sipri_register", file, "2024"),
                        new PlainFigures(store),
                        rejected -> {}))
                .get(0);
        assertThat(List.of(change.added(), change.same(), change.changed(), change.gone()))
                .containsExactly(0L, 4L, 0L, 0L);
        assertThat(StoreTrial.ask(store, CURRENT)).isEqualTo(before);
        assertThat(StoreTrial.ask(store, "SELECT count(*) FROM figure")).containsExactly("4");
    }

    @Test
    void a_newer_edition_replaces_the_older_whole_which_is_still_there_for_days_before_it() throws SQLException {
        deliveries(StoreTrial.DELIVERIES, "2024-03-01");
        StoreChange change = deliveries("""
                recipient,supplier,delivery_year,tiv_delivery
                Kazakhstan,Russia,2019,10
                Kazakhstan,Russia,2020,25
                Kazakhstan,Russia,2021,4
                """, "2025-03-01");
        assertThat(change.against()).isEqualTo("sipri_register_2024_03_01");
        assertThat(List.of(change.added(), change.same(), change.changed(), change.gone()))
                .containsExactly(1L, 1L, 1L, 2L);
        assertThat(change.examples())
                .containsExactly(
                        "changed: RUS KAZ 2020: 20.5 before, 25 now", "gone: CHN KAZ 2020: 3", "gone: CHN UZB 2020: 7");
        assertThat(StoreTrial.ask(store, CURRENT))
                .containsExactly(
                        "RUS KAZ 2019 10.0 sipri_register_2025_03_01",
                        "RUS KAZ 2020 25.0 sipri_register_2025_03_01",
                        "RUS KAZ 2021 4.0 sipri_register_2025_03_01");
        assertThat(StoreTrial.ask(store, "SELECT" + FIGURES.formatted("cited_as_of(DATE '2025-02-28')")))
                .hasSize(4)
                .contains("CHN UZB 2020 7.0 sipri_register_2024_03_01", "RUS KAZ 2020 20.5 sipri_register_2024_03_01");
        assertThat(StoreTrial.ask(store, "SELECT" + FIGURES.formatted("cited_as_of(DATE '2024-02-29')")))
                .isEmpty();
    }

    @Test
    void an_older_edition_that_comes_later_does_not_count_today() throws SQLException {
        deliveries(StoreTrial.DELIVERIES, "2025");
        StoreChange change = deliveries(StoreTrial.DELIVERIES.replace("20.5", "19"), "2023");
        assertThat(change.latest()).isFalse();
        assertThat(StoreTrial.ask(store, CURRENT)).contains("RUS KAZ 2020 20.5 sipri_register_2025");
        assertThat(StoreTrial.ask(store, "SELECT" + FIGURES.formatted("cited_as_of(DATE '2024-01-01')")))
                .contains("RUS KAZ 2020 19.0 sipri_register_2023");
    }

    @Test
    void a_later_file_of_the_same_edition_corrects_and_adds() throws SQLException {
        deliveries(StoreTrial.DELIVERIES, "2024");
        StoreChange change = deliveries("""
                recipient,supplier,delivery_year,tiv_delivery
                Kazakhstan,Russia,2020,21
                Tajikistan,Russia,2020,1
                """, "2024");
        assertThat(List.of(change.added(), change.same(), change.changed(), change.gone()))
                .containsExactly(1L, 0L, 1L, 0L);
        assertThat(StoreTrial.ask(store, CURRENT))
                .hasSize(5)
                .contains("RUS KAZ 2020 21.0 sipri_register_2024", "RUS TJK 2020 1.0 sipri_register_2024");
    }

    @Test
    void an_edition_of_a_few_years_takes_the_place_of_these_alone() throws SQLException {
        String mapping = """
                id: office
                title: An office of statistics
                sender: {heading: partner}
                receiver: {is: KAZ}
                period: {heading: year}
                measures:
                  - id: exports
                    says: exports to the partner
                    unit: million_USD_nominal
                    direction: out
                    value: exports
                source:
                  title: Exports by partner (invented)
                  publisher: An office
                  url: https://example.org/
                  parts: yes
                """;
        String importer = StoreTrial.file(folder, "office.yaml", mapping).toString();
        Path one =
                StoreTrial.file(folder, "1.csv", "partner,year,exports\nRussia,2019,1\nChina,2020,2\nRussia,2020,3\n");
        Path two = StoreTrial.file(folder, "2.csv", "partner,year,exports\nRussia,2020,4\nRussia,2021,5\n");
        StoreTrial.get(StoreTrial.into(store, importer, one, "2021"));
        StoreChange change =
                StoreTrial.get(StoreTrial.into(store, importer, two, "2022")).get(0);
        assertThat(List.of(change.added(), change.same(), change.changed(), change.gone()))
                .containsExactly(1L, 0L, 1L, 1L);
        assertThat(StoreTrial.ask(store, CURRENT))
                .containsExactly(
                        "RUS KAZ 2019 1.0 office_2021", "RUS KAZ 2020 4.0 office_2022", "RUS KAZ 2021 5.0 office_2022");
    }

    @Test
    void rejected_rows_are_kept_before_anything_counts() throws Exception {
        Path file = StoreTrial.file(folder, "d.csv", StoreTrial.DELIVERIES + "Atlantis,Russia,2020,1\n");
        List<String> kept = new ArrayList<>();
        ImportOrder order = StoreTrial.order("sipri_register", file, "", null);
        List<org.heartland.importers.Edition> editions = StoreTrial.editions("sipri_register", file, "2024");
        assertThatThrownBy(() -> StoreImport.into(store, order, editions, new PlainFigures(store), rejected -> {
                    throw new IOException("no room");
                }))
                .isInstanceOf(IOException.class);
        assertThat(Store.open(store).problems()).hasSize(1);
        StoreTrial.get(StoreImport.into(
                store,
                order,
                editions,
                new PlainFigures(store),
                rejected -> rejected.forEach((name, text) -> {
                    kept.add(name);
                    kept.add(text.lines().reduce((a, b) -> b).orElse(""));
                })));
        assertThat(kept.get(0)).isEqualTo("sipri_register_2024-d-rejected.csv");
        assertThat(kept.get(1)).startsWith("Atlantis,Russia,2020,1,");
        assertThat(StoreTrial.ask(store, "SELECT rejected, figures FROM left_out"))
                .containsExactly("true 1");
    }

    @Test
    void a_series_keeps_its_unit() throws Exception {
        deliveries(StoreTrial.DELIVERIES, "2024");
        Path file = folder.resolve("deliveries-2024.csv");
        ImportOrder order = StoreTrial.order("sipri_register", file, "other", "million_USD");
        assertThat(StoreTrial.problem(StoreImport.into(
                        store,
                        order,
                        StoreTrial.editions("sipri_register", file, "2024"),
                        new PlainFigures(store),
                        rejected -> {})))
                .isEqualTo(
                        "the store has this series in million_TIV, and the figures are in million_USD; name another with --indicator");
    }

    /** The hash of "abc" in the standard, FIPS 180-2, appendix B.1. */
    @Test
    void files_are_known_by_their_hash() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        assertThat(ImportOrder.hashed(List.of(file)))
                .containsExactly(new ImportOrder.HashedFile(
                        "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
    }

    @Test
    void a_place_is_the_same_after_it_was_cut() {
        for (String place : List.of(
                "line 12, 2019",
                "sheet 2019, row 7, column C",
                "computed from 2: line 3; line 8",
                "a.csv, line 99999999999",
                "{} line 3",
                "R1234")) {
            assertThat(PlaceInFile.of(place).text()).isEqualTo(place);
        }
        assertThat(PlaceInFile.of("sheet 2019, row 7, column C"))
                .isEqualTo(new PlaceInFile("sheet 2019, row {}, column C", 7));
    }
}
