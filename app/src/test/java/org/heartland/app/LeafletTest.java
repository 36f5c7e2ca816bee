package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.app.surface.BriefPage;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Ledger;
import org.heartland.dossier.read.Folder;
import org.heartland.render.page.Annex;
import org.heartland.render.page.FourPages;
import org.heartland.render.page.LeafletHtml;
import org.heartland.render.page.LeafletMarkdown;
import org.heartland.render.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The brief of four pages: each reference leads to a source, each figure to its value, and nothing is left of codes and ids. */
class LeafletTest {
    private static final Pattern PERCENT = Pattern.compile("^([0-9.]+) %(?: \\(([0-9.]+) to ([0-9.]+)\\))?$");

    private static Document page(String dossier, String language, int pages) {
        Assessment assessment = Assessed.shipped(dossier).assess();
        return Jsoup.parse(LeafletHtml.of(FourPages.of(assessment, Assessed.words(dossier, language), pages, "1.0")));
    }

    @ParameterizedTest
    @CsvSource({"central-asia, en", "central-asia, ru", "example, en", "example, ru"})
    void every_reference_leads_to_a_source_with_an_address_and_every_figure_to_its_row(
            String dossier, String language) {
        Document page = page(dossier, language, FourPages.ALL);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("sup a")).isNotEmpty();
        for (Element reference : page.select("sup a")) {
            Element source = page.getElementById(reference.attr("href").substring(1));
            assertThat(source.selectFirst("a").attr("href")).matches("https?://.+");
            assertThat(source.selectFirst("b").text()).isEqualTo(reference.text());
        }
        assertThat(page.select("a[href^=#f]")).isNotEmpty();
        for (Element figure : page.select("a[href^=#f]")) {
            Element row = page.getElementById(figure.attr("href").substring(1));
            assertThat(row.selectFirst("th").text()).isEqualTo(figure.text());
        }
    }

    /** Only what is shown is numbered, in the order in which it is read. */
    @ParameterizedTest
    @ValueSource(strings = {"central-asia", "example"})
    void sources_are_numbered_from_one_as_they_are_first_referred_to(String dossier) {
        Document page = page(dossier, "en", FourPages.ALL);
        List<Integer> seen = new ArrayList<>();
        page.select("sup a").eachText().stream()
                .map(Integer::valueOf)
                .filter(number -> !seen.contains(number))
                .forEach(seen::add);
        assertThat(seen.stream().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, seen.size()).boxed().toList());
        assertThat(page.select(".sources li")).hasSameSizeAs(seen);
    }

    @ParameterizedTest
    @CsvSource({"central-asia, en", "central-asia, ru", "example, en"})
    void no_code_of_a_state_and_no_id_is_printed(String dossier, String language) {
        Document page = page(dossier, language, FourPages.ALL);
        page.select("style, .sources a").remove();
        String printed = page.text();
        Assessment assessment = Assessed.shipped(dossier).assess();
        Set<String> ids = new HashSet<>(assessment.subject().actors().keySet());
        ids.removeAll(assessment.subject().institutions().keySet());
        ids.removeIf(id -> !id.matches("[A-Z]{3}"));
        assessment.claims().forEach(row -> ids.add(row.claim().id()));
        ids.addAll(assessment.subject().sources().keySet().stream()
                .filter(id -> id.contains("_"))
                .toList());
        ids.addAll(assessment.subject().indicators().keySet().stream()
                .filter(id -> id.contains("_"))
                .toList());
        Set<String> words = new HashSet<>(List.of(printed.split("[^\\p{L}\\p{N}_]+")));
        words.retainAll(ids);
        assertThat(words).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiver", "receivers", "leg", "legs", "thin", "mirror", "draw", "draws"})
    void the_private_terms_of_the_program_are_not_printed(String term) {
        Document page = page("central-asia", "en", FourPages.ALL);
        page.select("style, .sources a, .sources span").remove();
        assertThat(page.text().toLowerCase(Locale.ROOT).split("[^a-z]+")).doesNotContain(term);
    }

    /** The shares of the role's own channels, by value and by both ends of the range. */
    @ParameterizedTest
    @ValueSource(strings = {"central-asia", "example"})
    void figures_of_the_first_role_are_those_of_the_assessment(String dossier) {
        Assessment assessment = Assessed.shipped(dossier).assess();
        Set<String> known = new HashSet<>();
        for (RoleRow row : assessment.rolesNow()) {
            for (Channel channel : row.channels()) {
                channel.partners()
                        .forEach(partner -> known.add(shown(partner.share().median()) + "/"
                                + shown(partner.share().low()) + "/"
                                + shown(partner.share().high())));
            }
        }
        Document page = page(dossier, "en", FourPages.ALL);
        Set<String> printed = new HashSet<>();
        for (Element link : page.select("#answer td a[href^=#f]")) {
            Element value = page.getElementById(link.attr("href").substring(1)).child(3);
            var read = PERCENT.matcher(value.text());
            assertThat(read.matches()).as(value.text()).isTrue();
            String middle = read.group(1);
            printed.add(middle + "/" + (read.group(2) == null ? middle : read.group(2)) + "/"
                    + (read.group(3) == null ? middle : read.group(3)));
        }
        assertThat(printed).isNotEmpty();
        assertThat(known).containsAll(printed);
    }

    private static String shown(Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    @Test
    void predictions_are_counted_as_the_ledger_counts_them() {
        Assessment assessment = Assessed.shipped("central-asia").assess();
        List<Ledger.Entry> entries = Ledger.of(assessment.predictions()).entries();
        long settled = entries.stream().filter(entry -> entry.came() != null).count();
        long vague = entries.stream()
                .filter(entry -> entry.resolution() == Ledger.Resolution.NEVER)
                .count();
        String charts =
                page("central-asia", "en", FourPages.ALL).selectFirst("#charts").text();
        assertThat(charts).contains("Predictions: settled " + settled + ",", vague + " predictions name no date");
    }

    @Test
    void two_pages_are_the_answer_and_the_note_with_the_sources_on_a_screen() {
        Document page = page("example", "en", 2);
        assertThat(page.select("section:not(.screen)").eachAttr("id")).containsExactly("answer", "note");
        assertThat(page.select("section.screen").eachAttr("id")).containsExactly("sources", "figures");
    }

    @Test
    void every_statement_is_in_the_annex_with_its_verdict_and_sources() {
        Assessment assessment = Assessed.shipped("central-asia").assess();
        Document page = Jsoup.parse(LeafletHtml.of(Annex.of(assessment, Assessed.words("central-asia", "en"), "")));
        assertThat(page.select("#statements tbody tr")).hasSameSizeAs(assessment.claims());
        List<String> says = page.select("#statements tbody th > p:first-child").eachText();
        assertThat(says)
                .containsExactlyInAnyOrderElementsOf(assessment.claims().stream()
                        .map(row -> row.claim().says())
                        .toList());
        for (Element reference : page.select("sup a")) {
            assertThat(page.getElementById(reference.attr("href").substring(1)).select("a[href^=http]"))
                    .isNotEmpty();
        }
    }

    @Test
    void as_markdown_its_references_are_links_and_its_tables_are_tables() {
        String markdown = LeafletMarkdown.of(FourPages.of(
                Assessed.shipped("central-asia").assess(), Assessed.words("central-asia", "en"), FourPages.ALL, ""));
        Document page = Jsoup.parse(BriefPage.shown(markdown));
        assertThat(page.select("table")).hasSizeGreaterThan(3);
        assertThat(page.select("td a[href^=http]")).isNotEmpty();
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.matches("https?://.+"));
        assertThat(markdown.length()).isLessThan(60_000);
    }

    @Test
    void another_run_gives_the_same_bytes() {
        List<String> pages = Stream.generate(() -> Assessed.study(Assessed.example(), Assessed.options(1, 2)))
                .limit(2)
                .map(study -> LeafletHtml.of(
                        FourPages.of(study.assess(), Words.english(study.subject()), FourPages.ALL, "1.0")))
                .toList();
        assertThat(pages.get(0)).isEqualTo(pages.get(1));
    }

    @Test
    void a_dossier_that_judges_no_text_has_three_pages() {
        Study study = Assessed.study(Assessed.example(), Assessed.options(1, 1));
        assertThat(study.subject().texts()).isNotEmpty();
        Map<String, String> files = new TreeMap<>();
        Contributors.SHIPPED.folder(Assessed.example()).orThrow().files().forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (!name.startsWith("claims/")) {
                files.put(name, text.replaceFirst("(?s)texts:.*?receivers:", "receivers:"));
            }
        });
        Study silent = Study.prepare(
                        Contributors.SHIPPED
                                .read(Folder.of("silent", files, Contributors.SHIPPED.parts()))
                                .orThrow(),
                        Assessed.options(1, 1))
                .orThrow();
        Document page = Jsoup.parse(
                LeafletHtml.of(FourPages.of(silent.assess(), Words.english(silent.subject()), FourPages.ALL, "")));
        assertThat(page.select("section:not(.screen)").eachAttr("id")).containsExactly("answer", "charts", "sources");
    }
}
