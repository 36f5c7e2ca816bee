package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of theories: nothing is fitted unasked, and what is shown is what the commands print of the same fits. */
class TheoriesPageTest {
    /** Deliveries before those of the example, so that there are figures with enough before them to be predicted. */
    private static final String EARLIER = """
            arms,NRD,ARD,2010,,5,points,register,line 30,
            arms,NRD,ARD,2011,,9,points,register,line 31,
            arms,NRD,ARD,2012,,4,points,register,line 32,
            arms,NRD,ARD,2013,,7,points,register,line 33,
            arms,NRD,ARD,2014,,8,points,register,line 34,
            arms,NRD,ARD,2015,,6,points,register,line 35,
            arms,NRD,ARD,2016,,9,points,register,line 36,
            arms,NRD,ARD,2017,,5,points,register,line 37,
            arms,NRD,BRO,2010,,3,points,register,line 38,
            arms,NRD,BRO,2011,,4,points,register,line 39,
            arms,NRD,BRO,2012,,6,points,register,line 40,
            arms,NRD,BRO,2013,,5,points,register,line 41,
            arms,NRD,BRO,2014,,6,points,register,line 42,
            arms,NRD,BRO,2015,,3,points,register,line 43,
            arms,NRD,BRO,2016,,4,points,register,line 44,
            arms,NRD,BRO,2017,,3,points,register,line 45,
            arms,ZUR,CEL,2010,,2,points,register,line 46,
            arms,ZUR,CEL,2011,,3,points,register,line 47,
            arms,ZUR,CEL,2012,,1,points,register,line 48,
            arms,ZUR,CEL,2013,,2,points,register,line 49,
            arms,ZUR,CEL,2014,,1,points,register,line 50,
            arms,ZUR,CEL,2015,,4,points,register,line 51,
            arms,ZUR,CEL,2016,,2,points,register,line 52,
            arms,ZUR,CEL,2017,,3,points,register,line 53,
            arms,OTH,BRO,2012,,1,points,register,line 54,
            arms,OTH,BRO,2015,,2,points,register,line 55,
            arms,OTH,BRO,2021,,2,points,register,line 56,
            arms,ZUR,ARD,2012,,2,points,register,line 57,
            arms,ZUR,ARD,2015,,1,points,register,line 58,
            arms,ZUR,ARD,2018,,2,points,register,line 59,
            arms,NRD,CEL,2011,,1,points,register,line 60,
            arms,NRD,CEL,2014,,2,points,register,line 61,
            arms,NRD,CEL,2017,,1,points,register,line 62,
            """;

    private static final String PEACE = """
            id: peace
            title: What if it were?
            because: to see what the war does
            changes: []
            theories:
              - {of: busy, years: 2020..2035, set: 0, because: "no war"}
            """;

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench =
            new RunningWorkbench.OfExample(text -> text.replace("0.1..0.4", "0.1..0.42"));

    @TempDir
    static Path folder;

    private static RunningWorkbench fitted;

    /** A workbench of the example with earlier deliveries, whose theories are fitted, and a copy of it whose theories are not. */
    @BeforeAll
    static void fit() throws Exception {
        Path dossier = Folders.example(folder.resolve("fitted"));
        Path arms = dossier.resolve("indicators").resolve("arms.csv");
        Files.writeString(arms, Files.readString(arms) + EARLIER);
        Files.writeString(dossier.resolve("scenarios").resolve("peace.yaml"), PEACE);
        KeptFits.fit(dossier);
        fitted = RunningWorkbench.of(dossier);
    }

