package org.heartland.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a table is said all at once, with its place and what would be right. */
class BadTableTest {

    @Test
    void a_column_nearly_right_is_named_with_the_right_one() {
        assertThat(problems("concentration", "partner,valu\nRUS,1\n"))
                .anyMatch(line ->
                        line.startsWith("t.csv:1:9: there is no column \"valu\"") && line.endsWith("(near: value)"))
                .anyMatch(line -> line.startsWith("t.csv:1:1: the header has no column value"));
    }

    @Test
    void every_wrong_cell_and_every_repeated_row_is_listed_at_once() {
        assertThat(problems("concentration", """
                        partner,value,kind
                        RUS,"12,5",
                        CHN,-4,partner
                        RUS,3,
                        TUR,,
                        ,1,
                        WLD,9,
                        IRN,1e999,rest
                        USA,NaN
                        """))
                .containsExactly(
                        "t.csv:2:5: value is \"12,5\"; write a number that is 0 or more, such as 12.5 (near: 12.5)",
                        "t.csv:3:5: value is \"-4\"; write a number that is 0 or more, such as 12.5",
                        "t.csv:4:1: RUS is here twice; first in line 2; keep one row for each partner",
                        "t.csv:5:5: value is empty; write a number that is 0 or more, such as 12.5",
                        "t.csv:6:1: partner is empty; write a name",
                        "t.csv:8:5: value is \"1e999\"; write a number that is 0 or more, such as 12.5",
                        "t.csv:8:11: kind is \"rest\"; write partner, residual, total, bloc or nothing",
                        "t.csv:9:1: this row has 2 fields and the header has 3; an empty field needs its comma too");
    }

    @Test
    void a_probability_in_per_cent_and_an_outcome_that_is_half_are_told() {
        assertThat(problems("brier", "forecast,probability,came\nrain,70,1\nsnow,.2,.5\n"))
                .containsExactly(
                        "t.csv:2:6: probability is 70.0, above 1; write a part of 1, such as 0.7 for 70%",
                        "t.csv:3:9: came is 0.5; write 1 if it came, 0 if it did not, and leave out what is not resolved");
    }

