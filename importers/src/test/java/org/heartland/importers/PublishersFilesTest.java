package org.heartland.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The publishers' own files, where they are at hand beside the project: none of their rows is unaccounted for, and the figures are those of a reference
 * extract that others made of the same files by other means (shared/data/panel), row by row.
 */
class PublishersFilesTest {
    private static final double ROUNDED = 0.0006;

    /** Files, figures read and rejected. The counts of rows are those of the index of the files. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            arms/sipri_trade_register_1950-2023.csv,                 sipri_register,     27953, 4
            new/trade_register_china_2000_2025_cp1252.csv,           sipri_register,     692,   17
            new/five_states_deliveries_by_year_edition2026.csv,      sipri_register,     350,   0
            alliances/atop5_1ddyr_extract.csv,                       atop,               37850, 0
            conflict/UcdpPrioConflict_v24_1.csv,                     ucdp_prio,          2686,  0
            cow/NMC-70-abridged.csv,                                 cow_nmc,            16731, 0
            cow/National_COW_4.0_extract.csv,                        cow_trade_national, 1538,  0
            trade/Dyadic_COW_4.0_central_asia_1991-2014.csv,         cow_trade,          13997, 0
            trade/Dyadic_COW_4.0_powers_1948-2014.csv,               cow_trade,          1797,  0
            trade/kgz_nsc_exports_by_partner_1994-2023.xlsx,         kgz_exports,        160,   0
            trade/kgz_nsc_imports_by_partner_1994-2023.xlsx,         kgz_imports,        205,   0
            new/kgz_nsc_4.03.00.17_exports_by_country.xlsx,          kgz_exports_som,    7,     0
            trade/kaz_bns_trade_by_partner_2019.xls,                 kaz_trade,          404,   0
            trade/kaz_bns_trade_by_partner_2020.xls,                 kaz_trade,          393,   0
            trade/kaz_bns_trade_by_partner_2021.xls,                 kaz_trade,          392,   0
            trade/kaz_bns_trade_by_partner_2022.xls,                 kaz_trade,          419,   0
            trade/kaz_bns_trade_by_partner_2023.xls,                 kaz_trade,          433,   0
            trade/uzb_stat_exports_by_partner_2010-2023_sdmx1105.csv, uzb_trade,         228,   0
            trade/uzb_stat_imports_by_partner_2010-2023_sdmx1176.csv, uzb_trade,         234,   0
            trade/rus_fts_trade_with_cis_1994-2021.xlsx,             rus_cis,            532,   0
            trade/rus_fts_monthly_main_partners_2006-2021.xlsx,      rus_monthly,        416,   0
            trade/wits/en_KAZ_AllYears_WITS_Trade_Summary.CSV,       wits,               120,   0
            unvotes/IdealpointsJuly2025.csv,                         un_ideal_points,    11440, 0
            igo/cow_igo_v3_shared_memberships_extract.csv,           cow_igo,            23000, 0
            igo/cow_igo_v3_state_year_sums_extract.csv,              cow_igo_states,     1249,  0
            finance/aiddata_gcdf3_cow_country_year.csv,              aiddata_gcdf,       2458,  0
            finance/china_investments.csv,                           aei_cgit,           2908,  0
            exercises/mme_v7.csv,                                    mme,                3707,  0
            exercises/jme_v3.csv,                                    jme,                1790,  40
            visits/aiddata_chinese_public_diplomacy_central_asia_2000-2018.csv, aiddata_diplomacy, 95, 0
            new/borderlands_datawrapper_v1.2.csv,                    nbr_borderlands,    720,   0
            new/dataset_2026-03-29T08_21_04.640359868Z_DEFAULT_INTEGRATION_IMF.STA_DIP_12.0.1.csv, imf_dip, 15721, 5
            new/kyrgyz_export_eurostat.zip,                          eurostat_comext,    1988,  0
            new/uzbek_export_eurostat.zip,                           eurostat_comext,    2032,  0
            new/number_of_reported_fatalities_by_country-year_as-of-06Mar2026.xlsx, acled_country_year, 2933, 0
            economy/wdi_gdp_current_usd_datahub.csv,                 wdi_long,           13979, 0
            """)
    void noRowIsUnaccountedFor(String name, String importer, long rows, long rejected) {
        Path file = Trial.DATA.resolve(name);
        assumeThat(file).as("the publisher's file is not at hand").exists();
        Edition found = Trial.edition(null, Trial.centralAsia(), List.of(), file);
        assertThat(found.source())
                .as("the importer is found by the layout")
                .isEqualTo(Trial.get(Importers.shipped().find(importer)).source());
        assertThat(found.tally().rows()).isEqualTo(rows);
        assertThat(Tally.sum(found.tally().rejected())).isEqualTo(rejected);
    }

    /** A file that does not say in what its values are is asked about. */
    @Test
    void aFileWithoutItsScaleIsAskedAbout() {
        Path file = Trial.DATA.resolve("new/IMF.STA_DIP_12.0.1_inward_no_scale_CHN_rows.csv");
        assumeThat(file).as("the publisher's file is not at hand").exists();
        assertThat(Trial.read(null, Trial.centralAsia(), List.of(), file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line())
                        .contains("does not say by what its values are multiplied", "--scale"));
    }

