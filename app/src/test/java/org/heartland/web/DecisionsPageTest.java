package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.heartland.app.Printed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions on a page: the numbers and pictures of the command that it shows, controls that say where they were, and scenarios that it keeps. */
class DecisionsPageTest {
    private static final String OF = "decisions?of=harbour_dues";

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(UnaryOperator.identity());

    private static Document page(String address) throws Exception {
        HttpResponse<String> answer = workbench.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        return page.select("progress").isEmpty() ? page : page(address);
    }

    private static List<String> command(Document page) {
        return new ArrayList<>(List.of(page.select("#command")
                .text()
                .replace("'", "")
                .substring("./heartland ".length())
                .split(" ")));
    }

    private static String printed(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return Printed.when(all.toArray(String[]::new));
    }

    // ---- The same as the command line.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&model=mean&draws=50",
                "&set.NRD.position=20..40&set.reference=0&past=60",
                "&rule=none&model=ktab&draws=20",
                "&as_of=2021-01-01&draws=20",
                "&draws=20&lang=ru"
            })
    void it_says_and_hands_out_what_its_command_does(String more, @TempDir Path beside) throws Exception {
        Document page = page(OF + more);
        List<String> words = command(page);
        assertThat(workbench.get(OF.replace("?", ".json?") + more).body()).isEqualTo(printed(words, "--json"));
        assertThat(workbench.get(OF.replace("?", ".csv?") + more).body()).isEqualTo(printed(words, "--csv"));
        Path file = beside.resolve("decision.html");
        printed(words, "--html", file.toString());
        Document written = Jsoup.parse(Files.readString(file));
        assertThat(page.select(".plot-wide svg").outerHtml())
                .isNotEmpty()
                .isEqualTo(written.select(".plot-wide svg").outerHtml());
    }

    @Test
    void power_on_the_page_is_that_of_the_command() throws Exception {
        assertThat(workbench.get("institution.json?of=PAC").body())
                .isEqualTo(Printed.when("power", "PAC", workbench.folder().toString(), "--json"));
        assertThat(page("institution?of=PAC").select("table").text()).contains("Nordavia", "Ardenia");
    }

    // ---- Controls.

    @Test
    void all_issues_and_institutions_with_a_rule_are_listed() throws Exception {
        Document page = page("decisions");
        assertThat(page.select("a[href*='of=harbour_dues']").text()).contains("How high are the dues");
        assertThat(page.select("a[href*='institution?of=PAC']")).isNotEmpty();
    }

    @Test
    void a_knob_keeps_what_it_was_set_to_and_says_what_the_dossier_has() throws Exception {
        Document page = page(OF + "&draws=20&set.NRD.position=33");
        assertThat(page.select("input[name='set.NRD.position']").attr("value")).isEqualTo("33");
        assertThat(page.text()).contains("In the dossier: 80..100.");
        assertThat(page.select("input[name='set.ARD.position']").attr("value")).isEqualTo("10..30..60");
    }

    @Test
    void what_was_set_is_kept_as_a_scenario_under_which_the_command_says_the_same() throws Exception {
        HttpResponse<String> answer = workbench.post(
                OF + "&draws=20&set.NRD.position=33",
                List.of(
                        "action",
                        "save",
                        "as.id",
                        "lower_dues",
                        "as.title",
                        "Lower dues",
                        "as.because",
                        "it pays less"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(Files.readString(workbench.folder().resolve("scenarios/lower_dues.yaml")))
                .contains("NRD.position", "33");
        assertThat(Printed.when(
                        "bargain", workbench.folder().toString(), "--scenario", "lower_dues", "--draws", "20", "--csv"))
                .isEqualTo(Printed.when(
                        "bargain",
                        workbench.folder().toString(),
                        "--set",
                        "NRD.position=33",
                        "--draws",
                        "20",
                        "--csv"));
    }

    // ---- What is refused.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions?of=dues",
                "institution?of=XXX",
                OF + "&set.NRD.position=120",
                OF + "&set.NRD.weight=1",
                OF + "&past=101",
                OF + "&rule=vetoes:XXX",
                OF + "&draws=1000000",
                OF + "&scenario=none"
            })
    void what_it_does_not_know_is_refused_in_a_sentence(String address) throws Exception {
        HttpResponse<String> answer = workbench.get(address);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void names_with_signs_of_html_are_shown_as_letters() throws Exception {
        HttpResponse<String> answer = workbench.get(OF + "&rule=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(answer.body()).doesNotContain("<script>alert");
    }
}
