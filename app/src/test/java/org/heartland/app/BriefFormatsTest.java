package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.render.page.Brief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.MarkdownPage;
import org.heartland.render.words.Words;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The brief as HTML and as Markdown: the same bytes whoever makes it, and made even where hardly anything is known. */
class BriefFormatsTest {
    private static final String SMALLEST = """
            title: Two states
            question: Who guards the small one?
            receivers: [SML]
            powers: [BIG]
            period: 2020..2022
            as_of: 2022-12-31
            then: {as_of: 2021-12-31, year: 2021, because: nothing else is known}
            now: {year: 2022}
            domains:
              security: {says: nothing yet}
            """;
    private static final String STATES = """
            - {id: SML, name: Small, kind: state}
            - {id: BIG, name: Big, kind: state}
            """;
    private static final String SOURCES = """
            atlas:
              title: An atlas
              publisher: A house
              url: https://example.org/atlas
              published: 2020
              licence: not seen
              grade: press
              seen: full
            """;

    /** Both formats, one after the other. */
    private static List<String> pages(Study study) {
        Words words = Words.english(study.subject());
        return List.of(
                HtmlPage.of(Brief.of(study.assess(), words), words),
                MarkdownPage.of(Brief.of(study.assess(), words), words));
    }

    private static Study study(Dossier dossier) {
        return Study.prepare(dossier, Assessed.options(1, 1)).orThrow();
    }

    @Test
    void one_thread_and_two_and_another_run_give_the_same_bytes() {
        List<String> one = pages(Assessed.study(Assessed.example(), Assessed.options(1, 1)));
        assertThat(pages(Assessed.study(Assessed.example(), Assessed.options(1, 1))))
                .isEqualTo(one);
        assertThat(pages(Assessed.study(Assessed.example(), Assessed.options(1, 2))))
                .isEqualTo(one);
    }

    @Test
    void smallest_dossier_has_a_brief() {
        Map<String, String> files =
                Map.of("dossier.yaml", SMALLEST, "actors/states.yaml", STATES, "sources.yaml", SOURCES);
        List<String> pages = pages(study(Contributors.SHIPPED
                .read(Folder.of("smallest", files, Contributors.SHIPPED.parts()))
                .orThrow()));
        assertThat(Jsoup.parse(pages.get(0)).select("h1").text()).isEqualTo("Two states");
        assertThat(Jsoup.parse(pages.get(0)).select("nav a")).isNotEmpty();
        assertThat(pages.get(1)).startsWith("# Two states\n\nWho guards the small one?\n");
    }

    @Test
    void fresh_skeleton_has_a_brief(@TempDir Path parent) {
        Path folder = parent.resolve("caucasus");
        Printed.when(
                "new", folder.toString(), "--receivers", "ARM,GEO", "--powers", "RUS,TUR", "--as-of", "2024-12-31");
        List<String> pages = pages(study(Contributors.SHIPPED.read(folder).orThrow()));
        assertThat(Jsoup.parse(pages.get(0)).select("#role-guarantor tbody th").eachText())
                .containsExactly("Armenia", "Georgia");
        assertThat(pages.get(1)).contains("| **Armenia** |").doesNotContain("null");
    }
}
