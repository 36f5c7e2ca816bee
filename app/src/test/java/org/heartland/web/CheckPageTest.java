package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.heartland.assess.Contributors;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Deadline;
import org.heartland.web.desk.Desk;
import org.heartland.web.page.CheckPage;
import org.heartland.web.page.PageRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page Check: the problems that the command line prints, what a change would change, and a change that is kept. */
class CheckPageTest {
    private static final String CLAIMS = "claims/article.yaml";
    private static final String RIGHT = "all r in receivers: member(PAC, r, 2021)";
    private static final String OTHER = "some r in receivers: member(PAC, r, 2021)";

    @TempDir
    private Path folder;

    @TempDir
    private Path copy;

    private RunningWorkbench workbench;

    @BeforeEach
    void open() {
        workbench = RunningWorkbench.of(Folders.example(folder));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    /** The fields of the editor as a page shows them, with one text in it changed. */
    private static List<String> fields(Document page, String action, String from, String to) {
        List<String> fields = new ArrayList<>(List.of("action", action));
        for (String name : List.of("file", "sum", "first", "last", "lang")) {
            fields.addAll(
                    List.of(name, page.select("#edit input[name=" + name + "]").val()));
        }
        String text = page.select("#text").first().wholeText();
        assertThat(text).contains(from);
        fields.addAll(List.of("text", text.replace(from, to).replace("\n", "\r\n")));
        return fields;
    }

    private HttpResponse<String> change(String claim, String action, String from, String to) throws Exception {
        return workbench.post("check", fields(workbench.page("check?claim=" + claim), action, from, to));
    }

    private static List<String> problems(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#outcome .faults li").eachText();
    }

    /** What the command line prints of the example with the text of every file changed. */
    private List<String> printed(UnaryOperator<String> change) {
        Folders.example(copy, change);
        return Printed.by("check", copy.toString()).out().lines().toList();
    }

    private Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void the_problems_are_those_that_the_command_line_prints() throws Exception {
        Files.writeString(
                folder.resolve(CLAIMS),
                Files.readString(folder.resolve(CLAIMS)).replace("member(PAC, ARD", "membre(PAC, ARD"));
        List<String> printed =
                Printed.by("check", folder.toString()).out().lines().toList();
        Document page = workbench.page("check");
        List<String> shown = new ArrayList<>(page.select("#count + .faults li").eachText());
        page.select("details .faults li").eachText().forEach(note -> shown.add("note: " + note));
        assertThat(shown).hasSizeGreaterThan(1).isEqualTo(printed.subList(0, printed.size() - 1));
        assertThat(page.select("#command").text()).isEqualTo("./heartland check " + folder);
        String place = page.select(".faults a").first().attr("href");
        assertThat(workbench.page(place.substring(1)).select("#text").text())
                .startsWith("- id: c02")
                .contains("membre(");
        assertThat(workbench.get("check.csv").body().lines().toList())
                .hasSize(printed.size())
                .first()
                .isEqualTo("kind,file,line,column,what,instead,near,more");
    }

    @Test
    void a_problem_that_is_typed_has_the_place_that_it_would_have_in_the_file() throws Exception {
        HttpResponse<String> answer = change("c03", "try", RIGHT, RIGHT.replace("member(", "membre("));
        List<String> printed = printed(text -> text.replace(RIGHT, RIGHT.replace("member(", "membre(")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(problems(answer)).hasSize(1).first().isEqualTo(printed.get(0));
        assertThat(problems(change("c03", "try", "reading: said", "reading: sung")))
                .hasSize(1)
                .first()
                .isEqualTo(printed(text -> text.contains("- id: c03") ? oneReading(text) : text)
                        .get(0));
        assertThat(contents().get(CLAIMS)).contains(RIGHT);
    }

    private static String oneReading(String text) {
        int claim = text.indexOf("- id: c03");
        return text.substring(0, claim) + text.substring(claim).replaceFirst("reading: said", "reading: sung");
    }

    @Test
    void a_change_of_a_check_shows_which_verdicts_change_as_the_command_line_judges_them() throws Exception {
        Document page = Jsoup.parse(change("c03", "compare", RIGHT, OTHER).body());
        assertThat(page.select("#outcome tbody tr")).hasSize(1);
        Folders.example(copy, text -> text.replace(RIGHT, OTHER));
        List<String> cells = page.select("#outcome tbody td").eachText();
        assertThat(Printed.when("assess", folder.toString(), "--draws", "60", "--claim", "c03"))
                .containsIgnoringCase(now(cells.get(0)));
        assertThat(Printed.when("assess", copy.toString(), "--draws", "60", "--claim", "c03"))
                .containsIgnoringCase(now(cells.get(1)));
        assertThat(cells.get(0)).isNotEqualTo(cells.get(1));
        assertThat(page.select("#outcome .rest").text()).startsWith("Nothing else changes: ");
    }

    /** Of "contradicted → supported", which is then and now, the last. */
    private static String now(String verdicts) {
        return verdicts.replaceFirst(".*→ ", "");
    }

    @Test
    void a_change_of_a_condition_and_of_a_row_shows_which_roles_change() throws Exception {
        Document role = workbench.page("check?role=guarantor");
        HttpResponse<String> answer = workbench.post(
                "check",
                fields(
                        role,
                        "compare",
                        "IF pledge_by(receiver) = membership THEN bound(",
                        "IF pledge_by(receiver) = membership THEN NOT bound("));
        assertThat(Jsoup.parse(answer.body()).select("#outcome tbody tr")).isNotEmpty();
        Document row = workbench.page("check?file=indicators/exports.csv&line=2");
        assertThat(row.select("#edit code").text()).startsWith("indicator,sender,receiver");
        assertThat(row.select("#text").first().wholeText())
                .startsWith("exports,NRD,ARD,2020,")
                .doesNotContain("\n");
        assertThat(problems(workbench.post("check", fields(row, "try", ",40,", ",forty,"))))
                .first()
                .asString()
                .startsWith("indicators/exports.csv:2:");
    }

    @Test
    void a_statement_that_is_added_and_one_that_is_gone_are_no_fault() throws Exception {
        Document page = Jsoup.parse(
                change("c03", "compare", "- id: c03", "- id: c03_again").body());
        assertThat(page.select("#outcome").text()).contains("New statements", "c03_again: ");
    }

    @Test
    void what_is_saved_is_the_changed_file_and_nothing_else() throws Exception {
        Map<String, String> before = contents();
        HttpResponse<String> answer = change("c03", "save", RIGHT, OTHER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(workbench.page(to.substring(1)).select("#outcome").text()).isEqualTo("Saved.");
        before.put(CLAIMS, before.get(CLAIMS).replace(RIGHT, OTHER));
        assertThat(contents()).isEqualTo(before);
        assertThat(workbench.page("statement?of=c03").select(".shown").text()).startsWith("Supported");
    }

    @Test
    void the_file_that_is_handed_out_is_the_changed_one() throws Exception {
        HttpResponse<String> answer = change("c03", "download", RIGHT, OTHER);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"article.yaml\"");
        assertThat(answer.body()).isEqualTo(contents().get(CLAIMS).replace(RIGHT, OTHER));
    }

    @Test
    void a_file_that_somebody_else_changed_meanwhile_is_not_written_over_and_the_text_is_kept() throws Exception {
        List<String> fields = fields(workbench.page("check?claim=c03"), "save", RIGHT, OTHER);
        String theirs = contents().get(CLAIMS).replace("a figure of speech", "a mere figure of speech");
        Files.writeString(folder.resolve(CLAIMS), theirs);
        HttpResponse<String> answer = workbench.post("check", fields);
        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#outcome").text()).contains("the file has changed since it was opened");
        assertThat(page.select("#text").first().wholeText()).contains(OTHER);
        assertThat(contents().get(CLAIMS)).isEqualTo(theirs);
    }

    @Test
    void a_change_that_would_add_problems_is_not_saved_and_the_text_is_kept() throws Exception {
        Map<String, String> before = contents();
        HttpResponse<String> answer = change("c03", "save", RIGHT, "member(");
        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#outcome").text()).contains("there would be more problems than before");
        assertThat(page.select("#outcome .faults li")).isNotEmpty();
        assertThat(page.select("#text").first().wholeText()).contains("\"member(\"");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void without_the_right_to_write_nothing_is_written() throws Exception {
        workbench.close();
        workbench = RunningWorkbench.of(folder, false);
        Map<String, String> before = contents();
        assertThat(workbench.page("check?claim=c03").select("button[value=save]"))
                .isEmpty();
        HttpResponse<String> answer = change("c03", "save", RIGHT, OTHER);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("start the program with --write");
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "/etc/passwd",
                "claims/../../secret.yaml",
                "README.md",
                "claims/new.yaml",
                "review.yaml",
                "reports.jsonld",
                "claims",
                "."
            })
    void no_other_file_is_shown_or_written(String file) throws Exception {
        Path secret = Files.writeString(copy.resolve("secret.yaml"), "secret");
        Files.createSymbolicLink(folder.resolve("claims/link.yaml"), secret);
        List<String> fields = fields(workbench.page("check?claim=c03"), "save", RIGHT, OTHER);
        Map<String, String> before = contents();
        for (String name : List.of(file, "claims/link.yaml")) {
            fields.set(fields.indexOf("file") + 1, name);
            assertThat(workbench.post("check", fields).statusCode()).as(name).isEqualTo(404);
            String asked = "check?file=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            assertThat(workbench.get(asked).statusCode()).as(name).isEqualTo(404);
        }
        assertThat(contents()).isEqualTo(before);
        assertThat(Files.readString(secret)).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "member(PAC, ARD, 2021-01-06) | Supported",
                "member(PAC, BRO, 2021-01-06) | Contradicted",
                "members(PAC, 2021)           | 2"
            })
    void a_check_that_is_typed_is_answered_at_once(String expression, String answer) throws Exception {
        Document page = workbench.page("check?expression=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        assertThat(page.select("#answer .large").text()).isEqualTo(answer);
        assertThat(page.select("#answer .figure").attr("href")).startsWith("/figure?of=member");
    }

    @Test
    void a_check_that_is_wrong_is_a_sentence_with_its_column() throws Exception {
        assertThat(workbench
                        .page("check?expression=member(PAC,%20ARDD,%202021)")
                        .select("#answer .faults li")
                        .text())
                .contains(":1:13: ", "ARD");
    }

    /** A check that does not end by the deadline of its request is stopped: the page is asked with one that has passed. */
    @Test
    void a_check_without_end_is_stopped() {
        try (Desk desk = Desk.open(RunningWorkbench.settings(folder, false)).orThrow()) {
            PageRequest late = new PageRequest(
                    desk,
                    "check",
                    "en",
                    Map.of("expression", List.of("all r in receivers: share(economy, NRD, r, 2022) > 0")),
                    () -> true);
            assertThatThrownBy(() -> new CheckPage().view(late)).isInstanceOf(Deadline.Passed.class);
            Folder files = Contributors.SHIPPED.folder(folder).orThrow();
            assertThatThrownBy(() -> desk.files().check(files, () -> true)).isInstanceOf(Deadline.Passed.class);
        }
    }

    @Test
    void scripts_in_what_is_typed_are_only_text() throws Exception {
        String script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        for (String action : List.of("try", "save")) {
            Document page = Jsoup.parse(change("c03", action, "says: All", "nonsense" + script + ": All")
                    .body());
            assertThat(page.select("script[src]")).hasSize(page.select("script").size());
            assertThat(page.select("img, [onerror]")).isEmpty();
            assertThat(page.select("#text").first().wholeText()).contains(script);
        }
        assertThat(workbench
                        .page("check?expression=" + URLEncoder.encode(script, StandardCharsets.UTF_8))
                        .select("img"))
                .isEmpty();
    }

    @Test
    void programs_get_the_names_that_expressions_may_use() throws Exception {
        String json = workbench.get("check.json").body();
        assertThat(json)
                .contains("\"name\": \"share\", \"kind\": \"function\", \"usage\": \"share(")
                .contains("\"name\": \"ARD\", \"kind\": \"actor\"")
                .contains("\"name\": \"PAC\", \"kind\": \"institution\"")
                .contains("\"name\": \"arms\", \"kind\": \"indicator\"")
                .contains("\"name\": \"ard_request\", \"kind\": \"event\"");
    }
}
