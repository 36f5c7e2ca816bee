package org.heartland.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.citation.Allows;
import org.heartland.citation.Cited;
import org.heartland.citation.Grade;
import org.heartland.citation.Locator;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.plausibility.QualityFinding.Kind;
import org.heartland.problem.Place;
import org.junit.jupiter.api.Test;

/** Each finding on invented rows that have the fault and nothing else; then what the report says of the dossier that comes with the project. */
class QualityTest {
    private final List<Observation> rows = new ArrayList<>();
    private final SortedMap<String, Indicator> indicators = new TreeMap<>();
    private final SortedMap<String, Source> sources = new TreeMap<>();

    private void indicator(String id, String quantity, Indicator.Direction direction) {
        indicators.put(
                id,
                new Indicator(
                        id,
                        id,
                        "economy",
                        quantity,
                        id,
                        Indicator.Kind.FLOW,
                        "million",
                        false,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        "",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        direction));
    }

    private void edition(String id, String published) {
        sources.put(
                id,
                new Source(
                        new SourceId(id),
                        "Trade, " + published,
                        "Office",
                        "Office",
                        "https://example.org",
                        LocalDate.parse(published),
                        published,
                        null,
                        "invented",
                        Allows.ALL,
                        Grade.PRIMARY,
                        true,
                        "office",
                        null,
                        null));
    }

    private void row(String indicator, String source, String sender, String receiver, int year, double value) {
        rows.add(new Observation(
                indicator,
                sender,
                receiver,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                new Cited<>(value, new SourceId(source), new Locator("row " + rows.size())),
                null,
                new Place("rows.csv", rows.size() + 2, 1)));
    }

