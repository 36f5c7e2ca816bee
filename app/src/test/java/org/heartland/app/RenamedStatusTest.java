package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.read.Folder;
import org.heartland.render.json.AssessmentJson;
import org.heartland.render.page.Brief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.MarkdownPage;
import org.heartland.render.text.FirstPage;
import org.heartland.render.text.FullPage;
import org.heartland.render.text.Page;
import org.heartland.render.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A status is only a word: another one in the dossier changes the word on every surface and nothing else. */
class RenamedStatusTest {
    private static final Map<String, String> BEFORE = surfaces(files());

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Contributors.SHIPPED
                .folder(Assessed.example())
                .orThrow()
                .files()
                .forEach((file, bytes) -> files.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return files;
    }

    private static Map<String, String> surfaces(Map<String, String> files) {
        Study study = Study.prepare(
                        Contributors.SHIPPED
                                .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                                .orThrow(),
                        Assessed.options(1, 1))
                .orThrow();
        Assessment assessment = study.assess();
        Words words = Words.english(study.subject());
        Brief brief = Brief.of(assessment, words);
        return new TreeMap<>(Map.of(
                "first page",
                Assessed.text(out -> FirstPage.print(assessment, words, new Page(400, false), out)),
                "full page",
                Assessed.text(out -> FullPage.print(assessment, words, new Page(400, false), out)),
                "JSON",
                Assessed.text(out -> AssessmentJson.write(assessment, out)),
                "HTML",
                HtmlPage.of(brief, words),
                "Markdown",
                MarkdownPage.of(brief, words)));
    }

    /** Words as long as those that they replace, so that no picture moves. */
    @ParameterizedTest
    @CsvSource({
        "roles/guarantor.yaml, contested, qontested, false",
        "roles/guarantor.yaml, guarantor, quarantor, false",
        "roles/guarantor.yaml, supplier only, qupplier only, true",
        "roles/guarantor.yaml, none, qone, false",
        "roles/provider.yaml, provider, qrovider, false",
        "roles/provider.yaml, split, qplit, false",
        "roles/provider.yaml, too few channels, qoo few channels, true",
        "roles/provider.yaml, none, qone, false"
    })
    void another_word_for_a_status_changes_the_word_and_nothing_else(
            String file, String word, String other, boolean isShown) {
        Map<String, String> files = files();
        files.computeIfPresent(file, (name, text) -> text.replace("is: " + word + ",", "is: " + other + ","));
        assertThat(files).isNotEqualTo(files());
        Map<String, String> after = surfaces(files);
        after.forEach((surface, text) ->
                assertThat(text.replace(other, word)).as(surface).isEqualTo(BEFORE.get(surface)));
        assertThat(after.get("first page").contains(other)).isEqualTo(isShown);
        assertThat(after.get("HTML")).contains(other);
    }
}
