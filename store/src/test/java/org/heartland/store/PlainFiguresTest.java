package org.heartland.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.importers.Edition;
import org.heartland.importers.Tally;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain rows that the database reads by itself: what is in the store afterwards is the same as if all rows had been read one by one. */
class PlainFiguresTest {
    private static final String MAPPING = """
            id: pairs
            title: Invented trade of pairs
            sender: {heading: partner, scheme: iso3}
            receiver: {heading: reporter, scheme: iso3}
            period: when
            names: {W00: world, X99: residual, EUU: skip}
            nil: ["-"]
            missing: ["999"]
            measures:
              - {id: trade, says: trade, unit: tons, kind: flow, value: value, times: 0.001, world: yes, negative: NEGATIVE}
            source: {title: Trade (invented), publisher: Nobody, url: "https://example.org", licence: none}
            """;
    /** Rows with everything that may be odd about one. */
    private static final List<String> ODD = List.of(
            "KAZ,ABC,2001,5",
            "ABC,KAZ,2001,5",
            "KAZ,EUU,2001,5",
            "KAZ,W00,2001,812.25",
            "KAZ,X99,2001,3",
            "W00,KAZ,2001,5",
            "KAZ,KAZ,2001,5",
            " KAZ ,RUS,2002,5",
            "KAZ,RUS, 2003 ,6",
            "KAZ,RUS,2004-05,7",
            "KAZ,RUS,2004-05-31,7",
            "KAZ,RUS,200,7",
            "KAZ,RUS,,7",
            "KAZ,CHN,2001,-",
            "KAZ,CHN,2002,999",
            "KAZ,CHN,2003,..",
            "KAZ,CHN,2004,",
            "KAZ,CHN,2005,-9",
            "KAZ,CHN,2006,-0",
            "KAZ,CHN,2007,1e3",
            "KAZ,CHN,2008,1_000",
            "KAZ,CHN,2009,007",
            "KAZ,CHN,2010,5.",
            "KAZ,CHN,2011,.5",
            "KAZ,CHN,2012,+5",
            "KAZ,CHN,2013,nan",
            "KAZ,CHN,2014,0x1F",
            "KAZ,CHN,2015,123456789012345678901234567890",
            "KAZ,CHN,2016,0.1234567890123456789",
            "KAZ,CHN,2017,\"1,234\"",
            "KAZ,CHN,2018,\"1,5\"",
            "KAZ,CHN,2019,\"12\"",
            "\"KAZ\",\"CHN\",2020,\"0.3\"",
            "KAZ,CHN,2021",
            "KAZ,CHN",
            "KAZ,CHN,2022,5,6",
            "KAZ,CHN,2023,5,6,7,8",
            "SUN,CHN,1990,5",
            "SUN,CHN,1995,5",
            "KAZ,CHN,1980,0.0005",
            "KAZ,CHN,1981,12345678901234567",
            "KAZ,CHN,1982,1234567890.1234567",
            "KAZ,CHN,1983,0",
            "KAZ,CHN,1984,0.000",
            "KAZ,CHN,1985,00.5",
            "KAZ,CHN,1986,1.2.3",
            "KAZ,CHN,1987,5\u0000",
            "KAZ,CHN,1988,\"5\"\"0\"",
            "KAZ,C\"HN,1989,5",
            "KAZ,\u041a\u0438\u0442\u0430\u0439,1991,5",
            "",
            "KAZ,CHN,1993,\"5\"");

    @TempDir
    private Path folder;

    @Test
    void all_odd_rows_fare_as_if_they_were_read_one_by_one() throws IOException, SQLException {
        for (String negative : List.of("no", "yes")) {
            List<String> rows = new ArrayList<>(ODD);
            rows.addAll(List.of("KAZ,RUS,2001,5.5", "KAZ,RUS,2001,5.5", "TJK,RUS,2001,1", "TJK,RUS,2001,2"));
            rows.addAll(List.of("UZB,RUS,2001,1", "UZB,RUS,2001,x", "UZB,RUS,2005,4", "UZB,RUS, 2005,4"));
            same(negative, rows, "KGZ,RUS,2001,1\nKGZ,RUS,2002,2.25");
        }
    }

