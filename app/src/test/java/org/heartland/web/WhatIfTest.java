package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.heartland.assess.Contributors;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.read.NamedScenarios;
import org.heartland.scenario.WrittenScenario;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios built on a page: the same answers as the command line's, problems beside what causes them, and nothing written over by accident. */
class WhatIfTest {
    private static final String SEVEN = "whatif?1.set=arms&1.sender=NRD&1.receiver=ARD&1.years=2022&1.value=2"
            + "&2.scale=exports&2.receiver=ARD&2.years=2022&2.by=0.5&3.leave=PAC&3.who=ARD&3.on=2021-02-01"
            + "&4.join=FOR&4.who=BRO&4.status=suspended&4.from=2022-01-01&5.never=harbour"
            + "&6.happens=supposed_1&6.kind=base&6.by=NRD&6.toward=CEL&6.from=2021-01-01&6.name=Post&6.says=A+post"
            + "&7.judge=arms_window&7.whole=5..5";

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(UnaryOperator.identity());

    @TempDir
    private static Path files;

    /** The address to which a form of the page leads, without the place on the page. */
    private static String posted(String address, String... namesAndValues) throws Exception {
        HttpResponse<String> answer = workbench.post(address, List.of(namesAndValues));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^/|^http://[^/]*/", "")
                .replaceFirst("#.*", "");
    }