    /** Where the two differ, and why, is in docs/importing.md. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            atop,          alliance_defense,             defence_obligation,      alliances/atop5_1ddyr_extract.csv
            atop,          alliance_consul,              consultation_obligation, alliances/atop5_1ddyr_extract.csv
            cow_nmc,       nmc_cinc,                     nmc_cinc,                cow/NMC-70-abridged.csv
            cow_nmc,       nmc_milper,                   nmc_milper,              cow/NMC-70-abridged.csv
            cow_trade,     cow_imports,                  trade_cow_imports,       trade/Dyadic_COW_4.0_central_asia_1991-2014.csv
            cow_trade,     cow_exports,                  trade_cow_exports,       trade/Dyadic_COW_4.0_central_asia_1991-2014.csv
            cow_igo,       igo_shared,                   igo_shared,              igo/cow_igo_v3_shared_memberships_extract.csv
            un_ideal_points, unga_ideal_point,           unga_ideal_point,        unvotes/IdealpointsJuly2025.csv
            un_ideal_distance, unga_ideal_distance,      unga_ideal_distance,     unvotes/IdealpointsJuly2025.csv
            aiddata_gcdf,  chinese_finance_oda,          chinese_oda,             finance/aiddata_gcdf3_cow_country_year.csv
            aiddata_gcdf,  chinese_finance_oof,          chinese_oof,             finance/aiddata_gcdf3_cow_country_year.csv
            aei_cgit,      chinese_deals_over_100m,      chinese_deals,           finance/china_investments.csv
            mme,           joint_exercises_mme,          joint_exercises,         exercises/mme_v7.csv
            aiddata_diplomacy, chinese_government_visits, chinese_government_visits, visits/aiddata_chinese_public_diplomacy_central_asia_2000-2018.csv
            rus_cis,       goods_exports_power_reported, russia_books_exports,    trade/rus_fts_trade_with_cis_1994-2021.xlsx
            rus_cis,       goods_imports_power_reported, russia_books_imports,    trade/rus_fts_trade_with_cis_1994-2021.xlsx
            kgz_exports,   goods_exports_receiver_reported, goods_exports,        trade/kgz_nsc_exports_by_partner_1994-2023.xlsx
            kgz_imports,   goods_imports_receiver_reported, goods_imports,        trade/kgz_nsc_imports_by_partner_1994-2023.xlsx
            uzb_trade,     goods_exports_receiver_reported, goods_exports,        trade/uzb_stat_exports_by_partner_2010-2023_sdmx1105.csv
            uzb_trade,     goods_imports_receiver_reported, goods_imports,        trade/uzb_stat_imports_by_partner_2010-2023_sdmx1176.csv
            kaz_trade,     goods_exports_receiver_reported, goods_exports,        trade/kaz_bns_trade_by_partner_2023.xls
            kaz_trade,     goods_imports_receiver_reported, goods_imports,        trade/kaz_bns_trade_by_partner_2023.xls
            sipri_register, arms_tiv_delivered,          arms_tiv,                arms/sipri_trade_register_1950-2023.csv
            """)
    void theFiguresAreThoseOfTheReference(String importer, String indicator, String measure, String name)
            throws IOException {
        Path file = Trial.DATA.resolve(name);
        assumeThat(file).as("the publisher's file is not at hand").exists();
        Edition found = Trial.edition(importer, Trial.centralAsia(), List.of(measure), file);
        Map<String, Double> reference = reference(indicator);
        List<String> differ = new ArrayList<>();
        int compared = 0;
        for (Imported figure : found.figures().values()) {
            Imported.Key key = figure.key();
            String sender = key.sender().replace("world", "WLD").replace("residual", "OTH");
            Double expected = reference.get(
                    sender + " " + key.receiver() + " " + key.period().year());
            if (expected == null || sender.equals("OTH")) {
                continue;
            }
            compared++;
            double value = figure.value().doubleValue();
            if (Math.abs(value - expected) > ROUNDED * Math.max(1, Math.abs(expected))) {
                differ.add(key.sender() + " " + key.receiver() + " "
                        + key.period().year() + ": " + value + ", reference " + expected);
            }
        }
        assertThat(differ).isEmpty();
        assertThat(compared).as("figures compared").isGreaterThan(20);
    }

    /**
     * The reference counts only exercises of JME whose column s.year is filled in; 307 rows have a date on which they began and no s.year. We count
     * them by that date, so that no count is smaller than the reference's, and those of years without such rows are equal.
     */
    @Test
    void exercisesOfJmeAreCountedByTheirDateWhereTheYearIsLeftOut() throws IOException {
        Path file = Trial.DATA.resolve("exercises/jme_v3.csv");
        assumeThat(file).as("the publisher's file is not at hand").exists();
        Edition found = Trial.edition("jme", Trial.centralAsia(), List.of(), file);
        Map<String, Double> reference = reference("joint_exercises_jme");
        assertThat(found.figures().values()).allSatisfy(figure -> {
            Imported.Key key = figure.key();
            double counted = reference.getOrDefault(
                    key.sender() + " " + key.receiver() + " " + key.period().year(), 0.0);
            assertThat(figure.value().doubleValue()).isGreaterThanOrEqualTo(counted);
            if (key.period().year() < 2001
                    && reference.containsKey(key.sender() + " " + key.receiver() + " "
                            + key.period().year())) {
                assertThat(figure.value().doubleValue()).as(key.toString()).isEqualTo(counted);
            }
        });
    }

