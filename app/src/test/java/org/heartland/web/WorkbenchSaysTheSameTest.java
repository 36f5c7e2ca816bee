package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The workbench says what the command line says: one computation, many surfaces. */
class WorkbenchSaysTheSameTest {
    private static final String SHARE = "share(arms, NRD, ARD, 2022)";
    private static final String SHARE_IN_ADDRESS = "share(arms,%20NRD,%20ARD,%202022)";

    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("example");

    @Test
    void json_of_a_figure_and_of_a_statement_is_that_of_the_command_line() throws Exception {
        assertThat(workbench.get("figure.json?of=" + SHARE_IN_ADDRESS).body())
                .isEqualTo(workbench.command("assess", "--explain", SHARE, "--json"));
        assertThat(workbench.get("statement.json?of=c03").body())
                .isEqualTo(workbench.command("assess", "--claim", "c03", "--json"));
    }

    @Test
    void the_rows_of_a_figure_are_those_of_the_table_of_all_rows() throws Exception {
        String all = workbench.command("assess", "--csv", "panel");
        String rows = workbench.get("figure.csv?of=" + SHARE_IN_ADDRESS).body();
        assertThat(rows.lines().count()).isBetween(2L, 20L);
        assertThat(all.lines()).containsAll(rows.lines().toList());
        assertThat(workbench
                        .page("figure?of=" + SHARE_IN_ADDRESS)
                        .select(".rows tbody tr")
                        .size())
                .isEqualTo(rows.lines().count() - 1);
    }

    @Test
    void one_figure_has_one_value_on_five_surfaces() throws Exception {
        String asked = "members(PAC, 2021)";
        String value = workbench
                .page("figure?of=members(PAC,%202021)")
                .select(".shown")
                .text();
        assertThat(value).isEqualTo("2");
        String json = workbench.get("figure.json?of=members(PAC,%202021)").body();
        assertThat(new ObjectMapper().readTree(json).at("/steps/0/value/median").asDouble())
                .isEqualTo(2);
        assertThat(workbench.command("assess", "--explain", asked)).contains(asked + " → " + value);
        String sentence = "among its " + value + " members in 2021";
        assertThat(workbench.command("note").replaceAll("\\s+", " ")).contains(sentence);
        assertThat(workbench.command("assess", "--markdown").replaceAll("\\s+", " "))
                .contains(sentence);
        Document card = workbench.page("article?text=plains_2022&at=c03");
        assertThat(card.select(".evidence").text()).contains(sentence);
        assertThat(card.select(".evidence .figure").attr("href")).isEqualTo("/figure?of=members%28PAC%2C+2021%29");
    }

    @Test
    void the_command_that_a_drawer_shows_gives_the_same() throws Exception {
        String shown = workbench
                .page("figure?of=" + SHARE_IN_ADDRESS)
                .select("#command")
                .text();
        assertThat(shown)
                .isEqualTo("./heartland assess " + workbench.folder() + " --draws 60 --explain '" + SHARE + "'");
        assertThat(workbench
                        .page("note?text=plains_2022&lang=ru")
                        .select("code")
                        .text())
                .isEqualTo("./heartland note " + workbench.folder() + " --draws 60 --text plains_2022 --lang ru");
    }

    /** By hand from the rows of the register: 12 of 15 points in three years to 2022, 18 of 21 in four, 28 of 31 in five. */
    @Test
    void a_choice_that_moves_a_figure_is_shown_with_its_values_under_each_option() throws Exception {
        Document page = workbench.page("figure?of=share(arms,%20NRD,%20ARD,%202022)");
        assertThat(page.select(".choice caption").text())
                .contains("Over how many years deliveries are counted", "explains 100 % of the spread");
        assertThat(page.select(".choice tr").eachText()).containsExactly("3 80.0 %", "4 85.7 %", "5 90.3 %");
    }
}
