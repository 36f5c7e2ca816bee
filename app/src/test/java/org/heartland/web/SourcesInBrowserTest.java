package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sources, what is found, what is printed and what is learned, in a browser: anyone can read them, with the keyboard alone. */
class SourcesInBrowserTest extends PagesInBrowser {
    private static final Path PICTURES = Written.folder("screenshots");

    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("example");

    @Override
    RunningWorkbench workbench() {
        return workbench;
    }

    @Override
    List<String> pages() {
        return List.of(
                "sources?q=pact",
                "source?of=pact_charter",
                "weakest",
                "find?q=ardneia",
                "print?form=2",
                "learn?of=c04",
                "words");
    }

    @Test
    void anything_is_found_from_any_page_with_the_keyboard_alone() {
        try (Chromium.Open open = chromium.open(workbench.address() + "article?text=plains_2022", Chromium.Look.DESK)) {
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

    @Test
    void a_word_is_explained_where_it_stands_to_whoever_points_at_it_or_goes_to_it() {
        try (Chromium.Open open = chromium.open(workbench.address() + "learn?of=c04", Chromium.Look.DESK)) {
            Page page = open.page();
            var word = page.locator("dfn.word[data-word=setting]").first();
            word.hover();
            PlaywrightAssertions.assertThat(page.locator("#word-says"))
                    .containsText("One combination of all the choices");
            assertThat(word.getAttribute("aria-describedby")).isEqualTo("word-says");
            assertThat(issues(page)).isEmpty();
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(page.locator("#word-says")).isHidden();
            word.focus();
            PlaywrightAssertions.assertThat(page.locator("#word-says")).isVisible();
            assertThat(page.locator("main a dfn, main pre dfn, main blockquote dfn")
                            .count())
                    .isZero();
            assertThat(open.complaints()).isEmpty();
        }
    }
}
