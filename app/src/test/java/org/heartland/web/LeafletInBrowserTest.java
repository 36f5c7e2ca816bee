package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The brief of four pages in a browser: it fits its pages on paper and any window, anyone can read it, and it asks for nothing. */
class LeafletInBrowserTest extends InBrowser {
    private static final Path PRINTED = Written.folder("printed");

    /** A4 inside its margins, in the pixels of CSS. */
    private static final int WIDTH = 688;

    private static final int HEIGHT = 1036;
    /** Five lines and their margins, in the pixels of CSS. */
    private static final int LONGEST_ITEM = 90;

    private static final int MOST_BYTES = 300_000;

    @ParameterizedTest
    @EnumSource
    void it_is_at_most_four_pages_of_a4_and_its_last_page_has_text(Leaflets brief) {
        try (Chromium.Open open = chromium.open(brief.file(), Chromium.Look.WITHOUT_SCRIPT)) {
            byte[] pdf = pdf(open.page(), brief.label());
            int sections = open.page().locator("section:not(.screen)").count();
            assertThat(pages(pdf)).isEqualTo(sections).isBetween(3, 4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_part_fits_its_page_and_no_heading_stands_near_the_foot(Leaflets brief) {
        try (Chromium.Open open = chromium.open(brief.file(), new Chromium.Look(ColorScheme.LIGHT, WIDTH, true))) {
            Page page = open.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            SoftAssertions softly = new SoftAssertions();
            softly.assertThat(numbers(
                            page,
                            "[...document.querySelectorAll('section:not(.screen)')].map(one => one.scrollHeight)"))
                    .isNotEmpty()
                    .allMatch(height -> height <= HEIGHT);
            softly.assertThat(numbers(
                            page,
                            "[...document.querySelectorAll('section:not(.screen) :is(h1,h2,h3)')].map(one =>"
                                    + " one.closest('section').querySelector('.foot').getBoundingClientRect().top"
                                    + " - one.getBoundingClientRect().bottom)"))
                    .isNotEmpty()
                    .allMatch(room -> room >= 3 * 17);
            softly.assertThat(numbers(
                            page,
                            "[...document.querySelectorAll('section:not(.screen) *')].map(one =>"
                                    + " one.getBoundingClientRect().right)"))
                    .allMatch(right -> right <= WIDTH + 1);
            softly.assertAll();
        }
    }

    /** The program computes heights without a browser; a page that says how many entries it left out is full. */
    @ParameterizedTest
    @EnumSource
    void a_page_that_leaves_something_out_has_no_room_left(Leaflets brief) {
        try (Chromium.Open open = chromium.open(brief.file(), new Chromium.Look(ColorScheme.LIGHT, WIDTH, true))) {
            Page page = open.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(
                            numbers(
                                    page,
                                    "[...document.querySelectorAll('#note, #charts')].filter(one => /heartland (note|ledger)/.test("
                                            + "one.innerText)).map(one => one.querySelector('.foot').getBoundingClientRect().top"
                                            + " - one.querySelector('.foot').previousElementSibling.getBoundingClientRect().bottom)"))
                    .allMatch(left -> left <= LONGEST_ITEM);
        }
    }

    /** What is on a screen only, such as the list of figures, takes no paper; every reference on paper has its source on paper or is counted. */
    @ParameterizedTest
    @EnumSource
    void paper_has_the_foot_on_each_page_and_no_list_of_figures(Leaflets brief) {
        try (Chromium.Open open = chromium.open(brief.file(), new Chromium.Look(ColorScheme.LIGHT, WIDTH, true))) {
            Page page = open.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            List<String> feet = page.locator("section:not(.screen) > .foot").allInnerTexts();
            assertThat(feet).hasSize(page.locator("section:not(.screen)").count());
            for (int number = 1; number <= feet.size(); number++) {
                assertThat(feet.get(number - 1)).contains("1.0", number + " ", Integer.toString(feet.size()));
            }
            assertThat(page.locator("#figures").isVisible()).isFalse();
        }
    }

    private static Stream<Arguments> briefsAndLooks() {
        return Stream.of(Leaflets.CENTRAL_ASIA_IN_RUSSIAN, Leaflets.EXAMPLE, Leaflets.LARGE)
                .flatMap(brief -> Chromium.Look.TWO.stream().map(look -> Arguments.of(brief, look)));
    }

    @ParameterizedTest
    @MethodSource("briefsAndLooks")
    void it_fits_its_window_asks_for_nothing_and_can_be_read_by_anyone(Leaflets brief, Chromium.Look look) {
        try (Chromium.Open open = chromium.open(brief.file(), look)) {
            Page page = open.page();
            SoftAssertions softly = new SoftAssertions();
            softly.assertThat(numbers(page, "[document.scrollingElement.scrollWidth]"))
                    .containsExactly((double) look.width());
            softly.assertThat(numbers(
                            page,
                            "[...document.querySelectorAll('svg.plot, table')].filter(one => one.checkVisibility())"
                                    + ".map(one => one.getBoundingClientRect().width - one.parentNode.clientWidth)"))
                    .isNotEmpty()
                    .allMatch(wider -> wider <= 1);
            softly.assertThat(open.complaints()).isEmpty();
            softly.assertThat(open.requests())
                    .containsExactly(brief.file().toUri().toString());
            softly.assertThat(numbers(page, "[document.scripts.length, document.querySelectorAll('details').length]"))
                    .containsExactly(0.0, 0.0);
            softly.assertThat(issues(page)).isEmpty();
            softly.assertAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_is_small(Leaflets brief) throws Exception {
        assertThat(Files.size(brief.file())).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @EnumSource(names = {"CENTRAL_ASIA", "CENTRAL_ASIA_IN_RUSSIAN"})
    void the_annex_is_about_twenty_pages(Leaflets brief) {
        try (Chromium.Open open = chromium.open(brief.annex(), Chromium.Look.WITHOUT_SCRIPT)) {
            assertThat(pages(pdf(open.page(), "annex-" + brief.label()))).isBetween(12, 26);
        }
    }

    private static byte[] pdf(Page page, String name) {
        return page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setPath(PRINTED.resolve(name + ".pdf")));
    }

    private static int pages(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1).length - 1;
    }

    private static List<Double> numbers(Page page, String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(one -> ((Number) one).doubleValue()).toList();
    }
}