    private List<String> found(Kind kind) {
        return Quality.of(rows, indicators, sources, indicator -> true).stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.at() + " " + finding.says())
                .toList();
    }

    private void trade() {
        indicator("exports", "goods exports", Indicator.Direction.OUT);
        edition("e1", "2012-01-01");
    }

    /** Ten years near 100, and one in thousands. */
    @Test
    void a_unit_that_slipped() {
        trade();
        for (int year = 2000; year <= 2010; year++) {
            row("exports", "e1", "BBB", "AAA", year, year == 2005 ? 104_700 : 100 + year - 2000);
        }
        assertThat(found(Kind.UNIT))
                .singleElement()
                .asString()
                .startsWith("rows.csv:7:1 104700 is about 1000 times what the years around it say, 105");
        assertThat(found(Kind.COPIED)).isEmpty();
        assertThat(found(Kind.AGGREGATE)).isEmpty();
    }

    @Test
    void a_year_that_is_a_copy() {
        trade();
        for (String partner : List.of("BBB", "CCC", "DDD")) {
            row("exports", "e1", partner, "AAA", 2001, 1234.5 + partner.charAt(0));
            row("exports", "e1", partner, "AAA", 2002, 1234.5 + partner.charAt(0));
            row("exports", "e1", partner, "AAA", 2003, 1300 + partner.charAt(0));
        }
        assertThat(found(Kind.COPIED))
                .containsExactly(
                        "rows.csv:3:1 the figures of 2002 are those of the year before to the last digit (3 rows);"
                                + " look whether a year was copied");
    }

    /** 10.25 + 20.5 + 31 = 61.75, and 11.1 + 20.25 + 33 = 64.35. A line that is a sum in one year only is none. */
    @Test
    void an_aggregate_among_its_members() {
        trade();
        double[][] years = {{10.25, 20.5, 31, 61.75, 130}, {11.1, 20.25, 33, 64.35, 128.7}};
        for (int year = 0; year < years.length; year++) {
            for (int line = 0; line < years[year].length; line++) {
                row("exports", "e1", "L" + line, "AAA", 2001 + year, years[year][line]);
            }
        }
        assertThat(found(Kind.AGGREGATE)).isEmpty();
        years[1][3] = 64.35;
        rows.clear();
        for (int year = 0; year < 3; year++) {
            double[] lines = years[year % 2];
            for (int line = 0; line < 4; line++) {
                row("exports", "e1", "L" + line, "AAA", 2001 + year, lines[line]);
            }
        }
        assertThat(found(Kind.AGGREGATE))
                .singleElement()
                .asString()
                .startsWith(
                        "rows.csv:13:1 L3 is the sum of all smaller lines of AAA in each of 3 periods, at last 61.75 in 2003");
    }

    /** Steps of a few per cent, then four times as much, with three lines more in the same year. */
    @Test
    void a_jump_beside_the_coverage() {
        trade();
        for (int year = 2000; year <= 2010; year++) {
            double value = 100 * Math.pow(1.03, year - 2000) + year % 3;
            row("exports", "e1", "BBB", "AAA", year, year < 2008 ? value : 4 * value);
            for (String more : year < 2008 ? List.<String>of() : List.of("CCC", "DDD", "EEE")) {
                row("exports", "e1", more, "AAA", year, 5);
            }
        }
        assertThat(found(Kind.JUMP))
                .singleElement()
                .asString()
                .startsWith("rows.csv:10:1 AAA with BBB, 2008: ")
                .endsWith("unlike its other 9 steps; the lines listed change too, from 1 to 4");
    }

    @Test
    void a_jump_where_the_source_changes_and_where_nothing_does() {
        trade();
        edition("e2", "2013-01-01");
        for (int year = 2000; year <= 2010; year++) {
            double value = 100 * Math.pow(1.03, year - 2000) + year % 3;
            row("exports", year < 2005 ? "e1" : "e2", "BBB", "AAA", year, year < 2005 ? value : 3 * value);
            row("exports", "e1", "CCC", "AAA", year, year < 2005 ? 3 * value : value);
        }
        assertThat(found(Kind.JUMP))
                .hasSize(2)
                .anyMatch(says ->
                        says.contains("AAA with BBB, 2005") && says.endsWith("the source changes too, from e1 to e2"))
                .anyMatch(says ->
                        says.contains("AAA with CCC, 2005") && says.endsWith("source and lines listed are the same"));
    }

    /** AAA says that it sold 100, 110, 120, 130 to BBB; BBB that it bought 105, 112, 240, 131 from AAA: three of four are within a tenth. */
    @Test
    void trade_seen_from_both_sides() {
        trade();
        indicator("imports", "goods imports", Indicator.Direction.IN);
        double[] bought = {105, 112, 240, 131};
        for (int i = 0; i < bought.length; i++) {
            row("exports", "e1", "BBB", "AAA", 2000 + i, 100 + 10 * i);
            row("imports", "e1", "AAA", "BBB", 2000 + i, bought[i]);
        }
        assertThat(found(Kind.AGREEMENT))
                .containsExactly(
                        "rows.csv:6:1 exports and imports, the other side of the same trade: 3 of 4 figures within a"
                                + " tenth, the middle ratio 0.97; farthest apart AAA with BBB, 2002: 120 and 240");
    }

    @Test
    void coverage_that_shrank() {
        trade();
        edition("e2", "2013-01-01");
        for (int year = 2000; year <= 2005; year++) {
            for (String partner : List.of("BBB", "CCC", "DDD")) {
                row("exports", "e1", partner, "AAA", year, 10 + year % 7);
                if (year > 2001 && !partner.equals("DDD")) {
                    row("exports", "e2", partner, "AAA", year, 10 + year % 7);
                }
            }
        }
        assertThat(found(Kind.COVERAGE))
                .singleElement()
                .asString()
                .endsWith("e2 lacks of AAA what e1 has: years 2000, 2001; partners DDD");
    }

    /** What its README says of it is found: COW turns to China's reports in 2009. And nothing is told that is no fault of figures. */
    @Test
    void the_shipped_dossier_is_told_no_nonsense() {
        Path home = Path.of(System.getProperty("heartland.home", ".."), "dossiers", "central-asia");
        Dossier dossier = Contributors.SHIPPED
                .folder(home)
                .then(Contributors.SHIPPED::read)
                .orThrow();
        List<QualityFinding> all = Quality.of(dossier, indicator -> true);
        assertThat(all).extracting(QualityFinding::kind).doesNotContain(Kind.AGGREGATE, Kind.COPIED, Kind.COVERAGE);
        assertThat(all).anyMatch(one -> one.says().startsWith("KGZ with CHN, 2009: 5752 after 728, 7.9 times"));
        assertThat(all).filteredOn(one -> one.kind() == Kind.AGREEMENT).hasSize(9);
        assertThat(all)
                .filteredOn(one -> one.kind() == Kind.AGREEMENT
                        && one.says().startsWith("russia_books_imports and trade_cow_exports"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.says()).contains("80 of 84 figures within a tenth, the middle ratio 1;"));
        assertThat(all.size()).isLessThan(dossier.observations().size() / 50);
    }
}