    /** The reference is in millions, the World Bank's file in dollars. */
    @Test
    void theProductOfStatesIsThatOfTheReferenceInMillions() throws IOException {
        Path file = Trial.DATA.resolve("economy/wdi_gdp_current_usd_datahub.csv");
        assumeThat(file).as("the publisher's file is not at hand").exists();
        Edition found = Trial.edition("wdi_long", Trial.centralAsia(), List.of(), file);
        Map<String, Double> reference = reference("gdp");
        assertThat(reference).hasSizeGreaterThan(400);
        found.figures().values().forEach(figure -> {
            Double millions = reference.get(
                    " " + figure.key().receiver() + " " + figure.key().period().year());
            if (millions != null) {
                assertThat(figure.value().doubleValue() / 1e6)
                        .isCloseTo(millions, org.assertj.core.data.Percentage.withPercentage(1e-4));
            }
        });
    }

    private static Map<String, Double> reference(String indicator) throws IOException {
        Map<String, Double> values = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(Trial.DATA.resolve("panel/panel.csv"));
                Stream<NamedCsvRecord> all = rows.stream()) {
            all.filter(row -> row.getField("indicator").equals(indicator)
                            && !row.getField("value").isEmpty())
                    .forEach(row -> values.put(
                            row.getField("sender") + " " + row.getField("receiver") + " " + row.getField("year"),
                            Double.parseDouble(row.getField("value"))));
        }
        return values;
    }

    /** FACTS 3.08, 3.09 and 3.12: cited totals of trade; 2.05: Russia's part of Kazakh arms. */
    @Test
    void citedPointsComeOut() throws IOException {
        Path kaz = Trial.DATA.resolve("trade/kaz_bns_trade_by_partner_2023.xls");
        assumeThat(kaz).as("the publisher's file is not at hand").exists();
        Edition trade = Trial.edition("kaz_trade", Trial.centralAsia(), List.of(), kaz);
        assertThat(sum(trade, "CHN", "2022"))
                .as("with China 2022, cited 24.1 bn")
                .isBetween(24_000.0, 24_300.0);
        assertThat(sum(trade, "RUS", "2022"))
                .as("with Russia 2022, cited about 26 bn; the file has 26.97")
                .isBetween(26_900.0, 27_000.0);
    }

    private static double sum(Edition trade, String partner, String year) {
        return Stream.of("goods_exports", "goods_imports")
                .mapToDouble(measure -> Double.parseDouble(Trial.value(trade, measure, partner, "KAZ", year)))
                .sum();
    }

    /** More cited totals of exports and imports together, in bn US dollars as the press rounds them: FACTS 3.09, 3.14, 3.55. Conflicts are in docs/importing.md. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            kaz_bns_trade_by_partner_2023.xls,                                                                         KAZ, RUS, 2023, 27.05, 0.005
            kaz_bns_trade_by_partner_2019.xls,                                                                         KAZ, CHN, 2018, 11,    0.9
            kgz_nsc_exports_by_partner_1994-2023.xlsx;kgz_nsc_imports_by_partner_1994-2023.xlsx,                       KGZ, CHN, 2018, 2,     0.05
            """)
    void citedTotalsOfTradeComeOut(
            String names, String receiver, String partner, String year, double cited, double rounding) {
        double total = 0;
        for (String name : names.split(";")) {
            Path file = Trial.DATA.resolve("trade").resolve(name);
            assumeThat(file).as("the publisher's file is not at hand").exists();
            Edition trade = Trial.edition(null, Trial.centralAsia(), List.of(), file);
            for (String measure : List.of("goods_exports", "goods_imports")) {
                String value = Trial.value(trade, measure, partner, receiver, year);
                total += value.isEmpty() ? 0 : Double.parseDouble(value);
            }
        }
        assertThat(total / 1000).isCloseTo(cited, org.assertj.core.data.Offset.offset(rounding));
    }

    /**
     * China's customs in the first half of 2023, by a mapping as a stranger would write it: FACTS 3.19 has 5.55 bn with Turkmenistan. The books of
     * the two sides conflict, as FACTS says of Kyrgyzstan (3.14) and Kazakhstan (3.08): China sells Uzbekistan 5.46 bn, which buys 4.23.
     */
    @Test
    void citedPointsOfChinasCustomsComeOut(@TempDir Path folder) throws IOException {
        Path points = Trial.DATA.resolve("new/gacc_points_2023H1_2023_2024.csv");
        assumeThat(points).as("the points are not at hand").exists();
        Edition books = Trial.edition(
                Files.writeString(folder.resolve("customs.yaml"), """
                id: china_customs
                title: China's customs as the press quotes them
                header: {has: [value_bn_usd]}
                receiver: {heading: receiver}
                sender: {is: CHN}
                period: {heading: period}
                measures:
                  - {id: china_sells, says: sales to the receiver, unit: million_USD_nominal, times: 1000, value: value_bn_usd, where: {flow: exports_to_receiver}}
                  - {id: china_buys, says: purchases from the receiver, unit: million_USD_nominal, times: 1000, value: value_bn_usd, where: {flow: imports_from_receiver}}
                  - {id: mirror, says: purchases by the receiver in its own books, unit: million_USD_nominal, times: 1000, value: value_bn_usd, where: {flow: imports_from_china}}
                source: {title: Points, publisher: Press, url: "https://example.org", licence: none}
                """).toString(),
                Trial.centralAsia(),
                List.of(),
                points);
        assertThat(books.tally().rejected()).isEmpty();
        assertThat(books.tally().used()).isEqualTo(11);
        double turkmen = Double.parseDouble(Trial.value(books, "china_sells", "CHN", "TKM", "2023"))
                + Double.parseDouble(Trial.value(books, "china_buys", "CHN", "TKM", "2023"));
        assertThat(turkmen).isCloseTo(5_550, org.assertj.core.data.Offset.offset(5.0));
        assertThat(Double.parseDouble(Trial.value(books, "china_sells", "CHN", "UZB", "2023")))
                .isEqualTo(5_460);
        assertThat(Double.parseDouble(Trial.value(books, "mirror", "CHN", "UZB", "2023")))
                .isEqualTo(4_230);
    }

    @Test
    void everyShippedMappingIsListedOnce() {
        assertThat(Importers.shipped().all().stream()
                        .map(importer -> importer.id())
                        .toList())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30);
        assertThat(Arrays.asList("sipri_register", "comtrade", "imf_imts", "wdi", "fbic"))
                .allMatch(id -> Importers.shipped().find(id).problems().isEmpty());
    }
}
