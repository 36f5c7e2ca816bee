package org.heartland.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heartland.dossier.Years;
import org.heartland.naming.Crosswalk;
import org.heartland.problem.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of an office that no importer knows: a cover, Russian headings in two rows of merged cells, thin and hard spaces in numbers,
 * decimal commas, footnotes at years and names, a line of several states, shares beside amounts, remarks below. All of it is invented.
 */
class NewOfficeTest {
    @TempDir
    private Path folder;

    private Path workbook;

    @BeforeEach
    void write() throws IOException {
        workbook = folder.resolve("office.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(workbook)) {
            row(book.createSheet("Обложка"), 0, "Статистический ежегодник");
            XSSFSheet sheet = book.createSheet("Экспорт");
            row(sheet, 0, "Экспорт товаров Республики Казахстан по странам¹");
            row(sheet, 1, "тыс. долларов США");
            row(sheet, 2, "Страны", "Экспорт", "", "", "В % к итогу");
            row(sheet, 3, "", "2021 г.", "2022 г.", "2023 г.*", "2023 г.");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 3));
            row(sheet, 4, "Всего", "60\u2009321,5", "84\u2009390,9", "78\u00A0673,2", "100,0");
            row(sheet, 5, "в том числе:");
            row(sheet, 6, "Страны СНГ", "12\u202F000,4", "13\u202F500,1", "14\u202F100,7", "17,9");
            row(sheet, 7, "Россия", "7\u202F041,2", "8\u202F779,8", "9\u202F777,3", "12,4");
            row(sheet, 8, "Китай²⁾", "9\u2009824,7", "13\u2009165,5", "14\u2009730,0", "18,7");
            row(sheet, 9, "Турция *", "2\u2009900,9", "4\u2009747,4", "3\u2009939,2", "5,0");
            row(sheet, 10, "Республика Корея 3)", "1\u2009900,9", "–", "…", "0");
            row(sheet, 11, "Прочие страны", "38\u2009653,8", "57\u2009698,2", "50\u2009226,7", "63,9");
            row(sheet, 13, "* Предварительные данные");
            book.write(out);
        }
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
    }

    private Read<List<Edition>> read(String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("office.yaml"), mapping);
        Set<String> states = Crosswalk.shipped().all().keySet();
        return ImportRun.read(
                new ImportRequest(
                        Importers.shipped().find(file.toString()).orThrow(),
                        List.of(workbook),
                        List.of(),
                        List.of(),
                        null,
                        "2024-03-15"),
                new ImportScope(Map.of(), states, states, null, new Years(1, 9999)),
                (name, bytes) -> {});
    }

    /** The draft is right as it is: whose table, which way, in thousands, under which heading the years stand. */
    @Test
    void a_draft_reads_the_workbook_without_a_change() throws IOException {
        Edition edition = Trial.get(read(Trial.get(MappingDraft.of(workbook)))).get(0);
        assertThat(edition.tally().rejected().values().stream().flatMap(count -> count.examples().stream()))
                .isEmpty();
        assertThat(edition.tally().used()).isEqualTo(16);
        assertThat(Tally.sum(edition.tally().outOfScope())).isEqualTo(2 + 3 + 2);
        assertThat(value(edition, "RUS", 2023)).isEqualByComparingTo("9.7773");
        assertThat(value(edition, "CHN", 2021)).isEqualByComparingTo("9.8247");
        assertThat(value(edition, "KOR", 2021)).isEqualByComparingTo("1.9009");
        assertThat(value(edition, "world", 2023)).isEqualByComparingTo("78.6732");
        assertThat(value(edition, "residual", 2022)).isEqualByComparingTo("57.6982");
    }

    private static BigDecimal value(Edition edition, String sender, int year) {
        return edition.figures().values().stream()
                .filter(figure -> figure.key().sender().equals(sender)
                        && figure.key().receiver().equals("KAZ")
                        && figure.key().period().year() == year)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Shares are never taken for amounts: the years stand under two headings, and somebody must say which is meant. */
    @Test
    void years_under_several_headings_are_asked_about() throws IOException {
        String draft = Trial.get(MappingDraft.of(workbook));
        assertThat(draft).contains("value: \"Экспорт\"   # ? under which heading the years stand; others: В % к итогу");
        assertThat(read(draft.replaceFirst("    value: .*\n", "")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .isEqualTo(
                                "its columns of periods stand under several headings: Экспорт | В % к итогу; say under value"
                                        + " which one is meant"));
        String oneRow = draft.replaceFirst("    value: .*\n", "")
                .replaceFirst("header: .*\n", "header: {has: [\"2021 г.\", \"2022 г.\"]}\n")
                .replaceFirst("sender: .*\n", "sender: {at: A}\n");
        assertThat(Trial.get(read(oneRow)).get(0).tally().rejected()).containsOnlyKeys("two values for one thing");
    }

    /** A table of exports and imports beside each other gets two measures, each with the heading of its own. */
    @Test
    void exports_and_imports_beside_each_other_are_both_drafted() throws IOException {
        workbook = Files.writeString(folder.resolve("both.csv"), """
                "Внешняя торговля Республики Таджикистан по странам, млн. долл. США",,,,,,
                ,Экспорт,,,Импорт,,
                Страны,2022,2023*,2024 (prelim.),2022,2023*,2024 (prelim.)
                Всего,"2\u202f142,4","2\u00a0449,1","1 946,7","5 168,4","5 882,5","6 981,0"
                в том числе:,,,,,,
                Российская Федерация,"100,5","114,9","120,0","1 607,5","1 558,3","1 791,2"
                Республика Казахстан,"522,6","380,4","366,1","1 185,9","1 103,2","1 120,7"
                Китайская Народная Республика,"391,0","251,3","330,8","883,5","1 389,4","1 711,6"
                Другие страны,"1 128,3","1 702,5","1 129,8","1 491,5","1 831,6","2 357,5"
                * предварительные данные,,,,,,
                """);
        Edition edition = Trial.get(read(Trial.get(MappingDraft.of(workbook)))).get(0);
        assertThat(edition.figures().values().stream()
                        .filter(figure -> figure.key().sender().equals("RUS"))
                        .map(figure -> figure.key().measure() + " "
                                + figure.key().period().year() + " "
                                + figure.value().toPlainString()))
                .containsExactlyInAnyOrder(
                        "exports 2022 100.5",
                        "exports 2023 114.9",
                        "exports 2024 120.0",
                        "imports 2022 1607.5",
                        "imports 2023 1558.3",
                        "imports 2024 1791.2");
        assertThat(edition.tally().rejected()).isEmpty();
        assertThat(edition.tally().used()).isEqualTo(30);
    }

    /** Years above exports and imports, a footnote right behind a year, "of which" before the first state, and numbered lines. */
    @Test
    void years_may_stand_above_what_is_measured() throws IOException {
        workbook = Files.writeString(folder.resolve("years.csv"), """
                "Торговые партнёры Беларуси (тыс. долларов США)",,,,
                ,2023 г.,,2024 г.1),
                ,экспорт,импорт,экспорт,импорт
                ВСЕГО,"40 251 200","43 100 500","40 500 000","45 200 300"
                из них: Россия,"25 500 000,5","27 100 000","26 000 000","28 000 000,0"
                2. Китай,"2 000 100","5 900 200","1 900 000","6 500 000"
                остальные страны,"12 751 099","10 100 300","12 600 000","10 700 300"
                1) предварительно,,,,
                """);
        Edition edition = Trial.get(read("""
                        id: belarus_trade
                        title: Belarus, an invented table
                        header: {has: ["2023 г."], rows: 2}
                        receiver: {is: BLR}
                        sender: {at: A}
                        period: {wide: yes}
                        measures:
                          - {id: exports, says: exports, unit: million_USD_nominal, times: 0.001, direction: out, world: yes, value: экспорт}
                          - {id: imports, says: imports, unit: million_USD_nominal, times: 0.001, direction: in, world: yes, value: импорт}
                        source: {title: Trade (invented), publisher: Nobody, url: "https://example.org", licence: none}
                        """)).get(0);
        assertThat(edition.tally().rejected()).isEmpty();
        assertThat(edition.tally().used()).isEqualTo(16);
        assertThat(edition.figures().values().stream()
                        .filter(figure -> figure.key().sender().equals("RUS"))
                        .map(figure -> figure.key().measure() + " "
                                + figure.key().period().year() + " "
                                + figure.value().stripTrailingZeros().toPlainString()))
                .containsExactlyInAnyOrder(
                        "exports 2023 25500.0005", "exports 2024 26000", "imports 2023 27100", "imports 2024 28000");
    }

    /** Months of a year are read; a plan is no figure of a period, and each of its figures is counted as rejected, not passed over. */
    @Test
    void no_column_with_a_year_is_passed_over() throws IOException {
        workbook = Files.writeString(folder.resolve("parts.csv"), """
                "Экспорт Узбекистана, млн. долл. США",,,,
                Страны,2023 г.,2024 (янв.-сен.),2025 план,2024 в % к 2023
                Россия,"3 210,5","2 100,0","3 900,0","98,0"
                Китай,"2 467,2","1 800,4","3 000,0","101,0"
                """);
        Edition edition = Trial.get(read("""
                        id: uzbek_exports
                        title: Uzbekistan, an invented table
                        header: {has: [Страны]}
                        receiver: {is: UZB}
                        sender: {heading: Страны}
                        period: {wide: yes}
                        measures:
                          - {id: exports, says: exports, unit: million_USD_nominal, direction: out}
                        source: {title: Trade (invented), publisher: Nobody, url: "https://example.org", licence: none}
                        """)).get(0);
        assertThat(edition.figures().values().stream()
                        .map(figure -> figure.key().sender() + " to "
                                + figure.key().period().last() + " "
                                + figure.value().toPlainString()))
                .containsExactlyInAnyOrder(
                        "RUS to 2023-12-31 3210.5",
                        "RUS to 2024-09-30 2100.0",
                        "CHN to 2023-12-31 2467.2",
                        "CHN to 2024-09-30 1800.4");
        assertThat(edition.tally().rejected()).containsOnlyKeys("not a year, month or day");
        assertThat(Tally.sum(edition.tally().rejected())).isEqualTo(2);
    }

    @Test
    void the_value_is_no_code_share_year_or_flag() throws IOException {
        Path table = Files.writeString(folder.resolve("long.csv"), """
                Reporter,Reporter code,Partner,Partner code,Year,Trade value (USD),Share %,Flag
                Kazakhstan,398,Russia,643,2021,7041200000,12.4,1
                Kazakhstan,398,China,156,2021,9824700000,18.7,1
                Kazakhstan,398,Turkey,792,2022,2900900000,5,1
                """);
        assertThat(Trial.get(MappingDraft.of(table)))
                .contains(
                        "receiver: {heading: \"Reporter\"}",
                        "sender: {heading: \"Partner\"}",
                        "period: {heading: \"Year\"}")
                .contains(
                        "value: {heading: \"Trade value (USD)\"}   # ? the column of the values; others: Partner code,");
    }
}
