package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of the shipped dossier whose series are compiled from publishers' own files, where these are at hand beside the project. Its rows are those
 * that the dossier has, which were compiled by other means before there was an importer, and those of a reference extract that others made
 * (shared/data/panel). What differs is named here, and explained in the dossier's README.
 */
class CompiledShippedTest {
    private static final Path DATA = Path.of(System.getProperty(
                    "heartland.shared",
                    Assessed.DOSSIERS.resolveSibling("../shared").toString()))
            .resolve("data");

    /** Importer, day of publication, files. The days are those of the dossier's sources. */
    private static final String FILES = """
            kaz_trade 2020-08-13 trade/kaz_bns_trade_by_partner_2019.xls
            kaz_trade 2021-07-28 trade/kaz_bns_trade_by_partner_2020.xls
            kaz_trade 2022-07-22 trade/kaz_bns_trade_by_partner_2021.xls
            kaz_trade 2023-07-28 trade/kaz_bns_trade_by_partner_2022.xls
            kaz_trade 2024-07-25 trade/kaz_bns_trade_by_partner_2023.xls
            kgz_exports 2024-10-01 trade/kgz_nsc_exports_by_partner_1994-2023.xlsx
            kgz_imports 2024-03-02 trade/kgz_nsc_imports_by_partner_1994-2023.xlsx
            uzb_trade 2024 trade/uzb_stat_exports_by_partner_2010-2023_sdmx1105.csv trade/uzb_stat_imports_by_partner_2010-2023_sdmx1176.csv
            rus_cis 2022-11-01 trade/rus_fts_trade_with_cis_1994-2021.xlsx
            sipri_register 2026-03 new/five_states_deliveries_by_year_edition2026.csv
            nbr_borderlands 2025 new/borderlands_datawrapper_v1.2.csv
            aiddata_diplomacy 2019 visits/aiddata_chinese_public_diplomacy_central_asia_2000-2018.csv
            """;

    /** Indicator, its series, rows of the dossier, and how many of them are compiled alike. */
    private static final String SERIES = """
            goods_exports|[kaz_trade/goods_exports, kgz_exports/goods_exports, {series: uzb_trade/goods_exports, total: sum}]|1049|992
            goods_imports|[kaz_trade/goods_imports, kgz_imports/goods_imports, {series: uzb_trade/goods_imports, total: sum}]|1042|983
            russia_books_exports|rus_cis/russia_books_exports|112|112
            russia_books_imports|rus_cis/russia_books_imports|112|112
            arms_tiv|sipri_register/arms_tiv|207|206
            chinese_exercises|nbr_borderlands/chinese_exercises|32|11
            chinese_leader_visits|nbr_borderlands/chinese_visits|50|50
            chinese_visits|aiddata_cpd/chinese_government_visits|90|90
            chinese_military_visits|aiddata_cpd/chinese_military_visits|48|48
            """;

    @TempDir
    private Path folder;

    private record Row(String value, String to) {}

    @Test
    void compiled_rows_are_those_of_the_dossier_but_for_what_its_readme_explains() throws IOException {
        Path own = Assessed.DOSSIERS.resolve("central-asia");
        Path copy = compiled(own);
        SortedMap<String, Integer> differ = new TreeMap<>();
        for (String line : SERIES.lines().toList()) {
            String[] cells = line.split("\\|");
            Map<String, Row> before = rows(own.resolve("indicators/" + cells[0] + ".csv"));
            Map<String, Row> after = rows(copy.resolve("indicators/" + cells[0] + "-store.csv"));
            assertThat(before).as(cells[0]).hasSize(Integer.parseInt(cells[2]));
            long alike = before.entrySet().stream()
                    .filter(row -> after.containsKey(row.getKey()))
                    .filter(row -> isAlike(row.getValue(), after.get(row.getKey())))
                    .count();
            assertThat(alike).as(cells[0] + " alike").isEqualTo(Long.parseLong(cells[3]));
            before.forEach((key, row) -> {
                if (!after.containsKey(key) || !isAlike(row, after.get(key))) {
                    differ.merge(why(cells[0] + " " + key, row), 1, Integer::sum);
                }
            });
        }
        assertThat(differ)
                .isEqualTo(Map.of(
                        "sum of states that are not listed",
                        100,
                        "blocs",
                        12,
                        "what no line has",
                        2,
                        "known to be none, without a figure",
                        24));
        agreesWithReference(copy, "goods_exports", "goods_exports_receiver_reported", 650);
        agreesWithReference(copy, "goods_imports", "goods_imports_receiver_reported", 649);
        agreesWithReference(copy, "russia_books_exports", "goods_exports_power_reported", 112);
    }

