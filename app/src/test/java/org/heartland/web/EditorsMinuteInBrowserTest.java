package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor with little time: few clicks from the start to the note, few from any figure to its publisher; and the years play. */
class EditorsMinuteInBrowserTest extends InBrowser {
    private static final Chromium.Look DESK = new Chromium.Look(ColorScheme.LIGHT, 1280, true);
    private static final int MOST = 4;

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(UnaryOperator.identity());

    private static Chromium.Open at(String page) {
        Chromium.Open open = chromium.open(workbench.address() + page, DESK);
        open.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return open;
    }

    /** One statement kept, one dismissed with its reason, and the note copied: what is on the clipboard is what the command prints. */
    @Test
    void from_the_start_to_the_note_on_the_clipboard_it_is_four_clicks() {
        try (Chromium.Open open = at("")) {
            Page page = open.page();
            page.evaluate(
                    "document.addEventListener('click', () => { window.clicks = (window.clicks ?? 0) + 1; }, true)");
            page.locator("#keep").click();
            PlaywrightAssertions.assertThat(page.locator(".reviewed")).containsText("1 of");
            page.locator("#dismiss").click();
            page.locator("#trivial").click();
            PlaywrightAssertions.assertThat(page.locator(".reviewed")).containsText("2 of");
            page.locator("#copy-note").click();
            PlaywrightAssertions.assertThat(page.locator("#copy-note")).hasClass("main done");
            assertThat((Integer) page.evaluate("window.clicks")).isLessThanOrEqualTo(MOST);
            String text = page.locator("input[name=text]").first().inputValue();
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(workbench.command("note", "--text", text));
            page.locator("#undo").click();
            PlaywrightAssertions.assertThat(page.locator(".reviewed")).containsText("1 of");
            page.locator("#undo").click();
            PlaywrightAssertions.assertThat(page.locator(".reviewed")).containsText("0 of");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article?text=plains_2022&at=c03",
                "states",
                "state?of=ARD",
                "chart?of=economy-change",
                "chart?of=security-years&tab=table"
            })
    void from_any_figure_to_its_publisher_it_is_two_clicks(String address) {
        try (Chromium.Open open = at(address)) {
            Page page = open.page();
            Locator figures = page.locator("main a.figure:visible");
            assertThat(figures.count()).isPositive();
            for (int i = 0; i < Math.min(4, figures.count()); i++) {
                figures.nth(i).click();
                Locator publisher = page.locator("#drawer .rows td a").first();
                PlaywrightAssertions.assertThat(publisher).isVisible();
                assertThat(publisher.getAttribute("href")).startsWith("https://");
                page.keyboard().press("Escape");
            }
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void the_slider_moves_the_year_by_the_keyboard() {
        try (Chromium.Open open = at("states")) {
            Page page = open.page();
            String last = page.locator("#year").inputValue();
            page.locator("#year").focus();
            page.keyboard().press("ArrowLeft");
            String before = Integer.toString(Integer.parseInt(last) - 1);
            PlaywrightAssertions.assertThat(page.locator("#year-shown")).hasText(before);
            PlaywrightAssertions.assertThat(page.locator(".found")).containsText(before + ".");
            page.waitForURL("**year=" + before + "**");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void play_steps_through_the_years_and_stops_at_the_last_or_when_told() {
        try (Chromium.Open open = at("states")) {
            Page page = open.page();
            Locator play = page.locator("#play");
            int first = Integer.parseInt(page.locator("#year").getAttribute("min"));
            int last = Integer.parseInt(page.locator("#year").getAttribute("max"));
            PlaywrightAssertions.assertThat(play).hasText("Play");
            play.click();
            PlaywrightAssertions.assertThat(play).hasText("Stop");
            PlaywrightAssertions.assertThat(page.locator("#year-shown")).hasText(Integer.toString(first + 1));
            PlaywrightAssertions.assertThat(page.locator(".found")).containsText(first + 1 + ".");
            play.click();
            PlaywrightAssertions.assertThat(play).hasText("Play");
            String stopped = page.locator("#year").inputValue();
            page.waitForTimeout(1_000);
            assertThat(page.locator("#year").inputValue()).isEqualTo(stopped);
            page.locator("#year").fill(Integer.toString(last - 1));
            play.click();
            PlaywrightAssertions.assertThat(page.locator("#year-shown")).hasText(Integer.toString(last));
            PlaywrightAssertions.assertThat(play).hasText("Play");
            assertThat(open.complaints()).isEmpty();
        }
    }
}
