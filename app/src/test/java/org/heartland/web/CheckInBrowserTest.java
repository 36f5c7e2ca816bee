package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page Check in a browser: anyone can read it, names are completed by the keyboard, and a change says what it would change. */
class CheckInBrowserTest extends PagesInBrowser {
    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(UnaryOperator.identity());

    @Override
    RunningWorkbench workbench() {
        return workbench;
    }

    @Override
    List<String> pages() {
        return List.of("check?claim=c03&expression=members(PAC,2021)");
    }

    /** Every page is looked at with a problem in the editor and names that fit. */
    @Override
    void prepare(Page shown, String page) {
        shown.locator("#text").press("Control+End");
        shown.keyboard().type("\n  check: shar");
        PlaywrightAssertions.assertThat(shown.locator("#outcome .faults li").first())
                .isVisible();
        PlaywrightAssertions.assertThat(
                        shown.locator("#names-text [role=option]").first())
                .isVisible();
    }

    @Test
    void names_are_completed_and_a_problem_leads_to_its_place_by_the_keyboard_alone() {
        try (Chromium.Open open = chromium.open(workbench.address() + "check?claim=c03", Chromium.Look.DESK)) {
            Page page = open.page();
            page.locator("#expression").focus();
            page.keyboard().type("memb");
            PlaywrightAssertions.assertThat(page.locator("#names-door [aria-selected=true] code"))
                    .containsText("member(");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.keyboard().type("PAC, ARD, 2021)");
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(page.locator("#expression")).hasValue("member(PAC, ARD, 2021)");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#answer .large")).hasText("Supported");
            page.locator("#text").fill("- id: c03\n  says: x\n  nonsense: y");
            page.locator("#outcome .faults a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("text");
            PlaywrightAssertions.assertThat(page.locator("#caret")).containsText("line ");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void a_change_is_compared_as_one_types_and_kept_beside_the_dossier() throws Exception {
        try (Chromium.Open open = chromium.open(workbench.address() + "statement?of=c05", Chromium.Look.DESK)) {
            Page page = open.page();
            page.getByText("edit", new Page.GetByTextOptions().setExact(true)).click();
            String text = page.locator("#text").inputValue();
            page.locator("#text").fill(text.replace("< 0", "> 0"));
            PlaywrightAssertions.assertThat(page.locator("#outcome tbody tr")).hasCount(1);
            page.locator("button[value=save]").click();
            PlaywrightAssertions.assertThat(page.locator("#outcome")).hasText("Saved.");
            assertThat(Files.readString(workbench.folder().resolve("claims/article.yaml")))
                    .contains("BRO, 2020, 2022) > 0");
            assertThat(open.complaints()).isEmpty();
        }
    }

    /** The files change under the hands of somebody who has typed something that is not saved: it stays, and is not written over theirs. */
    @Test
    void what_is_typed_stays_when_the_files_change() throws Exception {
        try (Chromium.Open open = chromium.open(workbench.address() + "check?claim=c04", Chromium.Look.DESK)) {
            Page page = open.page();
            page.locator("#text").fill(page.locator("#text").inputValue().replace("= ZUR", "= NRD"));
            page.locator("h1").click();
            Path file = workbench.folder().resolve("claims/article.yaml");
            Files.writeString(file, Files.readString(file) + "# more\n");
            page.waitForTimeout(5_000);
            assertThat(page.locator("#text").inputValue()).contains("= NRD");
            page.locator("button[value=save]").click();
            PlaywrightAssertions.assertThat(page.locator("#outcome")).containsText("Your text is still here");
            assertThat(page.locator("#text").inputValue()).contains("= NRD");
            assertThat(open.complaints()).allMatch(one -> one.contains("409"));
            assertThat(Files.readString(file)).contains("= ZUR").endsWith("# more\n");
        }
    }
}
