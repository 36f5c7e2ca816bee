package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.heartland.app.Assessed;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.heartland.assess.Contributors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From one sentence to a verdict, by a statement that the dossier chooses, and the words that are explained. */
class LearnPageTest {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(text -> text.replaceFirst(
            "(?m)^  title: Views of the neighbours \\(invented\\)",
            Matcher.quoteReplacement("  title: \"Neighbours " + SCRIPT + "\"")));

    /** The example names none; its first statement that the text makes, is tested and has rows is c02. */
    @Test
    void the_example_is_the_first_that_can_teach_where_the_dossier_names_none() throws Exception {
        Document page = workbench.page("learn");
        assertThat(page.select(".six > li > h2").eachText())
                .containsExactly(
                        "The words", "The check", "The rows", "The settings", "The verdict", "What would change it");
        assertThat(page.select(".six .shown a").attr("href")).isEqualTo("/statement?of=c02");
        assertThat(page.select(".six pre").text()).contains("days(ard_request, ard_help) <= 1");
        assertThat(page.select(".six .rows tbody tr")).hasSize(4);
        assertThat(page.select(".six .parts")).isEmpty();
    }

    @Test
    void the_dossier_that_comes_with_the_project_teaches_by_the_accession_of_iran() {
        assertThat(Contributors.SHIPPED
                        .read(Contributors.SHIPPED
                                .folder(Assessed.DOSSIERS.resolve("central-asia"))
                                .orThrow())
                        .orThrow()
                        .identity()
                        .example())
                .isEqualTo("c05_iran");
    }

    @Test
    void an_example_that_the_dossier_lacks_is_reported(@TempDir Path other) {
        Folders.example(other, text -> text.replaceFirst("(?m)^pairs: ", "example: c99\npairs: "));
        assertThat(Printed.by("check", other.toString()).out()
                        + Printed.by("check", other.toString()).err())
                .contains("dossier.yaml:10:", "c99");
    }

    @Test
    void a_statement_that_depends_on_choices_shows_its_settings() throws Exception {
        Document page = workbench.page("learn?of=c04&lang=ru");
        int sum = page.select(".parts td.n").eachText().stream()
                .mapToInt(part -> Integer.parseInt(part.replaceAll("\\D", "")))
                .sum();
        assertThat(sum).isEqualTo(100);
        assertThat(page.select(".parts th").eachText()).containsExactly("верно", "неверно", "неизвестно");
        assertThat(workbench.get("learn?of=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void programs_get_what_the_command_line_prints() throws Exception {
        assertThat(workbench.get("learn.json?of=c03").body())
                .isEqualTo(workbench.command("assess", "--claim", "c03", "--json"));
        assertThat(workbench.get("learn.csv?of=c03").body())
                .isEqualTo(workbench.get("statement.csv?of=c03").body());
    }

    @Test
    void scripts_in_the_dossier_are_only_text() throws Exception {
        RunningWorkbench.assertInert(workbench.page("learn?of=c11"));
    }

    @Test
    void the_words_are_the_same_for_people_and_for_programs_and_are_found() throws Exception {
        var json =
                new ObjectMapper().readTree(workbench.get("words.json?lang=ru").body());
        Document page = workbench.page("words?lang=ru");
        assertThat(page.select(".word-list dt").eachAttr("id"))
                .isEqualTo(json.get("words").findValuesAsText("id"));
        assertThat(page.select(".word-list dd").eachText())
                .isEqualTo(json.get("words").findValuesAsText("says"));
        assertThat(workbench.get("find.json?q=concentration").body()).contains("/words#concentration");
        assertThat(workbench
                        .get("find.json?q=%D0%BA%D0%BE%D0%BD%D1%86%D0%B5%D0%BD%D1%82%D1%80%D0%B0%D1%86%D0%B8%D1%8F")
                        .body())
                .contains("/words#concentration");
    }
}
