package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts in a browser: anyone can read them, the keyboard alone suffices, and they work without a script. */
class ChartsInBrowserTest extends PagesInBrowser {
    private static final Chromium.Look DESK = new Chromium.Look(ColorScheme.LIGHT, 1280, true);

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("central-asia");

    @Override
    RunningWorkbench workbench() {
        return workbench;
    }

    @Override
    List<String> pages() {
        return List.of(
                "charts",
                "chart?of=economy-partners&states=KGZ",
                "chart?of=economy-years&tab=map&to=2023",
                "chart?of=economy-change&tab=table",
                "chart?of=security-years&tab=sources",
                "chart?of=economy-change&partners=RUS");
    }

    @Test
    void a_chart_is_picked_and_its_figure_opened_by_the_keyboard_alone() {
        try (Chromium.Open open = chromium.open(workbench.address() + "chart?of=economy-partners", DESK)) {
            Page page = open.page();
            page.locator("#states").focus();
            page.keyboard().type("Uzb");
            page.waitForURL(Pattern.compile(".*states=UZB.*"));
            PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Uzbekistan");
            page.locator(".tabs a").nth(2).focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".tabs [aria-current]"))
                    .hasText("Table");
            page.locator("table.values .figure").first().focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#drawer")).isVisible();
            assertThat(page.locator("#drawer td a").first().getAttribute("href"))
                    .startsWith("http");
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("figure");
            assertThat(open.complaints()).isEmpty();
        }
    }

    /** The picture is the one of the command and of the brief: only the script of the workbench makes its marks open anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chart?of=economy-years&states=KGZ",
                "chart?of=economy-change",
                "chart?of=security-range",
                "chart?of=economy-partners",
                "chart?of=timeline",
                "chart?of=economy-map",
                "state?of=KGZ",
                "states"
            })
    void from_a_mark_of_a_picture_to_the_publisher_it_is_two_clicks_or_three_keys(String address) {
        try (Chromium.Open open = chromium.open(workbench.address() + address, DESK)) {
            Page page = open.page();
            Locator picture = page.locator("svg.plot:has([data-of]):visible").first();
            Locator marks = picture.locator("[data-of]");
            marks.last().click();
            PlaywrightAssertions.assertThat(page.locator("#drawer")).isVisible();
            assertThat(page.locator("#drawer td a").first().getAttribute("href"))
                    .startsWith("http");
            String clicked = page.locator("#drawer #command").textContent();
            page.keyboard().press("Escape");
            page.keyboard().press("Home");
            assertThat(page.evaluate("document.activeElement.dataset.of"))
                    .isEqualTo(marks.first().getAttribute("data-of"));
            page.keyboard().press("End");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#drawer")).isVisible();
            assertThat(page.locator("#drawer #command").textContent())
                    .isEqualTo(clicked)
                    .contains(marks.last().getAttribute("data-of"));
            PlaywrightAssertions.assertThat(picture.locator("[tabindex='0']")).hasCount(1);
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void tabs_and_picks_work_without_a_script() {
        String address = workbench.address() + "chart?of=economy-years";
        try (Chromium.Open open = chromium.open(address, Chromium.Look.WITHOUT_SCRIPT)) {
            Page page = open.page();
            page.locator(".tabs a").nth(1).click();
            assertThat(page.locator(".tabs [aria-current]").textContent()).isEqualTo("Map");
            page.locator("input[name=to]").fill("2015");
            page.locator("#pick button").click();
            assertThat(page.locator("h2").textContent()).startsWith("2015: ");
            page.locator("input[name=states]").first().uncheck();
            page.locator("#pick button").click();
            assertThat(page.locator("#command").textContent()).endsWith("economy-map --to 2015 --svg");
            assertThat(page.url()).doesNotContain("KAZ").contains("states=KGZ");
        }
    }

    @Test
    void link_and_frame_are_copied_and_the_file_shows_itself_in_a_frame() throws Exception {
        try (Chromium.Open open = chromium.open(workbench.address() + "chart?of=economy-change&from=2015", DESK)) {
            open.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = open.page();
            page.locator("[data-copies-address]").click();
            PlaywrightAssertions.assertThat(page.locator("[data-copies-address]"))
                    .hasText("Copied");
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(workbench.address() + "chart?of=economy-change&from=2015");
            page.locator("[data-copies=frame]").click();
            PlaywrightAssertions.assertThat(page.locator("[data-copies=frame]")).hasText("Copied");
            String frame = (String) page.evaluate("navigator.clipboard.readText()");
            Files.writeString(
                    folder.resolve("economy-change.html"),
                    workbench.get("chart.html?of=economy-change&from=2015").body());
            Files.writeString(
                    folder.resolve("article.html"), "<!doctype html><title>Article</title><p>Words.</p>" + frame);
        }
        try (Chromium.Open open = chromium.open(folder.resolve("article.html"), DESK)) {
            var within = open.page().frameLocator("iframe");
            PlaywrightAssertions.assertThat(within.locator("h1")).containsText("goods trade");
            PlaywrightAssertions.assertThat(within.locator(".wide svg")).isVisible();
            PlaywrightAssertions.assertThat(within.locator(".narrow svg")).isHidden();
            assertThat(within.locator("html").evaluate("html => html.scrollHeight <= window.innerHeight"))
                    .isEqualTo(true);
            assertThat(open.complaints()).isEmpty();
        }
    }
}