    /** What the command prints; it fits anew, since tests look into no user's cache. */
    private static String printed(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command, fitted.folder().toString()));
        words.addAll(List.of(more));
        words.add("--no-cache");
        return Printed.when(words.toArray(String[]::new));
    }

    // ---- Nothing is fitted unasked.

    @Test
    void a_page_that_is_looked_at_fits_nothing_and_says_what_would() throws Exception {
        for (String address : List.of("theories", "theories?of=busy_nordavia", "theories")) {
            Document page = workbench.computed(address);
            assertThat(page.text()).doesNotContain("log score");
        }
        Document page = workbench.page("theories");
        assertThat(page.text())
                .contains("there is no ranking yet", "Nordavia is busy elsewhere", "It would be wrong if");
        assertThat(page.select(".no-ranking code").text()).isEqualTo("./heartland theories " + workbench.folder());
        assertThat(page.select("progress")).isEmpty();
        assertThat(workbench.get("theories.json").statusCode()).isEqualTo(503);
    }

    /** The pages are shown on this machine; what programs take away goes to others. */
    @Test
    void what_programs_take_away_asks_the_terms_of_the_figures() throws Exception {
        String licence = "licence: invented; free for any use\n";
        RunningWorkbench kept = RunningWorkbench.of(
                Folders.example(folder.resolve("kept"), text -> text.replace(licence, licence + "  allows: use\n")));
        try (kept) {
            for (String address : List.of("theories.json", "theories.csv")) {
                assertThat(kept.get(address).statusCode()).as(address).isEqualTo(409);
                assertThat(kept.get(address).body()).contains("rows of the source register");
            }
            assertThat(kept.page("theories").text()).contains("Nordavia is busy elsewhere");
        }
    }

    @Test
    void what_somebody_starts_goes_on_behind_the_page_and_can_be_stopped() throws Exception {
        RunningWorkbench other = RunningWorkbench.of(
                Folders.example(folder.resolve("started"), text -> text.replace("0.1..0.4", "0.1..0.45")));
        try (other) {
            assertThat(other.post("theories", List.of("action", "start")).statusCode())
                    .isEqualTo(303);
            Document going = other.page("theories");
            assertThat(going.select("progress").attr("max")).isEqualTo("100");
            assertThat(going.select(".no-ranking button").text()).isEqualTo("Stop");
            assertThat(other.post("theories", List.of("action", "stop")).statusCode())
                    .isEqualTo(303);
            assertThat(other.computed("theories")
                            .select(".no-ranking button")
                            .first()
                            .text())
                    .isEqualTo("Fit them now");
        }
    }

    // ---- What is shown is what is printed.

    private static Document shown(String address) throws Exception {
        Document page = fitted.computed(address);
        while (page.text().contains("some seconds")) {
            TimeUnit.MILLISECONDS.sleep(50);
            page = fitted.computed(address);
        }
        return page;
    }

    @Test
    void the_ranking_is_that_of_the_command() throws Exception {
        Document page = shown("theories");
        assertThat(fitted.get("theories.json").body()).isEqualTo(printed("theories", "--json"));
        assertThat(fitted.get("theories.csv").body()).isEqualTo(printed("theories", "--csv"));
        String text = printed("theories", "--width", "400");
        for (Element row : page.select("table.sheet").first().select("tbody tr")) {
            String cells = String.join(" ", row.select("th, td").eachText()).strip();
            assertThat(text.replaceAll(" +", " ")).contains(cells);
        }
        assertThat(page.select("#run").text()).contains("no difference");
    }

    /** The weights are those that {@code --json} prints for that year. */
    @Test
    void a_year_is_left_out_by_a_click() throws Exception {
        Document page = shown("theories");
        Element year = page.select(".drop-years a").last();
        Document without = shown(year.attr("href").substring(1));
        assertThat(without.select(".drop-years a[aria-current]").text()).isEqualTo(year.text());
        JsonNode years =
                new ObjectMapper().readTree(fitted.get("theories.json").body()).get("years");
        double weight = years.get(years.size() - 1).get("weights").get(0).doubleValue();
        assertThat(without.select("#drop tbody tr")).hasSize(2);
        assertThat(without.select("#drop tbody td:last-child").eachText())
                .contains(String.format(Locale.ROOT, "%.2f", weight));
    }

    @Test
    void the_pictures_of_an_account_are_those_of_the_page_that_the_command_writes() throws Exception {
        Path file = folder.resolve("theories.html");
        printed("theories", "--html", file.toString());
        Document written = Jsoup.parse(Files.readString(file));
        Document page = shown("theories?of=busy_nordavia");
        assertThat(drawing(page, "plot-causes")).isEqualTo(drawing(written, "plot-causes-busy-nordavia"));
        assertThat(drawing(page, "plot-fans")).isEqualTo(drawing(written, "plot-fan-busy-nordavia-register"));
        assertThat(page.select("svg[aria-labelledby^='plot-fans-title'] .fan")).hasSizeGreaterThanOrEqualTo(3);
    }

    /** What is drawn, without the names by which the page knows it. */
    private static String drawing(Document page, String name) {
        Element svg = page.select("svg[aria-labelledby^='" + name + "-title']").first();
        assertThat(svg).as(name).isNotNull();
        return svg.select("path, line, rect, text").outerHtml();
    }

    @Test
    void a_knob_stays_within_what_was_fitted_and_changes_what_comes_next() throws Exception {
        Document page = shown("theories?of=busy_nordavia");
        Element knob = page.select("input[name=set.loss]").first();
        assertThat(page.select("input[name=set.shocks], input[name=set.error]"))
                .as("what says how far figures scatter is no knob")
                .isEmpty();
        String low = knob.attr("min");
        Document turned = shown("theories?of=busy_nordavia&set.loss=" + low);
        assertThat(turned.select(".knob.turned")).hasSize(1);
        assertThat(drawing(turned, "plot-fans")).isNotEqualTo(drawing(page, "plot-fans"));
        assertThat(fitted.get("theories?of=busy_nordavia&set.loss=9").statusCode())
                .isEqualTo(400);
        assertThat(Double.parseDouble(knob.attr("max"))).isLessThan(9);
    }

    @Test
    void what_would_be_otherwise_is_what_the_command_prints() throws Exception {
        Document page = shown("theories?scenario=peace");
        assertThat(page.select("details[open] caption, details[open] summary").text())
                .contains("Over all accounts");
        assertThat(page.select("details")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(fitted.get("theories.json?scenario=peace").body()).isEqualTo(printed("whatif", "peace", "--json"));
    }

    // ---- What is refused.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theories?of=nobody",
                "theories?of=busy_nordavia&set.lost=1",
                "theories?of=busy_nordavia&set.loss=much",
                "theories?scenario=empty_harbour",
                "theories?without=never"
            })
    void what_it_does_not_know_is_refused_in_a_sentence(String address) throws Exception {
        HttpResponse<String> answer = fitted.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }
}
