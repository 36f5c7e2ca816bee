package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources, what is found, what is printed and what is learned, in a browser: anyone can read them, with the keyboard alone. */
class SourcesInBrowserTest extends InBrowser {
    private static final Path PICTURES = Written.folder("screenshots");
    private static final Chromium.Look DESK = new Chromium.Look(ColorScheme.LIGHT, 1600, true);
    private static final List<String> PAGES =
            List.of("sources?q=pact", "source?of=pact_charter", "weakest", "find?q=ardneia", "print?form=2");

    @TempDir
    private static Path folder;

    private static RunningWorkbench workbench;

    @BeforeAll
    static void open() {
        workbench = RunningWorkbench.of(RunningWorkbench.example(folder, UnaryOperator.identity()));
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private static Stream<Arguments> walk() {
        return PAGES.stream()
                .flatMap(page -> Stream.of(
                        Arguments.of(page, "en", Chromium.Look.TWO.get(0)),
                        Arguments.of(page, "ru", Chromium.Look.TWO.get(1))));
    }

    @ParameterizedTest
    @MethodSource("walk")
    void every_page_can_be_read_by_anyone_and_asks_nobody_else(String page, String language, Chromium.Look look) {
        String address = workbench.address() + page + (page.contains("?") ? "&" : "?") + "lang=" + language;
        try (Chromium.Open open = chromium.open(address, look)) {
            SoftAssertions softly = new SoftAssertions();
            softly.assertThat(open.page().locator("html").getAttribute("lang")).isEqualTo(language);
            softly.assertThat(open.page().evaluate("document.scrollingElement.scrollWidth"))
                    .isEqualTo(look.width());
            softly.assertThat(issues(open.page())).isEmpty();
            softly.assertThat(open.complaints()).isEmpty();
            softly.assertThat(open.requests()).isNotEmpty().allMatch(one -> one.startsWith(workbench.address()));
            open.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve("sources-" + page.replaceAll("[^a-z]+", "-") + "-" + language
                                    + "-" + look.name() + ".png")));
            softly.assertAll();
        }
    }

    @Test
    void anything_is_found_from_any_page_with_the_keyboard_alone() {
        try (Chromium.Open open = chromium.open(workbench.address() + "article?text=plains_2022", DESK)) {
            Page page = open.page();
            String card = page.locator("#card").getAttribute("data-claim");
            page.keyboard().press("Control+k");
            PlaywrightAssertions.assertThat(page.locator("#find")).isVisible();
            page.keyboard().type("nn");
            assertThat(page.locator("#card").getAttribute("data-claim")).isEqualTo(card);
            page.locator("#find-q").fill("");
            page.keyboard().type("ardneia");
            PlaywrightAssertions.assertThat(page.locator("#find .findings a").first())
                    .hasText("Ardenia");
            assertThat(issues(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("sources-dialog.png")));
            page.keyboard().press("ArrowDown");
            PlaywrightAssertions.assertThat(page.locator("#find .findings a").first())
                    .isFocused();
            page.keyboard().press("ArrowUp");
            PlaywrightAssertions.assertThat(page.locator("#find-q")).isFocused();
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(page.locator("#find")).isHidden();
            page.keyboard().press("Control+k");
            page.keyboard().press("Enter");
            page.waitForURL("**/state?of=ARD");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_telephone_a_button_opens_it_and_without_scripts_it_is_a_page() {
        try (Chromium.Open open = chromium.open(workbench.address() + "states", Chromium.Look.TWO.get(0))) {
            open.page().locator("#find-open").click();
            PlaywrightAssertions.assertThat(open.page().locator("#find-q")).isFocused();
            open.page().locator("[data-closes=find]").click();
            PlaywrightAssertions.assertThat(open.page().locator("#find")).isHidden();
        }
        try (Chromium.Open open = chromium.open(workbench.address() + "states", Chromium.Look.WITHOUT_SCRIPT)) {
            open.page().locator("#find-open").click();
            open.page().locator("main input[type=search]").fill("ardenia");
            open.page().locator("main .finder button").click();
            assertThat(open.page().locator("main .findings a").first().textContent())
                    .isEqualTo("Ardenia");
        }
    }
}
