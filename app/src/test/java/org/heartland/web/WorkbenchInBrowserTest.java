package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The workbench in a browser, as people use it: anyone can read every page, the keys do what they say, and nothing leaves the machine. */
class WorkbenchInBrowserTest extends PagesInBrowser {
    private static final String TEXT = """
            Guns and Grain on the Plains

            Ardenia was in the Pact, and its soldiers came within a day. All three states belong to the Pact.

            Zurania trades more.
            """;

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(text -> text.replace(
            "- id: c03\n  at: {paragraph: 1}", "- id: c03\n  at: {paragraph: 1, first: All three, last: to the Pact}"));

    @Override
    RunningWorkbench workbench() {
        return workbench;
    }

    @Override
    List<String> pages() {
        return List.of(
                "article",
                "article?at=c03",
                "note",
                "reports",
                "states",
                "state?of=ARD",
                "choices",
                "statement?of=c03",
                "figure?of=share(economy,NRD,CEL,2022)",
                NOTHING);
    }

    @Test
    void from_the_start_to_the_note_on_the_clipboard_it_is_one_click() throws Exception {
        try (Chromium.Open open = atDesk("")) {
            open.page().locator("#copy-note").click();
            PlaywrightAssertions.assertThat(open.page().locator("#copy-note")).hasClass("main done");
            assertThat(open.page().evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(workbench.get("note.txt?text=plains_2022").body());
        }
    }

    @Test
    void keys_go_through_the_statements_decide_and_undo() {
        try (Chromium.Open open = atDesk("article?text=plains_2022")) {
            Page page = open.page();
            String first = shown(page);
            page.keyboard().press("n");
            page.waitForFunction("first => document.getElementById('card').dataset.claim !== first", first);
            String second = shown(page);
            page.keyboard().press("p");
            page.waitForFunction("first => document.getElementById('card').dataset.claim === first", first);
            page.keyboard().press("x");
            page.keyboard().press("2");
            page.waitForFunction("second => document.getElementById('card').dataset.claim === second", second);
            assertThat(page.locator(".statement.dismissed").first().getAttribute("data-claim"))
                    .isEqualTo(first);
            page.keyboard().press("y");
            PlaywrightAssertions.assertThat(page.locator(".reviewed")).containsText("2 of");
            page.keyboard().press("u");
            PlaywrightAssertions.assertThat(page.locator(".reviewed")).containsText("1 of");
            page.keyboard().press("u");
            PlaywrightAssertions.assertThat(page.locator(".reviewed")).containsText("0 of");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void a_text_is_handed_over_marked_and_remarked_on_and_copied_with_a_link() {
        try (Chromium.Open open = atDesk("article?text=plains_2022")) {
            Page page = open.page();
            page.locator("#hand-body").fill(TEXT);
            page.locator("#hand button").click();
            PlaywrightAssertions.assertThat(page.locator("#p1 .mark")).hasText("All three states belong to the Pact");
            page.locator("#p1 .mark").click();
            page.waitForFunction("document.getElementById('card').dataset.claim === 'c03'");
            page.evaluate(
                    "() => { const text = document.querySelector('#p2').firstChild; const range = document.createRange();"
                            + " range.setStart(text, 8); range.setEnd(text, 14); window.getSelection().removeAllRanges();"
                            + " window.getSelection().addRange(range); }");
            page.keyboard().press("Control+c");
            assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                    .startsWith("trades\n")
                    .endsWith("https://example.org/guns-and-grain");
            page.keyboard().press("Control+Enter");
            page.locator("#report-says").fill("read: trade");
            page.keyboard().press("Control+Enter");
            PlaywrightAssertions.assertThat(page.locator("#report")).isHidden();
            page.navigate(workbench.address() + "reports");
            PlaywrightAssertions.assertThat(page.locator(".reports blockquote").last())
                    .hasText("trades");
            page.navigate(workbench.address() + "article?text=plains_2022");
            page.getByText("Forget the text").click();
            PlaywrightAssertions.assertThat(page.locator("#hand")).isVisible();
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void from_a_figure_to_its_publisher_it_is_two_clicks() {
        try (Chromium.Open open = atDesk("article?text=plains_2022&at=c03")) {
            Page page = open.page();
            page.locator("#card .evidence .figure").first().click();
            PlaywrightAssertions.assertThat(page.locator("#drawer")).isVisible();
            assertThat(page.locator("#drawer td a").first().getAttribute("href"))
                    .startsWith("https://");
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(page.locator("#drawer")).isHidden();
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("figure");
        }
    }

    private static Chromium.Open atDesk(String page) {
        Chromium.Open open = chromium.open(workbench.address() + page, Chromium.Look.DESK);
        open.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return open;
    }

    private static String shown(Page page) {
        return page.locator("#card").getAttribute("data-claim");
    }
}
