package org.heartland.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scenarios, decisions and models in a browser, as people use them: anyone can read the pages, the keyboard suffices, and going back undoes. */
class ControlsInBrowserTest extends PagesInBrowser {
    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("example");

    @Override
    RunningWorkbench workbench() {
        return workbench;
    }

    @Override
    List<String> pages() {
        return List.of(
                "whatif?of=empty_harbour",
                "whatif?1.never=harbour&new.leave=PAC&new.who=ARD&new.on=2021-02-30",
                "models",
                "models?of=sir&step=3&was1=model",
                "decisions",
                "decisions?of=harbour_dues&past=60",
                "institution?of=PAC");
    }

    /** Waits until everything is computed. */
    private static void settle(Page page) {
        assertThat(page.locator("progress")).hasCount(0);
    }

    @Test
    void a_membership_is_ended_by_keyboard_and_going_back_undoes_it() {
        try (Chromium.Open open = chromium.open(workbench.address() + "whatif", Chromium.Look.DESK)) {
            Page page = open.page();
            page.locator("#membership summary").focus();
            page.keyboard().press("Enter");
            page.locator("#m-who").selectOption("ARD");
            page.locator("#m-deed").selectOption("leave");
            page.locator("#m-institution").selectOption("PAC");
            page.locator("#m-from").focus();
            page.keyboard().type("2021-02-01");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*1\\.leave=PAC.*"));
            settle(page);
            assertThat(page.locator(".changes > li")).hasCount(1);
            assertThat(page.locator("#result .found")).containsText("lse changes");
            page.goBack();
            assertThat(page.locator(".changes > li")).hasCount(0);
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void a_knob_is_turned_the_run_before_stays_faint_and_going_back_undoes_it() {
        try (Chromium.Open open = chromium.open(workbench.address() + "models?of=richardson", Chromium.Look.DESK)) {
            Page page = open.page();
            settle(page);
            page.locator("#knob-reaction-of-A").fill("0.9");
            page.locator("#knob-reaction-of-A").press("Tab");
            page.waitForURL(Pattern.compile(".*set\\.reaction_of_A=0\\.9.*was1=model.*"));
            assertThat(page.locator("#command")).containsText("--compare reaction_of_A=0.2");
            assertThat(page.locator("#run")).hasClass("overlaid");
            page.goBack();
            assertThat(page.locator("#knob-reaction-of-A")).hasValue("0.2");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void a_loop_lights_up_by_keyboard_and_stays_lit_while_a_slider_moves() {
        try (Chromium.Open open = chromium.open(workbench.address() + "models?of=richardson", Chromium.Look.DESK)) {
            Page page = open.page();
            settle(page);
            page.locator(".loops a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#share")).isVisible();
            page.waitForURL(Pattern.compile(".*loop=R1.*"));
            page.locator("[data-turns=knob-fatigue-of-A]").focus();
            page.keyboard().press("Home");
            page.waitForURL(Pattern.compile(".*set\\.fatigue_of_A=0\\D.*"));
            assertThat(page.locator(".diagram .stock.lit")).hasCount(2);
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void a_position_is_moved_by_keyboard_the_outcome_follows_and_going_back_undoes_it() {
        String issue = workbench.address() + "decisions?of=harbour_dues";
        try (Chromium.Open open = chromium.open(issue, Chromium.Look.DESK)) {
            Page page = open.page();
            settle(page);
            String before = page.locator("#run p").first().textContent();
            page.locator("[name='set.NRD.position']").fill("10");
            page.locator("[name='set.NRD.position']").press("Enter");
            page.waitForURL(Pattern.compile(".*set\\.NRD\\.position=10.*"));
            settle(page);
            assertThat(page.locator("#command")).containsText("--set NRD.position=10");
            assertThat(page.locator("#run p").first()).not().hasText(before);
            page.goBack();
            assertThat(page.locator("[name='set.NRD.position']")).hasValue("80..100");
            assertThat(page.locator("#run p").first()).hasText(before);
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void a_story_is_told_step_by_step() {
        try (Chromium.Open open = chromium.open(workbench.address() + "models?of=sir", Chromium.Look.DESK)) {
            Page page = open.page();
            for (int step = 1; step <= 4; step++) {
                page.locator("a[rel=next]").click();
                page.waitForURL(Pattern.compile(".*step=" + step + ".*"));
                settle(page);
                assertThat(page.locator("#look")).isVisible();
            }
            assertThat(page.locator("a[rel=next]")).hasCount(0);
            assertThat(page.evaluate("document.querySelectorAll('.overlaid').length"))
                    .isEqualTo(1);
            assertThat(open.complaints()).isEmpty();
        }
    }
}
