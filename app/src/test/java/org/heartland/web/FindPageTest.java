package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by its words, as it is answered without a browser. */
class FindPageTest {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(text -> text.replaceFirst(
            "title: Views of the neighbours \\(invented\\)",
            Matcher.quoteReplacement("title: \"Neighbours " + SCRIPT + "\"")));

    private static String address(String asked) {
        return "?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private static List<String> found(String asked) throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(workbench.get("find.json" + address(asked)).body());
        List<String> found = new ArrayList<>();
        json.get("found")
                .forEach(one -> found.add(
                        one.get("kind").asText() + " " + one.get("address").asText()));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "arde, state /state?of=ARD",
        "Ardenia, state /state?of=ARD",
        "ardneia, state /state?of=ARD",
        "ARD, state /state?of=ARD",
        "Ардения, state /state?of=ARD",
        "Ардении, state /state?of=ARD",
        "адрения, state /state?of=ARD",
        "choices, page /choices",
        "weakest, page /weakest",
        "слабые места, page /weakest",
        "treaty coding, source /source?of=treaty_coding",
        "three states belong pact, statement /article?text=plains_2022&at=c03"
    })
    void what_is_meant_comes_first(String asked, String first) throws Exception {
        assertThat(found(asked)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzyplugh", "ardenia xyzzyplugh", "...", "xq", "<b>xyzzy"})
    void what_is_called_nothing_of_the_kind_is_not_found(String asked) throws Exception {
        assertThat(found(asked)).isEmpty();
        assertThat(workbench.get("find" + address(asked)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_chart_is_found_by_its_name() throws Exception {
        String id = workbench
                .get("charts.csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", 2)[0];
        assertThat(found(id)).contains("chart /chart?of=" + id);
    }

    @Test
    void what_was_read_otherwise_than_it_was_written_is_said() throws Exception {
        Document page = workbench.page("find" + address("ardneia"));
        assertThat(page.select(".findings [role=status]").text()).contains("Read as: ardenia");
        assertThat(page.select("main .findings").attr("data-asked")).isEqualTo("ardneia");
    }

    @Test
    void every_thing_that_is_found_is_there() throws Exception {
        for (String thing : found("a")) {
            String address = thing.substring(thing.indexOf('/') + 1);
            assertThat(workbench.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(found("a")).hasSizeGreaterThan(10);
    }

    @Test
    void a_page_shows_few_of_each_kind_and_says_how_many_more_there_are() throws Exception {
        Document page = workbench.page("find" + address("a"));
        assertThat(page.select("main .findings section"))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kind.select("li").size()).isBetween(1, 8));
        assertThat(page.select("main .findings").text()).contains("more; add a word");
    }

    @Test
    void an_endless_question_is_refused_and_many_words_are_bounded() throws Exception {
        assertThat(workbench.get("find" + address("x".repeat(101))).statusCode())
                .isEqualTo(400);
        assertThat(workbench.get("find" + address("ab ".repeat(33))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void scripts_in_names_and_in_what_is_asked_are_only_text() throws Exception {
        for (String asked : List.of("neighbours", SCRIPT)) {
            RunningWorkbench.assertInert(workbench.page("find" + address(asked)));
        }
        assertThat(workbench.get("find.json" + address("neighbours")).body()).doesNotContain("<script");
    }
}
