package org.heartland.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.render.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The brief of the example: it has each row of evidence once, and pictures without data are not drawn. */
class BriefTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example");
    private static final Pattern ROW = Pattern.compile(" id=\"x(\\d+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"#x(\\d+)\"");
    private static final Pattern MARK = Pattern.compile("class=\"mark\\b");

    private static String page(UnaryOperator<String> change) {
        Map<String, String> texts = new TreeMap<>();
        Contributors.SHIPPED
                .folder(EXAMPLE)
                .orThrow()
                .files()
                .forEach((file, bytes) -> texts.put(file, change.apply(new String(bytes, StandardCharsets.UTF_8))));
        Dossier dossier = Contributors.SHIPPED
                .read(Folder.of("example", texts, Contributors.SHIPPED.parts()))
                .orThrow();
        return page(dossier, null);
    }

    private static String page(Dossier dossier, @Nullable LocalDate asOf) {
        Options options = new Options(1, 60, 1, null, null, null, asOf);
        Study study = Study.prepare(dossier, options).orThrow();
        Words words = Words.english(study.subject());
        return HtmlPage.of(Brief.of(study.assess(), words), words);
    }

    @Test
    void each_row_of_evidence_is_printed_once_and_everything_else_links_to_it() {
        String page = page(text -> text);
        List<Integer> rows = numbers(ROW, page);
        assertThat(rows)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rows.size()).boxed().toList());
        List<Integer> links = numbers(LINK, page);
        assertThat(rows).containsAll(links);
        assertThat(links.size()).as("links").isGreaterThan(new TreeSet<>(links).size());
    }

    @Test
    void what_had_not_happened_yet_is_not_among_the_events() {
        Dossier dossier = Contributors.SHIPPED.read(EXAMPLE).orThrow();
        assertThat(page(dossier, null)).contains("id=\"e-harbour\"", "id=\"e-bro_clash\"");
        assertThat(page(dossier, LocalDate.parse("2021-03-01")))
                .contains("id=\"e-harbour\"", "id=\"e-ard_help\"")
                .doesNotContain("id=\"e-bro_clash\"", "id=\"e-valley_summit\"");
    }

    /** By the role of the example too little is delivered to Brovia for shares to mean anything (FirstPage: "too thin to tell"). */
    @Test
    void a_state_whose_shares_are_too_thin_for_a_role_is_not_on_the_plane() {
        String page = page(text -> text);
        String plane = page.substring(page.indexOf("<section id=\"plane\""));
        assertThat(plane.substring(0, plane.indexOf("</section>")))
                .contains(">Brovia<", ">too little to rank<")
                .doesNotContainPattern("<title>Brovia, \\d");
    }

    @Test
    void every_link_on_the_page_leads_somewhere_on_it() {
        Document page = Jsoup.parse(page(text -> text));
        List<String> links = page.select("a[href^=#]").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(100);
        assertThat(links)
                .allSatisfy(link -> assertThat(page.getElementById(link.substring(1)))
                        .as(link)
                        .isNotNull());
    }

    /** A browser opens a fold for a link to what is inside it, not for one to the fold itself. */
    @Test
    void an_anchor_of_a_fold_is_inside_it() {
        Document page = Jsoup.parse(page(text -> text));
        assertThat(page.select("details[id], summary[id]")).isEmpty();
        assertThat(page.getElementById("claim-c04").parent().tagName()).isEqualTo("details");
    }

    /** The example's own file names the publisher and the address. */
    @Test
    void a_correction_names_its_sources_and_each_is_one_click_from_its_publisher() {
        Document page = Jsoup.parse(page(text -> text));
        for (Element item : page.select("#corrections > ul > li")) {
            assertThat(item.select("small a[href^=http]")).as(item.text()).isNotEmpty();
        }
        assertThat(page.select("#corrections small").text())
                .contains("Plains News Agency")
                .doesNotContain("_");
    }

    @Test
    void the_list_of_sources_leads_back_to_where_each_is_used() {
        Document page = Jsoup.parse(page(text -> text));
        for (Element source : page.select("#sources tbody > tr")) {
            assertThat(source.child(1).select("a[href^=http]"))
                    .as(source.text())
                    .isNotEmpty();
        }
        Element used = page.select("#sources a[href=#claim-c04]").first();
        assertThat(used.text()).startsWith("¶");
    }

    private static List<Integer> numbers(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void points_that_rest_on_copies_alone_are_not_drawn() {
        assertThat(plane(page(text -> text))).isPositive();
        assertThat(plane(page(text -> text.replaceAll("grade: \\w+", "grade: mirror"))))
                .isZero();
    }

    /** The number of points on the plane of two domains. */
    private static long plane(String page) {
        String section = page.substring(page.indexOf("<section id=\"plane\""));
        String picture = section.substring(0, section.indexOf("</section>"));
        return MARK.matcher(picture).results().count();
    }
}
