package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The brief in a browser: anyone can use it, on a telephone and on a wide screen, in light and dark, on paper, and it asks for nothing. */
class BriefInBrowserTest extends InBrowser {
    private static final Path PICTURES = Written.folder("screenshots");
    private static final int TALLEST = 4_000;

    private static Stream<Arguments> briefsAndTwoLooks() {
        return Written.all().stream()
                .flatMap(brief -> Chromium.Look.TWO.stream().map(look -> Arguments.of(brief, look)));
    }

    private static Stream<Arguments> briefsAndAllLooks() {
        return Written.all().stream()
                .flatMap(brief -> Chromium.Look.ALL.stream().map(look -> Arguments.of(brief, look)));
    }

    /** The small page represents the large ones, which have the same parts: axe takes minutes for them. */
    @ParameterizedTest
    @MethodSource("briefsAndTwoLooks")
    void it_fits_its_window_asks_for_nothing_and_the_example_can_be_read_by_anyone(Written brief, Chromium.Look look) {
        try (Chromium.Open open = chromium.open(brief.file(), look)) {
            SoftAssertions softly = new SoftAssertions();
            fits(open, look, softly);
            if (brief == Written.EXAMPLE) {
                shorten(open.page());
                softly.assertThat(issues(open.page())).isEmpty();
            }
            keepsToItself(open, brief, softly);
            softly.assertAll();
        }
    }

    @Tag("browsers")
    @ParameterizedTest
    @MethodSource("briefsAndAllLooks")
    void every_page_can_be_read_by_anyone_in_every_look(Written brief, Chromium.Look look) {
        try (Chromium.Open open = chromium.open(brief.file(), look)) {
            SoftAssertions softly = new SoftAssertions();
            fits(open, look, softly);
            shorten(open.page());
            softly.assertThat(issues(open.page())).isEmpty();
            keepsToItself(open, brief, softly);
            photograph(open.page(), look, PICTURES.resolve(brief.label() + "-" + look.name()));
            softly.assertAll();
        }
    }

    private static void fits(Chromium.Open open, Chromium.Look look, SoftAssertions softly) {
        softly.assertThat(width(open.page())).isLessThanOrEqualTo(look.width());
        unfold(open.page());
        softly.assertThat(width(open.page())).isLessThanOrEqualTo(look.width());
    }

    private static void keepsToItself(Chromium.Open open, Written brief, SoftAssertions softly) {
        softly.assertThat(open.complaints()).isEmpty();
        softly.assertThat(open.requests()).containsExactly(brief.file().toUri().toString());
    }

    /** Opens all that folds. */
    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    /** Removes elements that repeat the structure of those before them: axe takes minutes for a long page. */
    private static void shorten(Page page) {
        page.evaluate(
                "() => { for (const [kind, most] of [['section > details', 3], ['tbody > tr', 20], ['ul > li', 20]]) {"
                        + " const counts = new Map(); document.querySelectorAll(kind).forEach(one => {"
                        + " const count = (counts.get(one.parentNode) || 0) + 1; counts.set(one.parentNode, count);"
                        + " if (count > most) one.remove(); }); } }");
    }

    private static int width(Page page) {
        return ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    }

    /** Each part of the page alone, as far down as a picture is of use. */
    private static void photograph(Page page, Chromium.Look look, Path folder) {
        for (String id : parts(page)) {
            page.evaluate(
                    "id => document.querySelectorAll('header, nav, footer, section').forEach("
                            + "one => one.hidden = id !== (one.id || 'header'))",
                    id);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, look.width(), Math.min(TALLEST, height(page)))
                    .setPath(folder.resolve(id + ".png")));
        }
    }

    private static List<String> parts(Page page) {
        return Stream.concat(
                        Stream.of("header"),
                        page.locator("section").all().stream().map(part -> part.getAttribute("id")))
                .toList();
    }

    private static int height(Page page) {
        return ((Number) page.evaluate("document.body.scrollHeight")).intValue();
    }

    /** The long brief too does what the short ones are asked for below; it takes a browser a minute. */
    @Tag("long")
    @Test
    void the_long_brief_folds_and_is_printed_as_the_short_ones() {
        whatFoldsUnfoldsByKeyboardWithoutScript(Written.CENTRAL_ASIA);
        a_link_into_a_fold_opens_it_without_script(Written.CENTRAL_ASIA);
        the_head_of_a_long_table_stays_in_sight(Written.CENTRAL_ASIA);
        itPrintsOnPaper(Written.CENTRAL_ASIA);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CENTRAL_ASIA")
    void whatFoldsUnfoldsByKeyboardWithoutScript(Written brief) {
        try (Chromium.Open open = chromium.open(brief.file(), Chromium.Look.WITHOUT_SCRIPT)) {
            assertThat(open.page().locator("details[open]").count()).isZero();
            int unfolded = 0;
            for (Locator part : open.page().locator("section:has(summary)").all()) {
                part.locator("summary").first().press("Enter");
                unfolded++;
            }
            assertThat(unfolded).isPositive();
            assertThat(open.page().locator("details[open]").count()).isEqualTo(unfolded);
            assertThat(open.page()
                            .locator("details:not(:has(> summary:first-child))")
                            .count())
                    .isZero();
            assertThat(open.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CENTRAL_ASIA", "ARMS_RACE"})
    void a_link_into_a_fold_opens_it_without_script(Written brief) {
        try (Chromium.Open open = chromium.open(brief.file(), Chromium.Look.WITHOUT_SCRIPT)) {
            Locator link =
                    open.page().locator("#corrections a[href^='#claim-']").first();
            String target = link.getAttribute("href");
            link.click();
            Locator fold = open.page().locator("details:has(> " + target + ")");
            assertThat(fold.getAttribute("open")).isNotNull();
            assertThat(open.page().locator(target).boundingBox().y).isBetween(0.0, 900.0);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CENTRAL_ASIA", "ARMS_RACE"})
    void the_head_of_a_long_table_stays_in_sight(Written brief) {
        try (Chromium.Open open = chromium.open(brief.file(), Chromium.Look.TWO.get(1))) {
            open.page().locator("#sources tbody > tr").last().scrollIntoViewIfNeeded();
            assertThat(open.page().locator("#sources thead th").first().boundingBox().y)
                    .isBetween(-1.0, 5.0);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CENTRAL_ASIA")
    void itPrintsOnPaper(Written brief) {
        try (Chromium.Open open = chromium.open(brief.file(), Chromium.Look.WITHOUT_SCRIPT)) {
            byte[] pdf = open.page()
                    .pdf(new Page.PdfOptions()
                            .setFormat("A4")
                            .setPreferCSSPageSize(true)
                            .setPath(PICTURES.resolve(brief.label() + ".pdf")));
            String text = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("%PDF-");
            assertThat(text.split("/Type /Page\\b", -1).length - 1).isGreaterThan(3);
        }
    }
}
