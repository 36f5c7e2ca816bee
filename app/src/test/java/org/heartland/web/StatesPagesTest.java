package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heartland.app.Assessed;
import org.heartland.assess.Study;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the states and of the choices as they are answered, without a browser. */
class StatesPagesTest {
    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("central-asia");

    private static Study study() {
        return Assessed.shipped("central-asia");
    }

    /** Goods trade of Kyrgyzstan in 2023 by its national office: China 34.5 %, Russia 19.1 %; arms to Kazakhstan are Russian in every window. */
    @Test
    void a_year_shows_who_holds_each_role_and_the_trade_shares() throws Exception {
        Document page = workbench.page("states?year=2023");
        assertThat(page.select("tbody th[scope=row]").eachText())
                .containsExactly("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan");
        Element kyrgyzstan = page.select("tbody tr").get(1);
        assertThat(kyrgyzstan.select(".shares").text()).contains("Russia 19.1 %", "China 34.5 %");
        assertThat(page.select("tbody tr")
                        .first()
                        .select(".holding .figure")
                        .first()
                        .text())
                .isEqualTo("Russia");
        assertThat(page.select(".maps svg")).hasSize(2);
    }

    /** The page says who guards Turkmenistan in words, without ids; so must the drawer that it opens, with the same conditions. */
    @Test
    void the_drawer_of_a_role_says_who_holds_it_as_the_page_does_and_why() throws Exception {
        Document state = workbench.page("state?of=TKM&lang=ru");
        String address = state.select(".role .large .figure").first().attr("href");
        Element drawer = workbench.page(address.substring(1)).select("#figure").first();
        assertThat(drawer.select(".shown").text()).isEqualTo("Никто");
        assertThat(drawer.select(".of").text()).isEqualTo("Туркменистан, 2025: Кто гарант безопасности?");
        assertThat(drawer.select(".reasons li").eachText())
                .hasSameSizeAs(state.select(".role").first().select(".conditions li"))
                .allSatisfy(reason ->
                        assertThat(state.select(".conditions").first().text()).contains(reason));
    }

    @Test
    void what_is_not_known_is_said_and_is_no_zero() throws Exception {
        Element turkmenistan =
                workbench.page("states?year=2023").select("tbody tr").get(3);
        assertThat(turkmenistan.select("td.pair").text()).contains("not known").doesNotContain("0");
        assertThat(turkmenistan.select("td.pair svg")).isEmpty();
    }

    @Test
    void newer_figures_stand_beside_only_when_asked_for() throws Exception {
        assertThat(workbench.page("states").select(".newer")).isEmpty();
        assertThat(workbench.page("states?newer=on").select(".newer").eachText())
                .isNotEmpty()
                .allMatch(words -> words.startsWith("newer, not counted:"));
    }

    /** The brief says what {@code RoleWords} say; the page must say the same of the current year. */
    @ParameterizedTest
    @ValueSource(strings = {"guarantor", "provider"})
    void the_page_and_the_command_line_name_the_same_holders(String role) throws Exception {
        Study study = study();
        Words words = Words.english(study.subject());
        RoleWords said =
                new RoleWords(study.assess(), words, study.subject().roles().get(role));
        List<String> expected = study.subject().receivers().stream()
                .map(receiver -> Words.capital(said.who(said.after(receiver))))
                .toList();
        int column = role.equals("guarantor") ? 0 : 1;
        assertThat(workbench.page("states").select("tbody tr").stream()
                        .map(row ->
                                row.select("td").get(column).select(".figure").text())
                        .toList())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "states?year=1850, 400",
        "states?year=x, 400",
        "state, 400",
        "state?of=FRA, 404",
        "choices?arms_window=99, 400"
    })
    void what_is_wrong_is_said(String address, int status) throws Exception {
        assertThat(Jsoup.parse(workbench.text(address, status)).select("main p").text())
                .isNotEmpty();
    }

    /** The tables of Kazakhstan's trade of 2023 name twenty: seventeen states, the world, the Union, and a line of small partners. */
    @Test
    void a_state_names_all_of_its_partners_in_their_order() throws Exception {
        Document page = workbench.page("state?of=KAZ");
        List<String> places = page.select(".partners section").stream()
                .filter(section -> section.select("h3").text().startsWith("Trade in goods"))
                .flatMap(section -> section.select("tbody td:first-child").eachText().stream())
                .toList();
        assertThat(places).hasSize(17).first().isEqualTo("1");
        List<Integer> bars = page.select(".partners section").get(1).select("meter").stream()
                .map(meter -> Integer.valueOf(meter.attr("value")))
                .toList();
        assertThat(bars).isSortedAccordingTo((a, b) -> b - a);
        assertThat(page.select(".conditions li a[rel=noreferrer]")).isNotEmpty();
    }

    @Test
    void each_figure_of_the_states_leads_to_its_rows() throws Exception {
        String figure = workbench
                .page("states?year=2019")
                .select("td.pair .figure")
                .first()
                .attr("href");
        assertThat(workbench.page(figure.substring(1)).select(".rows tbody tr a"))
                .isNotEmpty();
    }

    @Test
    void programs_get_the_same() throws Exception {
        assertThat(workbench.text("states.csv?year=2019", 200).lines()).hasSize(1 + 3 * 5);
        assertThat(workbench.text("states.json?year=2019", 200)).contains("\"year\": 2019");
        assertThat(workbench.text("state.csv?of=KAZ", 200).lines()).hasSizeGreaterThan(40);
        assertThat(workbench.text("choices.csv?arms_window=5", 200))
                .startsWith("kind,statement,about,all_settings,settled");
    }

    // ---- Choices.

    /** What {@code compare} would find: the verdict on the supplier of arms to each of the five turns on the window of five years. */
    @Test
    void a_choice_that_is_settled_shows_what_flips_and_what_stays() throws Exception {
        Document page = workbench.page("choices?arms_window=5");
        assertThat(page.select("#flips .settled").text())
                .isEqualTo("Over how many years deliveries of arms are counted: 5");
        assertThat(page.select("#flips tbody tr")).isNotEmpty();
        assertThat(page.select("#flips").text()).contains("Nothing else changes:");
        assertThat(page.select("#command").text())
                .startsWith("./heartland assess ")
                .endsWith("--set arms_window=5");
        assertThat(page.select("#permalink").attr("href")).isEqualTo("/choices?arms_window=5");
        assertThat(page.select("input[type=checkbox][name=arms_window]").hasAttr("checked"))
                .isFalse();
    }

    @Test
    void every_choice_of_the_dossier_can_be_settled_and_none_is_at_first() throws Exception {
        Document page = workbench.page("choices");
        assertThat(page.select("fieldset.choice"))
                .hasSize(study().subject().judgements().size());
        assertThat(page.select("fieldset input[type=checkbox]:not([checked])")).isEmpty();
        assertThat(page.select("#flips table")).isEmpty();
    }
}
