package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.heartland.app.Assessed;
import org.heartland.app.surface.BriefPage;
import org.heartland.assess.Study;
import org.heartland.render.page.Annex;
import org.heartland.render.page.Brief;
import org.heartland.render.page.FourPages;
import org.heartland.render.page.Leaflet;
import org.heartland.render.page.LeafletHtml;
import org.heartland.render.page.LeafletMarkdown;
import org.heartland.render.page.MarkdownPage;
import org.heartland.render.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A dossier whose texts would run, turn the line or flood it: on a brief all of it is only text. */
class HostileBriefTest extends InBrowser {
    private static final String SIGNS = "<script>alert(1)</script><img src=x onerror=alert(2)> \" ' & <b title='x";
    private static final String HOSTILE =
            SIGNS + "\u202e\u0007 [x](javascript:alert(3)) `</code>` | -->]]> " + "w".repeat(10_000);
    private static final Study STUDY = Assessed.changed(HostileBriefTest::poisoned);
    private static final Words WORDS = Words.english(STUDY.subject());

    private static String poisoned(String text) {
        String yaml = HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"");
        String quoted =
                Matcher.quoteReplacement('"' + yaml.replace("\u202e", "\\u202e").replace("\u0007", "\\a") + '"');
        return text.replaceAll("(?m)^(title|question): .*$", "$1: " + quoted)
                .replaceAll("(?m)^(  (?:says|title|licence|publisher|because|correction): )[^\"'\\n].*$", "$1" + quoted)
                .replaceAll(
                        "(?m)^(  url: ).*$", "$1'https://example.org/\"onclick=\"alert(4)><script>alert(4)</script>'")
                .replaceAll("name: (Ardenia|Brovia|Zurania)\\b", "name: " + quoted)
                .replace(
                        ",Harbour base,Nordavia keeps a garrison in Ardenia's harbour,",
                        ",<script>alert(5)</script>,\"" + HOSTILE.replace("\"", "\"\"") + "\",");
    }

    private static String html() {
        return Written.html(STUDY, WORDS);
    }

    @Test
    void anAddressThatWouldRunIsRefused() {
        assertThatThrownBy(
                        () -> Assessed.changed(text -> text.replaceAll("(?m)^(  url: ).*$", "$1javascript:alert(4)")))
                .hasMessageContaining("\"javascript:alert(4)\" is not a web address");
    }

    @Test
    void theTextsAreThereAndNothingOfThemRuns() {
        Document page = Jsoup.parse(html());
        PageTest.assertInert(page);
        assertThat(page.title()).startsWith("<script>alert(1)</script><img");
        assertThat(page.selectFirst("h1").text()).startsWith(SIGNS);
        assertThat(page.select("#sources td").eachText()).anyMatch(cell -> cell.contains(SIGNS));
        assertThat(page.select("#claims summary").eachText()).anyMatch(says -> says.contains(SIGNS));
        assertThat(page.select("#events td").eachText()).anyMatch(cell -> cell.contains(SIGNS));
        assertThat(page.select("svg title, svg desc, svg text").eachText()).anyMatch(text -> text.contains("<script>"));
        assertThat(page.wholeText()).doesNotContain("\u202e", "\u0007", "w".repeat(100));
    }

    @Test
    void markdownShowsTheSameTextAndNothingOfItRuns() {
        String markdown = MarkdownPage.of(Brief.of(STUDY.assess(), WORDS), WORDS);
        Document page = Jsoup.parse(BriefPage.shown(markdown));
        PageTest.assertInert(page);
        assertThat(page.selectFirst("h1").text()).startsWith(SIGNS);
        assertThat(page.select("h4").eachText()).anyMatch(says -> says.contains(SIGNS));
        assertThat(page.select("td").eachText()).anyMatch(cell -> cell.contains(SIGNS));
        assertThat(markdown).doesNotContain("\u202e", "\u0007", "w".repeat(100));
    }

    @Test
    void on_the_four_pages_and_in_the_annex_nothing_of_it_runs() {
        List<Leaflet> leaflets = List.of(
                FourPages.of(STUDY.assess(), WORDS, FourPages.ALL, HOSTILE), Annex.of(STUDY.assess(), WORDS, HOSTILE));
        for (Leaflet leaflet : leaflets) {
            for (String html : List.of(LeafletHtml.of(leaflet), BriefPage.shown(LeafletMarkdown.of(leaflet)))) {
                Document page = Jsoup.parse(html);
                PageTest.assertInert(page);
                assertThat(page.text()).contains(SIGNS);
                assertThat(page.wholeText()).doesNotContain("\u202e", "\u0007", "w".repeat(100));
                assertThat(page.select("style").html()).doesNotContain("<", "\u202e");
            }
        }
    }

    @Test
    void aBrowserRunsAsksAndComplainsOfNothing() {
        Path file = Written.save("hostile", html());
        try (Chromium.Open open = chromium.open(file, new Chromium.Look(ColorScheme.LIGHT, 360, true))) {
            open.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            assertThat(open.page().evaluate("document.scrollingElement.scrollWidth"))
                    .isEqualTo(360);
            assertThat(open.page().evaluate("document.scripts.length")).isEqualTo(0);
            assertThat(open.page().locator("h1").textContent()).startsWith(SIGNS);
            assertThat(open.requests()).isEqualTo(List.of(file.toUri().toString()));
            assertThat(open.complaints()).isEmpty();
        }
    }
}