    @Test
    void a_place_is_right_behind_a_cell_of_several_lines() {
        assertThat(problems("concentration", "partner,value\r\n\"two\r\nlines, \"\"quoted\"\"\",x\r\nB,y\r\n"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("t.csv:3:20: value is \"x\""))
                .anyMatch(line -> line.startsWith("t.csv:4:3: value is \"y\""));
    }

    @Test
    void an_open_quote_and_no_rows_have_a_sentence_each() {
        assertThat(problems("concentration", "partner,value\nA,1\n\"B,2\n"))
                .singleElement()
                .asString()
                .isEqualTo(
                        "t.csv:3:1: a quotation mark in this row is not closed, or something follows the closing one; "
                                + "write \"...\" around the field and \"\" for each mark inside");
        assertThat(problems("concentration", "partner,value\n\"A\"x,1\nB,y\n"))
                .anyMatch(line -> line.startsWith("t.csv:2:1: a quotation mark in this row is not closed"))
                .anyMatch(line -> line.startsWith("t.csv:3:3: value is \"y\""));
        assertThat(problems("concentration", "partner,val\"ue\nA,1\n\"B,2\n"))
                .anyMatch(line -> line.startsWith("t.csv:1:9: there is no column"));
        assertThat(problems("concentration", "partner,value\n"))
                .containsExactly("t.csv: the table has a header and no rows; put a row below it");
        assertThat(problems("concentration", "")).hasSize(1);
    }

    @Test
    void a_table_in_another_encoding_is_refused_in_one_sentence() {
        byte[] latin = "partner,value\nT\u00fcrkiye,1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TableReader.parse(
                                "t.csv",
                                latin,
                                TableMeasures.find("concentration")
                                        .orElseThrow()
                                        .columns())
                        .problems())
                .extracting(Problem::line)
                .containsExactly(
                        "t.csv:2:2: the byte FC here is not UTF-8: the file seems to be in Latin-1 or Windows-1252, or is "
                                + "damaged; save it as UTF-8");
    }

    @Test
    void a_file_that_is_absent_a_folder_or_too_large_is_refused_before_it_is_read(@TempDir Path folder)
            throws IOException {
        List<Column> columns = TableMeasures.find("concentration").orElseThrow().columns();
        Path large = folder.resolve("large.csv");
        try (var channel = Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(TableReader.MAX_BYTES).write(ByteBuffer.wrap(new byte[1]));
        }
        assertThat(TableReader.read(folder.resolve("no.csv"), columns).problems())
                .hasSize(1);
        assertThat(TableReader.read(folder, columns).problems()).hasSize(1);
        assertThat(TableReader.read(large, columns).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("larger than 64 MB"));
    }

    @Test
    void thousands_of_problems_are_counted_and_fifty_of_a_kind_shown() {
        String table = "partner,value\n" + "p,word\n".repeat(5000);
        assertThat(problems("concentration", table))
                .hasSize(102)
                .contains("t.csv:52:3: value is \"word\" (and 4949 more like it); "
                        + "write a number that is 0 or more, such as 12.5");
    }

    @Test
    void a_table_of_nothing_but_line_ends_is_empty_and_a_row_of_nothing_but_commas_too_long() {
        byte[] ends = "\n".repeat(60_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(assertTimeout(Duration.ofSeconds(60), () -> lines("concentration", ends)))
                .containsExactly("t.csv: the table is empty; begin it with the header partner,value,[kind]");
        String commas = "partner,value\nA,1" + ",".repeat(10_000_000) + "\n";
        assertThat(assertTimeout(Duration.ofSeconds(60), () -> problems("concentration", commas)))
                .containsExactly("t.csv:2:1: this row has 10000 fields and the header has 2; "
                        + "put a field that has a comma in quotation marks");
    }

    @Test
    void a_matrix_that_is_almost_empty_is_reported_by_its_first_gaps_and_their_number() {
        StringBuilder table = new StringBuilder("unit,sector,value\n");
        for (int i = 0; i < 20_000; i++) {
            table.append('u').append(i).append(",s").append(i).append(",1\n");
        }
        assertThat(assertTimeout(Duration.ofSeconds(60), () -> problems("rca", table.toString())))
                .hasSize(51)
                .contains("t.csv: u0, s1 has no row; add it, with 0 if it is known to be nil")
                .contains(
                        "t.csv: u0, s51 has no row (and 399979949 more like it); add it, with 0 if it is known to be nil");
    }

    /** Comparing each pair with each other would take 90,000,000,000 comparisons. */
    @Test
    void the_trade_of_300_000_pairs_takes_seconds() {
        StringBuilder table = new StringBuilder("state,partner,trade,total\n");
        for (int i = 0; i < 300_000; i++) {
            table.append('s').append(i / 1000).append(",p").append(i % 1000).append(",1,1000\n");
        }
        TableMeasure measure = TableMeasures.find("interdependence").orElseThrow();
        byte[] bytes = table.toString().getBytes(StandardCharsets.US_ASCII);
        String last = assertTimeout(Duration.ofSeconds(60), () -> {
            MeasureResult result = TableReader.parse("t.csv", bytes, measure.columns())
                    .then(read -> measure.run(read, MeasureOptions.NONE))
                    .orThrow();
            return Look.up(result.body(), "directions[state=s299,partner=p999].trade_share");
        });
        assertThat(last).isEqualTo("0.001");
    }

    @Test
    void a_gap_in_a_matrix_is_not_a_zero() {
        assertThat(problems("specialisation", "power,domain,value\nRUS,a,1\nRUS,b,2\nCHN,a,1\n"))
                .containsExactly("t.csv: CHN, b has no row; add it, with 0 if it is known to be nil");
        assertThat(problems("rca", "unit,sector,value\nRUS,a,1\nCHN,b,2\n")).hasSize(2);
    }

    @Test
    void trade_that_cannot_be_is_named() {
        assertThat(problems("interdependence", """
                        state,partner,trade,total
                        KAZ,RUS,20,10
                        KAZ,CHN,5,30
                        KAZ,KAZ,1,10
                        """))
                .hasSize(3)
                .anyMatch(line -> line.contains("trade with one partner exceeds the total"))
                .anyMatch(line -> line.contains("KAZ has another total than in line 2"))
                .anyMatch(line -> line.contains("a state is its own partner"));
    }

    @Test
    void deliveries_over_years_in_two_units_or_beyond_the_world_are_named() {
        String head = "indicator,sender,receiver,from,to,value,unit,source,locator,recorded_on\n";
        assertThat(problems("armswindow", head + "t,RUS,KAZ,2015,2017,1,TIV,s,1,\nt,RUS,KAZ,2018,,1,USD,s,,\n"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("t.csv:2:16: the row covers more than one year"))
                .anyMatch(line -> line.startsWith("t.csv:3:19: the unit is USD, and TIV in line 2"))
                .anyMatch(line -> line.startsWith("t.csv:3:25: locator is empty"));
        assertThat(problems("armswindow", head + "t,RUS,KAZ,2015,,9,TIV,s,1,\nt,WLD,KAZ,2015,,8,TIV,s,1,\n"))
                .singleElement()
                .asString()
                .contains("KAZ, 2015: WLD is missing or less than the suppliers' sum");
        assertThat(problems("armswindow", head + "t,RUS,KAZ,1015,,9,TIV,s,1,\nt,RUS,KAZ,2015,,9,TIV,s,1,\n"))
                .singleElement()
                .asString()
                .contains("t spans 1015 to 2015");
    }

    @Test
    void a_day_that_is_not_in_the_calendar_and_a_delivery_listed_twice_are_named() {
        String head = "indicator,sender,receiver,from,to,value,unit,source,locator,recorded_on\n";
        assertThat(problems("armswindow", head + "t,RUS,KAZ,2015-02-30,,9,TIV,s,1,\n"))
                .containsExactly(
                        "t.csv:2:11: from is \"2015-02-30\"; write a year such as 2022 or a date such as 2022-01-06");
        assertThat(problems("armswindow", head + "t,RUS,KAZ,2015,,9,TIV,s,1,\nt,RUS,KAZ,2015,,9,TIV,s,1,\n"))
                .containsExactly("t.csv:3:1: t, RUS, KAZ, 2015 is here twice; first in line 2; "
                        + "keep one row for each indicator, sender, receiver, from");
    }

    @Test
    void a_level_outside_the_declared_range_is_named() {
        TableMeasure similarity = TableMeasures.find("similarity").orElseThrow();
        MeasureOptions settings = new MeasureOptions(new MeasureOptions.Range(0, 3));
        byte[] table = "partner,a,b\nX,0,4\n".getBytes(StandardCharsets.UTF_8);
        Read<MeasureResult> read =
                TableReader.parse("t.csv", table, similarity.columns()).then(t -> similarity.run(t, settings));
        assertThat(read.problems())
                .extracting(Problem::line)
                .singleElement()
                .asString()
                .startsWith("t.csv:2:5: b is 4.0");
    }

    @Test
    void a_range_is_two_numbers_the_lower_first() {
        assertThat(MeasureOptions.Range.findIn("-1..1")).contains(new MeasureOptions.Range(-1, 1));
        assertThat(MeasureOptions.Range.findIn("0.5..3")).contains(new MeasureOptions.Range(0.5, 3));
        assertThat(MeasureOptions.Range.findIn("3..0")).isEmpty();
        assertThat(MeasureOptions.Range.findIn("1..1")).isEmpty();
        assertThat(MeasureOptions.Range.findIn("0-3")).isEmpty();
    }

    private static List<String> problems(String name, String table) {
        return lines(name, table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String name, byte[] table) {
        TableMeasure measure = TableMeasures.find(name).orElseThrow();
        return TableReader.parse("t.csv", table, measure.columns())
                .then(read -> measure.run(read, MeasureOptions.NONE))
                .problems()
                .stream()
                .map(Problem::line)
                .toList();
    }

    /** AUDIT A20, measure 13 and 13b: no factor of a thousand is guessed, and what spreadsheets save is read. */
    @Test
    void a_comma_that_may_mean_two_things_is_asked_about_and_semicolons_with_decimal_commas_are_read() {
        assertThat(problems("concentration", "partner,value\nRUS,\"1,234\"\nCHN,70\n"))
                .containsExactly("t.csv:2:5: value is \"1,234\", which may mean 1234 or 1.234; write 1234 or 1.234");
        assertThat(problems("concentration", "partner;value\nRUS;1,234\nCHN;70\n"))
                .containsExactly("t.csv:2:5: value is \"1,234\", which may mean 1234 or 1.234; write 1234 or 1.234");
        assertThat(problems("concentration", "partner;value\nRUS;12,5\nCHN;70\n"))
                .isEmpty();
    }
}
