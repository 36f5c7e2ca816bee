package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.heartland.problem.Problems;
import org.heartland.render.table.AssessmentTable;
import org.heartland.render.table.ContentsTable;
import org.heartland.text.CsvRow;
import org.heartland.text.CsvRows;
import org.heartland.text.SourceText;
import org.junit.jupiter.api.Test;

/** Tables for other programs: what the page on them says, what the other forms say, and what is not known. */
class TablesTest {
    private static final String EXAMPLE = Assessed.example().toString();
    private static final Pattern COLUMN = Pattern.compile("`(\\w+)`");

    /** The rows of a table by its columns, read by the reader of CSV files. */
    private static List<Map<String, String>> table(String... words) {
        List<List<String>> rows = new ArrayList<>();
        Problems problems = new Problems();
        CsvRows.Reader reader = new CsvRows.Reader() {
            @Override
            public boolean header(CsvRow header) {
                return row(header);
            }

            @Override
            public boolean row(CsvRow row) {
                rows.add(row.fields());
                return true;
            }
        };
        CsvRows.read(SourceText.of("table.csv", Printed.when(words)), 0, problems, reader);
        assertThat(problems.all()).isEmpty();
        List<String> header = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> cells = new HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        cells.put(header.get(i), row.get(i));
                    }
                    return cells;
                })
                .toList();
    }

    private static Map<String, String> only(List<Map<String, String>> table, String... where) {
        List<Map<String, String>> found = table.stream()
                .filter(row -> Arrays.stream(where)
                        .map(pair -> pair.split("=", 2))
                        .allMatch(pair -> pair[1].equals(row.get(pair[0]))))
                .toList();
        assertThat(found).as(String.join(", ", where)).hasSize(1);
        return found.get(0);
    }

    /** The columns are one line of `words` under the heading of their command. */
    private static List<String> described(String command) throws IOException {
        String page = Files.readString(Assessed.DOSSIERS.resolveSibling("docs").resolve("tables.md"));
        String section = page.substring(page.indexOf("## `" + command + "`\n"));
        String columns = section.lines()
                .filter(line -> line.matches("(`\\w+` ?)+"))
                .findFirst()
                .orElseThrow();
        return COLUMN.matcher(columns)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void the_page_on_tables_names_the_columns_that_each_table_has() throws IOException {
        for (AssessmentTable table : AssessmentTable.values()) {
            String command = table == AssessmentTable.LEDGER ? "ledger --csv" : "assess --csv " + table.word();
            assertThat(described(command)).as(command).isEqualTo(table.columns());
        }
        for (ContentsTable table : ContentsTable.values()) {
            String command = "list " + table.word() + " --csv";
            assertThat(described(command)).as(command).isEqualTo(table.columns());
        }
        for (String command : List.of("sources --csv", "sources --drop --csv")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.add(1, EXAMPLE);
            String header = Printed.when(words.toArray(String[]::new))
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(String.join(",", described(command))).as(command).isEqualTo(header);
        }
    }

    @Test
    void verdicts_are_those_of_the_json() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Printed.when("assess", EXAMPLE, "--json"));
        List<Map<String, String>> table = table("assess", EXAMPLE, "--csv", "verdicts");
        assertThat(table).hasSize(json.get("claims").size());
        for (JsonNode claim : json.get("claims")) {
            Map<String, String> row = only(table, "claim=" + claim.get("id").asText());
            assertThat(row)
                    .containsEntry("verdict_now", claim.at("/verdict/now").asText());
            assertThat(row)
                    .containsEntry("verdict_then", claim.at("/verdict/then").asText());
        }
    }

    /** The register has 4 and 5 points for Celdor in 2018 and 2020, and 9 for a part of 2022. */
    @Test
    void the_panel_has_every_figure_with_its_source() {
        List<Map<String, String>> panel = table("assess", EXAMPLE, "--csv", "panel");
        Map<String, String> row = only(panel, "series=arms", "toward=CEL", "from=2022-03-01");
        assertThat(row)
                .containsEntry("record", "observation")
                .containsEntry("by", "ZUR")
                .containsEntry("by_names", "Zurania")
                .containsEntry("to", "2022-10-31")
                .containsEntry("value", "9")
                .containsEntry("source", "register")
                .containsEntry("locator", "line 10, delivered in parts");
        assertThat(panel).extracting(cells -> cells.get("url")).allMatch(url -> url.startsWith("http"));
    }

    @Test
    void roles_have_a_row_for_each_state_and_year_and_the_powers_of_the_page() {
        List<Map<String, String>> roles = table("assess", EXAMPLE, "--csv", "roles");
        assertThat(only(roles, "role=guarantor", "receiver=ARD", "year=2022", "seen=now"))
                .containsEntry("powers", "NRD")
                .containsEntry("power_names", "Nordavia");
        assertThat(roles.stream().filter(row -> row.get("seen").equals("then"))).hasSize(6);
    }

    /** Nordavia delivered 8 of the 11 points of 2021 to Ardenia; with the years before it the register has 28 of 31. */
    @Test
    void shares_have_a_range_a_window_and_no_zero_for_what_is_unknown() {
        List<Map<String, String>> shares = table("assess", EXAMPLE, "--csv", "shares");
        Map<String, String> row =
                only(shares, "role=guarantor", "leg=supply", "receiver=ARD", "year=2022", "seen=now", "partner=NRD");
        double share = Double.parseDouble(row.get("share"));
        assertThat(share).isBetween(8 / 11.0, 28 / 31.0);
        assertThat(Double.parseDouble(row.get("share_low"))).isLessThanOrEqualTo(share);
        assertThat(Double.parseDouble(row.get("share_high"))).isGreaterThanOrEqualTo(share);
        assertThat(row.get("window_first")).isLessThan(row.get("window_last"));
        assertThat(shares.stream()
                        .filter(cells -> cells.get("share_of_settings_unknown").equals("1")))
                .isNotEmpty()
                .allSatisfy(
                        cells -> assertThat(cells).containsEntry("share", "").containsEntry("amount", ""));
    }

    @Test
    void the_ledger_is_the_same_from_both_commands() {
        assertThat(Printed.when("ledger", EXAMPLE, "--csv"))
                .isEqualTo(Printed.when("assess", EXAMPLE, "--csv", "ledger"));
        assertThat(table("ledger", EXAMPLE, "--csv"))
                .extracting(row -> row.get("claim"))
                .contains("p01", "s02");
    }

    @Test
    void leaving_out_a_source_names_what_rests_on_it() {
        List<Map<String, String>> drops = table("sources", EXAMPLE, "--drop", "--csv");
        assertThat(only(drops, "source=poll"))
                .containsEntry("id", "c11")
                .containsEntry("before", "supported")
                .containsEntry("after", "unknown")
                .containsEntry("only_publisher", "true");
        assertThat(only(drops, "source=courier")).containsEntry("answer", "");
    }

    @Test
    void a_weak_link_names_the_sources_that_it_rests_on() {
        List<Map<String, String>> weakest = table("sources", EXAMPLE, "--weakest", "--csv");
        assertThat(only(weakest, "claim=c08"))
                .containsEntry("listing", "correct")
                .containsEntry("weakness", "one_not_primary")
                .containsEntry("rests_on", "agency");
    }

    @Test
    void coverage_is_by_state_and_year() {
        List<Map<String, String>> coverage = table("list", EXAMPLE, "coverage", "--csv");
        assertThat(only(coverage, "indicator=arms", "receiver=CEL", "year=2022"))
                .containsEntry("rows", "1")
                .containsEntry("part_of_year", "true");
        assertThat(coverage.stream()
                        .filter(row -> row.get("indicator").equals("arms")
                                && row.get("receiver").equals("CEL")
                                && row.get("year").equals("2019")))
                .as("a year without figures has no row")
                .isEmpty();
    }

    @Test
    void the_list_counts_and_names_what_there_is() {
        assertThat(Printed.when("list", EXAMPLE)).contains("20 statements", "1 scenario to lay over it");
        assertThat(Printed.when("list", EXAMPLE, "scenarios"))
                .contains("empty_harbour", "Nordavia goes home (3 changes)");
        assertThat(Printed.when("list", EXAMPLE, "claims").lines().filter(line -> line.matches("[cps]\\d\\d .*")))
                .hasSize(20);
        assertThat(Printed.when("list", EXAMPLE, "indicators")).contains("computed from exports and imports");
        assertThat(Printed.when("list", EXAMPLE, "coverage"))
                .contains("  Celdor: 2018 2020 2022* · 3 rows, partners: 2");
    }

    @Test
    void wrong_use_is_told_in_one_sentence() {
        assertThat(Printed.by("assess", EXAMPLE, "--csv", "role").err())
                .contains("--csv: there is no table \"role\"; write one of roles, shares, verdicts, panel, ledger");
        assertThat(Printed.by("assess", EXAMPLE, "--csv", "roles", "--json").err())
                .contains("--csv: this prints one table and nothing else; leave out the other forms");
        assertThat(Printed.by("list", EXAMPLE, "claim").err())
                .contains("TOPIC: there is nothing to list under \"claim\"; write one of claims, scenarios");
        assertThat(Printed.by("list", EXAMPLE, "--csv").err()).contains("--csv: one topic makes a table; name one of");
        assertThat(Printed.by("sources", EXAMPLE, "--drop", "--tsv").err())
                .contains("--tsv: this is no form of --drop; write --csv or --json");
    }

    @Test
    void every_table_is_the_same_each_time() {
        for (AssessmentTable table : AssessmentTable.values()) {
            assertThat(Printed.when("assess", EXAMPLE, "--csv", table.word(), "--threads", "3"))
                    .as(table.word())
                    .isEqualTo(Printed.when("assess", EXAMPLE, "--csv", table.word(), "--threads", "1"));
        }
    }
}