    private static boolean isAlike(Row before, Row after) {
        return !before.value().isEmpty()
                && before.to().equals(after.to())
                && Math.abs(Double.parseDouble(before.value()) - Double.parseDouble(after.value())) < 0.0006;
    }

    /** Why the dossier has a row that is not compiled alike; the row itself if there is no reason. */
    private static String why(String row, Row of) {
        boolean nil = of.value().isEmpty() || Double.parseDouble(of.value()) == 0;
        return row.contains(" SMALL ")
                ? "sum of states that are not listed"
                : row.contains(" EU ")
                        ? "blocs"
                        : row.contains(" OTH ") ? "what no line has" : nil ? "known to be none, without a figure" : row;
    }

    /** A copy of the dossier that takes its series from a store into which the files were imported. */
    private Path compiled(Path own) throws IOException {
        String store = folder.resolve("world.duckdb").toString();
        for (String line : FILES.lines().toList()) {
            String[] words = line.split(" ");
            List<String> command = new ArrayList<>(List.of("import", words[0]));
            for (int i = 2; i < words.length; i++) {
                assumeThat(DATA.resolve(words[i]))
                        .as("the publisher's file is not at hand")
                        .exists();
                command.add(DATA.resolve(words[i]).toString());
            }
            command.addAll(List.of("--published", words[1], "--into", store));
            Printed.when(command.toArray(String[]::new));
        }
        Path copy = folder.resolve("dossier");
        Folders.copy(own, copy);
        for (String line : SERIES.lines().toList()) {
            String[] cells = line.split("\\|");
            Path definition = copy.resolve("indicators/" + cells[0] + ".yaml");
            Files.writeString(definition, Files.readString(definition) + "store: " + cells[1] + "\n");
            Files.delete(copy.resolve("indicators/" + cells[0] + ".csv"));
        }
        Printed.when("compile", copy.toString(), "--store", store);
        return copy;
    }

    private static Map<String, Row> rows(Path file) throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> all = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : all) {
                rows.put(
                        row.getField("sender") + " " + row.getField("receiver") + " " + row.getField("from"),
                        new Row(row.getField("value"), row.getField("to")));
            }
        }
        return rows;
    }

    /** But for blocs and the rest, which the reference sums up in its own way, and what it has from the press. */
    private static void agreesWithReference(Path copy, String indicator, String named, int number) throws IOException {
        Map<String, Row> compiled = rows(copy.resolve("indicators/" + indicator + "-store.csv"));
        try (CsvReader<NamedCsvRecord> all = CsvReader.builder().ofNamedCsvRecord(DATA.resolve("panel/panel.csv"));
                Stream<NamedCsvRecord> rows = all.stream()) {
            assertThat(rows.filter(row -> row.getField("indicator").equals(named)
                            && !row.getField("source_id").equals("gacc_press")
                            && !List.of("EU", "OTH").contains(row.getField("sender"))))
                    .hasSize(number)
                    .allSatisfy(row -> {
                        String key =
                                row.getField("sender") + " " + row.getField("receiver") + " " + row.getField("year");
                        assertThat(compiled).containsKey(key);
                        assertThat(Double.parseDouble(compiled.get(key).value()))
                                .as(key)
                                .isCloseTo(Double.parseDouble(row.getField("value")), within(0.0006));
                    });
        }
    }
}