    private static String json(String address) throws Exception {
        HttpResponse<String> answer = workbench.get(address.replaceFirst("whatif", "whatif.json"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    // ---- The same as the command line.

    @ParameterizedTest
    @ValueSource(strings = {"whatif?of=empty_harbour", SEVEN, "whatif?1.judge=denied_posts&1.choose=ignored"})
    void its_answers_are_those_of_compare_with_the_file_that_it_hands_out(String address) throws Exception {
        Path file = files.resolve("scenario" + Math.abs(address.hashCode()) + ".yaml");
        Files.writeString(
                file,
                workbench.get(address.replaceFirst("whatif", "whatif.yaml")).body());
        assertThat(json(address)).isEqualTo(workbench.command("compare", file.toString(), "--json"));
        String printed = workbench.command("compare", file.toString(), "--width", "1000");
        Document page = workbench.computed(address);
        assertThat(printed).contains(page.select("#result .found").text());
        for (Element changed : page.select("#result tr.changed b")) {
            assertThat(printed).contains(changed.text());
        }
        assertThat(page.select("#yaml").get(0).wholeText()).isEqualTo(Files.readString(file));
    }

    @Test
    void the_command_beside_the_answers_gives_them() throws Exception {
        String command =
                workbench.computed("whatif?of=empty_harbour").select("#command").text();
        assertThat(command).isEqualTo("./heartland compare " + workbench.folder() + " empty_harbour --draws 60");
        List<String> words = new ArrayList<>(
                List.of(command.substring("./heartland ".length()).split(" ")));
        words.add("--json");
        assertThat(json("whatif?of=empty_harbour")).isEqualTo(Printed.when(words.toArray(String[]::new)));
    }

    @Test
    void every_role_stands_beside_what_it_would_be_and_only_changed_ones_are_marked() throws Exception {
        Document page = workbench.computed("whatif?of=empty_harbour");
        int roles = page.select("#result table").get(0).select("tbody tr").size();
        int changed =
                page.select("#result table").get(0).select("tbody tr.changed").size();
        assertThat(page.select(".found").text())
                .startsWith("Nothing else changes: " + (roles - changed) + " of " + roles + " roles");
        assertThat(changed).isPositive().isLessThan(roles);
    }

    // ---- Building.

    @Test
    void each_control_adds_its_change_and_each_change_can_be_taken_out_again() throws Exception {
        String address = "whatif";
        List<String> before = new ArrayList<>();
        for (String[] control : CONTROLS) {
            before.add(address);
            address = posted(address, control);
            assertThat(address).as(String.join(" ", control)).doesNotContain("new.");
        }
        assertThat(json(address)).isEqualTo(json(SEVEN));
        Document page = workbench.page(address);
        assertThat(page.select(".changes > li")).hasSize(7);
        assertThat(page.select(".wrong")).isEmpty();
        String last = page.select(".changes > li").last().select("a").last().attr("href");
        assertThat(workbench.page(last.substring(1)).select("#yaml").text())
                .isEqualTo(workbench.page(before.get(6)).select("#yaml").text());
    }

    private static final List<String[]> CONTROLS = List.of(
            added("figure", "indicator", "arms", "sender", "NRD", "receiver", "ARD", "years", "2022", "amount", "2"),
            added(
                    "figure",
                    "deed",
                    "scale",
                    "indicator",
                    "exports",
                    "receiver",
                    "ARD",
                    "years",
                    "2022",
                    "amount",
                    "-50"),
            added("membership", "deed", "leave", "institution", "PAC", "who", "ARD", "from", "2021-02-01"),
            added("membership", "deed", "suspended", "institution", "FOR", "who", "BRO", "from", "2022-01-01"),
            added("never", "event", "harbour"),
            added(
                    "event",
                    "kind",
                    "base",
                    "by",
                    "NRD",
                    "toward",
                    "CEL",
                    "from",
                    "2021-01-01",
                    "name",
                    "Post",
                    "says",
                    "A post"),
            added("choice", "choice", "arms_window", "value", "5"));

    private static String[] added(String control, String... fields) {
        List<String> form = new ArrayList<>(List.of("action", "add", "control", control));
        for (int i = 0; i < fields.length; i += 2) {
            form.addAll(List.of("f." + fields[i], fields[i + 1]));
        }
        return form.toArray(String[]::new);
    }

    @Test
    void a_change_that_is_opened_again_shows_what_was_written() throws Exception {
        Document page = workbench.page(SEVEN);
        Element second = page.select(".changes > li").get(1);
        Document opened = workbench.page(
                second.select("a").first().attr("href").substring(1).replaceFirst("#.*", ""));
        assertThat(opened.select(".changes > li")).hasSize(6);
        assertThat(opened.select("#figure").hasAttr("open")).isTrue();
        assertThat(opened.select("#g-amount").attr("value")).isEqualTo("-50");
        assertThat(opened.select("#g-deed option[selected]").attr("value")).isEqualTo("scale");
        assertThat(opened.select("#g-years").attr("value")).isEqualTo("2022");
    }

    @Test
    void what_is_wrong_stands_beside_its_control_and_nothing_is_lost() throws Exception {
        String address = posted(
                "whatif?1.never=harbour",
                added("membership", "deed", "leave", "institution", "PAC", "who", "ARD", "from", "2021-02-30"));
        Document page = workbench.page(address);
        assertThat(page.select("#membership .wrong").text()).contains("2021-02-30 is not a day of the calendar");
        assertThat(page.select("#m-from").attr("value")).isEqualTo("2021-02-30");
        assertThat(page.select(".changes > li")).hasSize(1);
        assertThat(workbench.computed(address).select("#result .found")).hasSize(1);
        String twice = posted("whatif?1.never=harbour", added("never", "event", "harbour"));
        assertThat(workbench.page(twice).select("#never .wrong").text()).isNotBlank();
    }

    @Test
    void what_is_wrong_in_an_address_stands_beside_its_change() throws Exception {
        Document page = workbench.page("whatif?1.leave=NOBODY&1.who=ARD&1.on=2021-02-01&2.never=harbour&3.conquer=ARD");
        List<Element> changes = page.select(".changes > li");
        assertThat(changes.get(0).select(".wrong").text()).contains("NOBODY");
        assertThat(changes.get(1).select(".wrong")).isEmpty();
        assertThat(changes.get(2).select(".wrong")).hasSize(1);
        assertThat(page.select("#result .found")).isEmpty();
        assertThat(workbench
                        .get("whatif.json?1.leave=NOBODY&1.who=ARD&1.on=2021-02-01")
                        .statusCode())
                .isEqualTo(400);
    }

    // ---- Keeping.

    @Test
    void it_is_saved_whole_and_replaces_a_file_only_if_told_to() throws Exception {
        String address =
                posted("whatif?1.never=harbour", "action", "save", "as.id", "no_harbour", "as.title", "No harbour");
        Path file = workbench.folder().resolve("scenarios/no_harbour.yaml");
        assertThat(address).isEqualTo("whatif?of=no_harbour&saved=on");
        assertThat(workbench.page(address).select("#keep").text())
                .contains("It is saved in scenarios/no_harbour.yaml.");
        assertThat(Files.readString(file)).contains("title: \"No harbour\"", "- {never: harbour");
        String before = Files.readString(file);
        String other = posted("whatif?1.never=ard_unrest", "action", "save", "as.id", "no_harbour");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(workbench.page(other).select("#keep").text()).contains("Replace scenarios/no_harbour.yaml");
        posted(other, "action", "save", "replace", "on");
        assertThat(Files.readString(file)).contains("- {never: ard_unrest");
        Files.delete(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../review", "..", "a/b", "/etc/passwd", "what if", "c:\\x", "%00"})
    void a_name_that_leads_elsewhere_is_refused(String id) throws Exception {
        HttpResponse<String> answer =
                workbench.post("whatif?1.never=harbour", List.of("action", "save", "as.id", id, "replace", "on"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#figure").text()).contains("cannot be the id of a scenario");
        try (Stream<Path> all = Files.walk(workbench.folder().resolve("scenarios"))) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void nothing_is_written_unless_the_program_may(@TempDir Path unwritten) throws Exception {
        Path dossier = Folders.example(unwritten);
        try (RunningWorkbench reads = RunningWorkbench.of(dossier, false)) {
            assertThat(reads.post("whatif?1.never=harbour", List.of("action", "save", "as.id", "no_harbour"))
                            .statusCode())
                    .isEqualTo(409);
            assertThat(reads.get("whatif?1.never=harbour").body()).doesNotContain("value=\"save\"");
        }
        assertThat(dossier.resolve("scenarios/no_harbour.yaml")).doesNotExist();
    }

    private static Stream<Path> dossiers() throws IOException {
        return Stream.of("central-asia", "example").map(Assessed.DOSSIERS::resolve);
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void every_scenario_reads_back_from_what_is_written_of_it(Path dossier) {
        Dossier read = Contributors.SHIPPED.read(dossier).orThrow();
        List<Scenario> ofFigures = read.scenarios().stream()
                .filter(scenario -> scenario.theories().isEmpty())
                .toList();
        assertThat(ofFigures).isNotEmpty();
        for (Scenario scenario : ofFigures) {
            WrittenScenario written = WrittenScenario.of(scenario);
            Scenario again = NamedScenarios.read(read, written).orThrow();
            assertThat(again)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*\\bat")
                    .isEqualTo(scenario);
            assertThat(WrittenScenario.of(again)).isEqualTo(written);
        }
    }

    // ---- Hostile.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.set=arms&1.sender=NRD&1.receiver=ARD&1.years=0001..9999&1.value=1",
                "1.set=arms&1.sender=NRD&1.receiver=ARD&1.years=2022&1.value=1e999",
                "1.scale=arms&1.years=2022&1.by=NaN",
                "1.scale=arms&1.years=2022&1.by=1e308",
                "1.judge=arms_window&1.whole=0..2000000000",
                "1.never=%22%7D%5D%0A-%20%7Bnever:%20x",
                "1.never=%3Cscript%3Ealert(1)%3C/script%3E",
                "1.happens=x&1.kind=base&1.by=A,A,A,A,A,A,A,A,A,A,A&1.from=2021&1.name=n&1.says=s"
            })
    void what_means_harm_is_a_sentence_beside_its_change(String change) throws Exception {
        Document page = workbench.page("whatif?" + change);
        assertThat(page.select(".changes > li .wrong").text()).isNotBlank();
        assertThat(page.select("script").eachAttr("src")).containsExactly("/assets/htmx.js", "/assets/workbench.js");
        assertThat(page.select("#yaml").get(0).wholeText().lines()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void lists_without_end_and_very_long_words_are_refused() throws Exception {
        StringBuilder many = new StringBuilder("whatif?x=x");
        for (int i = 1; i <= 200; i++) {
            many.append('&').append(i).append(".never=h").append(i);
        }
        assertThat(workbench.get(many.toString()).statusCode()).isEqualTo(400);
        assertThat(workbench.get("whatif?1.never=" + "x".repeat(700)).statusCode())
                .isEqualTo(400);
        assertThat(workbench.raw("GET /whatif?1.never=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost:"
                        + workbench.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(workbench
                        .post("whatif", List.of(added("never", "event", "x".repeat(100_000))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(workbench.get("whatif?1.%3Cb%3E=harbour").statusCode()).isEqualTo(400);
        assertThat(workbench.get("whatif?of=../../etc/passwd").statusCode()).isEqualTo(400);
    }
}
