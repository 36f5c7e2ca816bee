package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the sources, whose names here are full of scripts and formulas: what is asked for is found, and is only text. */
class SourcesPagesTest {
    private static final String SCRIPT = "=1+1<script>alert(1)</script><img src=x onerror=alert(2)>";

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(text -> text.replaceFirst(
            "title: Views of the neighbours \\(invented\\)", Matcher.quoteReplacement("title: \"" + SCRIPT + "\"")));

    @Test
    void a_page_shows_the_sources_that_are_asked_for_and_how_many_each_choice_leaves() throws Exception {
        Document all = workbench.page("sources");
        assertThat(all.select(".found").text()).isEqualTo("11 of 11 sources");
        assertThat(all.select(".facets section").first().select("a").eachText())
                .containsExactly("primary 7", "news agency 1", "press 1", "a copy 1", "a party to the dispute 1");
        Document press = workbench.page("sources?grade=press");
        assertThat(press.select(".source-list .name").eachText())
                .singleElement()
                .asString()
                .contains("5 December 2022");
        assertThat(press.select(".facets a[aria-current]").text()).startsWith("press 1");
    }

    /** A choice that is counted as so many leaves so many, for each of them and beside each of the others. */
    @ParameterizedTest
    @ValueSource(strings = {"sources", "sources?read=full", "sources?q=harbour", "sources?grade=primary&age=under_2"})
    void the_number_beside_a_choice_is_the_number_of_sources_that_it_leaves(String address) throws Exception {
        for (var choice : workbench.page(address).select(".facets a:not([aria-current]):has(.count)")) {
            Document chosen = workbench.page(choice.attr("href").substring(1));
            assertThat(chosen.select(".source-list li"))
                    .as(choice.text())
                    .hasSize(Integer.parseInt(choice.select(".count").text()));
        }
    }

    @Test
    void words_are_found_in_names_and_in_what_is_quoted() throws Exception {
        Document found = workbench.page("sources?q=Garrison+HARBOUR");
        assertThat(found.select(".source-list .name").eachText()).hasSize(1);
        assertThat(found.select(".quoted").eachText()).contains("Nordavia keeps a garrison in Ardenia's harbour");
    }

    @Test
    void programs_get_what_the_command_line_prints() throws Exception {
        assertThat(workbench
                        .get("sources.json?grade=primary&read=full&age=stale")
                        .body())
                .isEqualTo(workbench.command(
                        "sources", "--grade", "primary", "--read", "full", "--age", "stale", "--json"));
        assertThat(workbench.get("sources.csv?q=harbour").body())
                .isEqualTo(workbench.command("sources", "--find", "harbour", "--csv"));
        assertThat(workbench.get("weakest.json").body()).isEqualTo(workbench.command("sources", "--weakest", "--json"));
        assertThat(workbench.get("weakest.csv").body()).isEqualTo(workbench.command("sources", "--weakest", "--csv"));
        assertThat(workbench.get("weakest.txt?lang=ru").body())
                .isEqualTo(workbench.command("sources", "--weakest", "--width", "80", "--lang", "ru"));
        assertThat(workbench
                        .page("sources?grade=press&q=harbour")
                        .select("#same-command")
                        .text())
                .isEqualTo("./heartland sources " + workbench.folder() + " --draws 60 --grade press --find harbour");
    }

    /** By hand: c03 rests on the charter alone; with others it decides c02, c07 and who guards each of the three. */
    @Test
    void a_source_names_all_that_rests_on_it_and_each_leads_to_its_drawer() throws Exception {
        Document charter = workbench.page("source?of=pact_charter");
        assertThat(charter.select(".rests").get(0).select("li")).hasSize(3);
        assertThat(charter.select(".rests").get(1).select("a").eachAttr("href"))
                .containsExactly("/statement?of=c02", "/statement?of=c03", "/statement?of=c07");
        assertThat(charter.select(".rests").get(1).select("li").get(1).text()).endsWith("on this source alone");
        assertThat(charter.select("a[rel=noreferrer]").first().attr("href")).startsWith("https://example.org/");
        for (String address : charter.select(".figure").eachAttr("href")) {
            assertThat(workbench
                            .page(address.substring(1))
                            .select("#figure .shown")
                            .text())
                    .isNotEmpty();
        }
        assertThat(workbench.get("source.csv?of=pact_charter").body().lines())
                .hasSize(1 + charter.select(".rows tbody tr").size());
    }

    @Test
    void a_drawer_leads_from_a_row_to_its_source() throws Exception {
        assertThat(workbench
                        .page("statement?of=c03")
                        .select(".locator a")
                        .first()
                        .attr("href"))
                .isEqualTo("/source?of=pact_charter");
    }

    @Test
    void the_weakest_link_of_all_comes_first() throws Exception {
        Document weakest = workbench.page("weakest");
        assertThat(weakest.select(".errands li")).hasSize(7);
        assertThat(weakest.select(".errands .for-author .says").eachText())
                .containsExactly("Nordavia helped Brovia in 2022.", "All three states belong to the Pact.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sources", "source?of=poll", "weakest", "sources?q=%3Cscript%3Ealert(1)", "sources?lang=ru"})
    void scripts_in_the_names_of_sources_and_in_what_is_searched_for_are_only_text(String address) throws Exception {
        RunningWorkbench.assertInert(workbench.page(address));
    }

    @Test
    void a_formula_in_a_title_is_no_formula_in_a_table() throws Exception {
        assertThat(workbench.get("sources.csv").body()).contains("'=1+1<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "sources?grade=good, 400",
        "sources?age=old, 400",
        "sources?from=-1, 400",
        "source, 400",
        "source?of=nobody, 404",
        "source?of=%2e%2e%2fdossier.yaml, 404"
    })
    void what_is_wrong_is_said(String address, int status) throws Exception {
        var answer = workbench.get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("main p").text()).isNotEmpty();
    }

    @Test
    void an_endless_question_is_refused_and_many_words_are_none() throws Exception {
        assertThat(workbench.get("sources?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(workbench.get("sources?publisher=" + "x".repeat(4000)).statusCode())
                .isEqualTo(400);
        assertThat(workbench
                        .page("sources?q=" + "a+".repeat(99))
                        .select(".source-list li")
                        .size())
                .isLessThanOrEqualTo(11);
        assertThat(List.of(workbench.page("sources?q=...").select(".found").text()))
                .containsExactly("11 of 11 sources");
    }
}