    /** Tables drawn from the odd rows and plain ones, of which the next edition changes some. */
    @Test
    void any_mixture_of_rows_fares_so() throws IOException, SQLException {
        Random random = new Random(16);
        for (int table = 0; table < 5; table++) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String plain = List.of("KAZ", "UZB", "TJK").get(random.nextInt(3)) + ","
                        + List.of("RUS", "CHN", "DEU").get(random.nextInt(3)) + "," + (1992 + random.nextInt(30)) + ","
                        + (random.nextBoolean() ? random.nextInt(100) : random.nextInt(100) / 8.0);
                rows.add(random.nextInt(6) == 0 ? ODD.get(random.nextInt(ODD.size())) : plain);
            }
            same("no", rows, String.join("\n", rows.subList(0, 30)).replace("CHN,2", "DEU,2"));
        }
    }

    @Test
    void a_text_of_plain_rows_is_taken_whole_and_nothing_is_left_beside() throws IOException, SQLException {
        Path mapping = StoreTrial.file(folder, "pairs.yaml", MAPPING.replace("NEGATIVE", "no"));
        Path store = folder.resolve("whole.duckdb");
        StringBuilder text = new StringBuilder("reporter,partner,when,value\r\n");
        for (int year = 1995; year < 2005; year++) {
            text.append("KAZ,RUS,").append(year).append(",0.1\r\n");
        }
        Path file = StoreTrial.file(folder, "pairs.csv", text + "\r\n");
        StoreTrial.file(folder, "whole.duckdb.importing-999999999", "left by a program that was killed");
        String alive = "whole.duckdb.importing-"
                + ProcessHandle.current().parent().orElseThrow().pid();
        StoreTrial.file(folder, alive, "of a program that runs");
        try (PlainFigures plain = new PlainFigures(store, 0)) {
            List<Edition> editions = StoreTrial.editions(mapping.toString(), file, "2024", plain);
            assertThat(editions.get(0).figures()).isEmpty();
            assertThat(editions.get(0).tally().used()).isEqualTo(10);
            assertThat(plain.taken()).isNotNull();
            StoreTrial.get(StoreImport.into(
                    store, StoreTrial.order(mapping.toString(), file, "", null), editions, plain, rejected -> {}));
        }
        assertThat(StoreTrial.ask(store, "SELECT receiver, sender, value, locator FROM cited ORDER BY ALL LIMIT 1"))
                .containsExactly("KAZ RUS 1.0E-4 line 10, value");
        assertThat(StoreTrial.ask(store, "SELECT count(*) FROM cited")).containsExactly("10");
        assertThat(StoreTrial.ask(store, "SELECT trigger_name FROM duckdb_triggers() ORDER BY 1"))
                .containsExactly("figure_inserted", "figure_updated");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("pairs.yaml", "pairs.csv", "whole.duckdb", alive);
        }
    }

    /** A line end or a quotation mark within quotation marks: where rows end, and what their names are, is for the one who reads them one by one. */
    @Test
    void a_text_with_quotation_marks_that_leave_something_open_is_left_alone() throws IOException, SQLException {
        String mapping = StoreTrial.file(folder, "pairs.yaml", MAPPING.replace("NEGATIVE", "no"))
                .toString();
        for (String odd :
                List.of("\"KA\nZ\",RUS,2002,5", "\"KA\"\"Z\",RUS,2002,5", "\"KAZ\"x,RUS,2002,5", "KAZ,\"RUS,2002,5")) {
            Path file = StoreTrial.file(
                    folder, "quoted.csv", "reporter,partner,when,value\nUZB,RUS,2001,1\n" + odd + "\nTJK,RUS,2001,2\n");
            try (PlainFigures plain = new PlainFigures(folder.resolve("quoted.duckdb"), 0)) {
                StoreTrial.editions(mapping, file, "2024", plain);
                assertThat(plain.taken()).as(odd).isNull();
            }
        }
    }

    /** Imports a table, a newer edition of it, and a second file of that edition, in both ways. */
    private void same(String negative, List<String> rows, String further) throws IOException, SQLException {
        String mapping = StoreTrial.file(folder, "pairs.yaml", MAPPING.replace("NEGATIVE", negative))
                .toString();
        String head = "reporter,partner,when,value\n";
        Path first = StoreTrial.file(folder, "first.csv", head + String.join("\n", rows) + "\n");
        Path second = StoreTrial.file(folder, "second.csv", head + further);
        Path third =
                StoreTrial.file(folder, "third.csv", head + further.replace("1992", "1993") + "\nKGZ,CHN,2001,8\n");
        List<String> plain = imported(mapping, List.of(first, second, third), 0);
        assertThat(plain).isEqualTo(imported(mapping, List.of(first, second, third), Long.MAX_VALUE));
        assertThat(plain.size()).isGreaterThan(10);
    }

    /** All that an import says, and all that is in the store afterwards. */
    private List<String> imported(String mapping, List<Path> files, long least) throws IOException, SQLException {
        Path store = folder.resolve("pairs.duckdb");
        Files.deleteIfExists(store);
        List<String> said = new ArrayList<>();
        for (Path file : files) {
            String published = file.equals(files.get(0)) ? "2023" : "2024";
            try (PlainFigures plain = new PlainFigures(store, least)) {
                List<Edition> editions = StoreTrial.editions(mapping, file, published, plain);
                editions.forEach(edition -> {
                    said.add(edition.tally().rows() + " " + edition.tally().read() + " "
                            + edition.tally().used());
                    said.add(counts(edition.tally().outOfScope()) + " "
                            + counts(edition.tally().rejected()));
                    said.add(edition.rejected().toString());
                });
                assertThat(plain.taken() != null).as("plain rows were taken").isEqualTo(least == 0);
                Read<List<StoreChange>> changes = StoreImport.into(
                        store, StoreTrial.order(mapping, file, published, null), editions, plain, rejected -> {});
                said.add(StoreTrial.get(changes).toString());
            }
        }
        said.addAll(StoreTrial.ask(store, "SELECT * EXCLUDE (recorded_on) FROM cited ORDER BY ALL"));
        said.addAll(StoreTrial.ask(
                store, "SELECT * EXCLUDE (recorded_on) FROM cited_as_of(DATE '2024-06-01') ORDER BY ALL"));
        said.addAll(StoreTrial.ask(store, "SELECT * FROM left_out ORDER BY ALL"));
        return said;
    }

    private static Map<String, Long> counts(Map<String, Tally.Count> counts) {
        Map<String, Long> numbers = new TreeMap<>();
        counts.forEach((reason, count) -> numbers.put(reason, count.figures()));
        return numbers;
    }
}
