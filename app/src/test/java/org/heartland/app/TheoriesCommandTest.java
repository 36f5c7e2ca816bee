package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of theories on the invented dossier, fitted with few particles and kept nowhere. */
class TheoriesCommandTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PEACE =
            "id: peace\ntitle: Nordavia is free again\nbecause: what if it were?\nchanges: []\n"
                    + "theories:\n  - {of: busy, years: 2020..2030, set: 0, because: the war ends before it begins}\n";

    /** Deliveries of earlier years, since the dossier's own are too few: a figure is scored only if the plain forecasts have enough before it. */
    private static final String EARLIER = """
            arms,NRD,ARD,2014,,4,points,register,line 11,
            arms,NRD,ARD,2015,,6,points,register,line 12,
            arms,NRD,ARD,2016,,5,points,register,line 13,
            arms,NRD,ARD,2017,,7,points,register,line 14,
            arms,NRD,BRO,2014,,2,points,register,line 15,
            arms,NRD,BRO,2015,,5,points,register,line 16,
            arms,NRD,BRO,2016,,4,points,register,line 17,
            arms,NRD,BRO,2017,,3,points,register,line 18,
            arms,ZUR,CEL,2014,,1,points,register,line 19,
            arms,ZUR,CEL,2015,,4,points,register,line 20,
            arms,ZUR,CEL,2016,,2,points,register,line 21,
            arms,ZUR,CEL,2017,,3,points,register,line 22,
            arms,OTH,BRO,2021,,2,points,register,line 23,
            """;

    @TempDir
    private Path folder;

    private Path dossier;
    private Path peace;

    @BeforeEach
    void copy() throws IOException {
        dossier = Folders.example(folder.resolve("example"));
        Path arms = dossier.resolve("indicators").resolve("arms.csv");
        Files.writeString(arms, Files.readString(arms) + EARLIER);
        peace = Files.writeString(folder.resolve("peace.yaml"), PEACE);
    }

    private String printed(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command, dossier.toString()));
        words.addAll(List.of(more));
        words.addAll(List.of("--draws", "60", "--no-cache"));
        return Printed.when(words.toArray(String[]::new));
    }

    private static JsonNode obeying(String schema, String printed) throws IOException {
        JsonNode json = MAPPER.readTree(printed);
        JsonNode rules = MAPPER.readTree(HOME.resolve("docs").resolve(schema).toFile());
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(rules)
                        .validate(json))
                .isEmpty();
        return json;
    }

    @Test
    void the_ranking_obeys_its_schema_and_says_what_comes_next() throws IOException {
        JsonNode json = obeying("standings.schema.json", printed("theories", "--json"));
        assertThat(json.get("accounts")).hasSize(2);
        assertThat(json.get("plain")).hasSize(4);
        JsonNode expected = json.get("outlooks").get(0).get("expected");
        assertThat(expected).allSatisfy(row -> {
            assertThat(row.get("year").intValue()).isGreaterThan(2022);
            assertThat(row.get("low").doubleValue()).isLessThan(row.get("high").doubleValue());
        });
        assertThat(expected).hasSize(15);
    }

    @Test
    void a_scenario_that_takes_the_cause_away_closes_the_void() throws IOException {
        JsonNode json = obeying("whatif.schema.json", printed("whatif", peace.toString(), "--json"))
                .get("scenarios")
                .get(0);
        int voids = 0;
        for (JsonNode row : json.get("differences")) {
            if (row.get("account").textValue().equals("busy_nordavia")
                    && row.get("kind").textValue().equals("void")) {
                voids++;
                assertThat(row.get("with").doubleValue()).isCloseTo(0, within(1e-9));
            }
        }
        assertThat(voids).as("three states, a year, three and five years on").isEqualTo(9);
        assertThat(json.get("contradictions")).isEmpty();
    }

    @Test
    void whatif_says_over_all_accounts_and_by_account_what_differs() {
        String said = printed("whatif", peace.toString());
        assertThat(said)
                .contains("What if it were?\n", "Over all accounts, in 2025", "Nordavia is busy elsewhere (weight ")
                .contains("void against a world without the cause", "void against its own past", "Ardenia")
                .doesNotContain("part of the void that is filled");
    }

    /** What is kept is the ranking too: read back, it gives the bytes that were computed. */
    @Test
    void a_kept_ranking_prints_the_bytes_that_were_computed() {
        printed("theories", "--keep");
        for (String form : List.of("--json", "--csv", "--lang=en")) {
            assertThat(kept(form)).as(form).isEqualTo(printed("theories", form));
        }
    }

    /** What is printed of a ranking that is kept beside the dossier. */
    private String kept(String form) {
        return Printed.when("theories", dossier.toString(), "--draws", "60", form);
    }

    @Test
    void figures_after_the_last_year_that_is_used_are_scored_for_accounts_and_plain_forecasts_with_intervals()
            throws IOException {
        JsonNode later = obeying("standings.schema.json", printed("theories", "--json", "--until", "2021"))
                .get("later");
        assertThat(later).hasSize(6);
        assertThat(later).allSatisfy(one -> {
            assertThat(one.get("log_score_low").doubleValue())
                    .isLessThan(one.get("score").get("log_score").doubleValue());
            assertThat(one.get("log_score_high").doubleValue())
                    .isGreaterThan(one.get("score").get("log_score").doubleValue());
            assertThat(one.get("figures"))
                    .isNotEmpty()
                    .allSatisfy(
                            figure -> assertThat(figure.get("year").intValue()).isEqualTo(2022));
            boolean account = List.of("busy_nordavia", "own_paths")
                    .contains(one.get("name").textValue());
            assertThat(one.get("against")).hasSize(account ? 4 : 0);
        });
        assertThat(printed("theories", "--until", "2021"))
                .contains("of which nothing was used", "above the last value");
        assertThat(obeying("standings.schema.json", printed("theories", "--json"))
                        .get("later"))
                .isEmpty();
    }

    @Test
    void the_table_has_what_is_said_of_years_ahead_in_quantiles_that_rise_for_accounts_and_plain_forecasts() {
        List<String> lines = printed("theories", "--csv").lines().toList();
        assertThat(lines.get(0))
                .isEqualTo(
                        "kind,theory,series,receiver,year,out,value,p025,p05,p1,p25,p5,p75,p9,p95,p975,log_score,crps,pit");
        List<String[]> ahead = lines.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals("ahead"))
                .toList();
        assertThat(ahead.stream().map(cells -> cells[1]).distinct())
                .containsExactlyInAnyOrder("busy_nordavia", "own_paths", "last_value", "drift", "mean", "damped_trend");
        assertThat(ahead).allSatisfy(cells -> {
            double[] points = IntStream.range(7, 16)
                    .mapToDouble(k -> Double.parseDouble(cells[k]))
                    .toArray();
            assertThat(points).isSorted();
            assertThat(cells[16]).isEmpty();
        });
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("year,busy_nordavia,,,,2019,,,,"));
    }

    @Test
    void names_in_the_outcome_are_said_in_the_words_of_the_dossier() {
        String all = printed("theories").replaceAll("\\s+", " ");
        assertThat(all)
                .contains(
                        "The void: how far “Nordavia's presence in arms” lies below the world without the cause"
                                + " (where “how far Nordavia is busy elsewhere” is 0 from 2020 on)",
                        "Ardenia in 2023: as in the world without the cause; ",
                        "What the parameters are pull: pull back to normal loss: loss a year when busy",
                        "Of the two accounts, “Nordavia is busy elsewhere” predicted them best, but no difference is shown from “Each state's own path”.");
        String alone = printed("theories", "--theory", "own_paths").replaceAll("\\s+", " ");
        assertThat(alone)
                .startsWith("“Each state's own path” was asked for ")
                .contains("About these parameters the data say nothing beyond what was assumed: “");
    }

    private void declareClash() throws IOException {
        Path theory = dossier.resolve("theories").resolve("arms.yaml");
        Files.writeString(
                theory,
                Files.readString(theory)
                                .replace(
                                        "void: {of: N,",
                                        "  rival: {says: arms from Zuria, observes: N, indicator: arms, sender: ZUR, scale: log_ratio, window: 3,"
                                                + " pseudo: 0.5, noise: error, offset: -3..3}\nvoid: {of: N,")
                        + "\nclash: {years: 1989..2022, events: 0, over: [arms], judgement: invented,"
                        + " slope: {range: 0..7, scale: half, judgement: invented}}\n");
    }

    /** In no form: text, JSON, page. */
    @Test
    void no_probability_of_a_clash_is_printed_without_the_interval_of_its_hazard() throws IOException {
        declareClash();
        Pattern whole = Pattern.compile(
                "Hazard of a clash of Nordavia and Zurania in 2023: [0-9.]+ %, with 90 % from [0-9.]+ to [0-9.]+[.] ");
        Path page = folder.resolve("page.html");
        printed("theories", "--keep");
        kept("--html=" + page);
        for (String said : List.of(kept("--lang=en"), Files.readString(page).replaceAll("<[^>]*>", ""))) {
            String plain = said.replaceAll("\\s+", " ").replace('\u00a0', ' ');
            assertThat(whole.matcher(plain).results().count()).isEqualTo(2);
            assertThat(plain.split("(?i)hazard", -1))
                    .as("hazards that are named")
                    .hasSize(3);
            assertThat(plain.split("(?i)probability of a clash", -1)).hasSize(3);
            assertThat(plain.split("no probability of a clash", -1)).hasSize(3);
        }
        JsonNode relations = obeying("standings.schema.json", kept("--json")).get("relations");
        assertThat(relations).hasSize(2).allSatisfy(one -> {
            JsonNode clash = one.get("clash");
            assertThat(clash.get("low").doubleValue())
                    .isLessThan(clash.get("middle").doubleValue());
            assertThat(clash.get("high").doubleValue())
                    .isGreaterThan(clash.get("middle").doubleValue());
        });
    }

    @Test
    void what_is_kept_beside_the_dossier_answers_its_checks() throws IOException {
        String asked = "parameter(busy_nordavia, shocks)";
        assertThat(Printed.when("assess", dossier.toString(), "--explain", asked))
                .contains("no fit of the accounts");
        printed("theories", "--keep");
        assertThat(Printed.when("check", dossier.toString())).contains("No problems.");
        assertThat(Printed.when("assess", dossier.toString(), "--explain", asked))
                .contains("0.");
        Path arms = dossier.resolve("indicators").resolve("arms.csv");
        Files.writeString(arms, Files.readString(arms).replace("ARD,2018,,10,", "ARD,2018,,11,"));
        assertThat(Printed.when("assess", dossier.toString(), "--explain", asked))
                .contains("no fit of the accounts");
    }

    @Test
    void one_line_of_the_brief_names_the_account_that_fits_best_with_its_interval_and_no_other_page_does()
            throws IOException {
        String question = "Which account of the order fits best";
        printed("theories", "--keep");
        assertThat(Printed.when("assess", dossier.toString(), "--markdown"))
                .as("one scored year gives no interval")
                .doesNotContain(question);
        Path kept = dossier.resolve("fits").resolve("accounts.yaml");
        Files.writeString(
                kept,
                Files.readString(kept)
                        .replaceFirst(
                                "other: own_paths, mean: [0-9.]+", "other: own_paths, mean: 0.25, low: -1, high: 1.5"));
        assertThat(Printed.when("assess", dossier.toString(), "--markdown"))
                .contains(question + ": of 2, asked for 3 figures before these were out, “Nordavia is busy elsewhere”.")
                .contains(
                        "No difference is shown from 1 of the others, such as “Each state's own path”: 0.25 nats a year")
                .contains("-1.00 to 1.50");
        assertThat(Printed.when("assess", dossier.toString())).doesNotContain(question, "own path");
    }

    /** The brief counts the sources of figures, memberships and events: one of a theory is none of these. */
    @Test
    void a_source_that_bears_no_figure_changes_no_byte_of_the_brief() throws IOException {
        String before = Printed.when("assess", dossier.toString(), "--markdown");
        assertThat(before).contains(" sources, as known on ");
        Files.writeString(
                dossier.resolve("sources-more.yaml"),
                "essay: {title: An essay, publisher: A house, url: https://example.org/essay, published: 2020, "
                        + "licence: not seen, grade: press, seen: excerpt}\n");
        assertThat(Printed.when("assess", dossier.toString(), "--markdown")).isEqualTo(before);
    }

    /** The register's figures are quoted beside what accounts said of them; what-ifs rest on them without quoting any. */
    @Test
    void what_goes_to_others_asks_the_terms_of_the_figures_that_theories_look_at() throws IOException {
        Path page = folder.resolve("page.html");
        terms("use");
        for (List<String> form : List.of(List.of("--json"), List.of("--csv"), List.of("--html", page.toString()))) {
            List<String> words = new ArrayList<>(List.of("theories", dossier.toString()));
            words.addAll(form);
            Printed refused = Printed.by(words.toArray(String[]::new));
            assertThat(refused.code()).isEqualTo(ExitCode.WRONG);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .contains("indicators/arms.csv: rows of the source register (lines 2-")
                    .contains(") may not go to others as figures: ");
        }
        assertThat(page).doesNotExist();
        assertThat(printed("theories")).isNotEmpty();
        assertThat(printed("whatif", peace.toString(), "--json")).startsWith("{");
        terms("none");
        assertThat(Printed.by("whatif", dossier.toString(), peace.toString(), "--json")
                        .err())
                .contains("rows of the source register (lines 2-")
                .contains(") may not go to others as results: ");
    }

    private void terms(String allows) throws IOException {
        Path sources = dossier.resolve("sources.yaml");
        String licence = "  licence: invented; free for any use\n";
        Files.writeString(
                sources,
                Files.readString(sources)
                        .replaceFirst(licence + "(  allows: \\w+\n)?", licence + "  allows: " + allows + "\n"));
    }

    /** The example as it is shipped: five years of deliveries, of which none has five before it. */
    @Test
    void a_ranking_without_scores_is_not_kept() throws IOException {
        Path small = Folders.example(folder.resolve("short"));
        Printed said = Printed.by("theories", small.toString(), "--keep", "--draws", "60", "--no-cache");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("--keep: no figure of this dossier can be scored");
        assertThat(small.resolve("fits")).doesNotExist();
    }

    @Test
    void only_a_whole_ranking_is_kept() {
        Printed said = Printed.by("theories", dossier.toString(), "--keep", "--theory", "own_paths");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("--keep: ").contains("leave out --theory");
    }
}
