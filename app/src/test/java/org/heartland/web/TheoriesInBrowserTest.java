package org.heartland.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Theories in a browser, as people use them: anyone can read the pages, and the keyboard suffices, also for the pages under "More". */
class TheoriesInBrowserTest extends PagesInBrowser {
    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("example");

    @BeforeAll
    static void fit() {
        KeptFits.fit(workbench.folder());
    }

    @Override
    RunningWorkbench workbench() {
        return workbench;
    }

    @Override
    List<String> pages() {
        return List.of("theories", "theories?of=busy_nordavia", "theories?of=own_paths&set.pull=0.2");
    }

    @Test
    void a_knob_is_turned_by_keyboard_and_the_address_is_that_of_what_is_shown() {
        try (Chromium.Open open =
                chromium.open(workbench.address() + "theories?of=busy_nordavia", Chromium.Look.DESK)) {
            Page page = open.page();
            Locator slider = page.locator("[data-turns=knob-loss]");
            slider.focus();
            page.keyboard().press("Home");
            page.waitForURL(Pattern.compile(".*[?&]set\\.loss=.*"));
            assertThat(page.locator("#run")).containsText("With loss set by hand");
            assertThat(page.url()).doesNotContain("set.pull");
            page.locator("#decide a").click();
            assertThat(page.locator("#run")).not().containsText("set by hand");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void a_page_under_more_is_opened_by_keyboard_and_escape_closes_the_list() {
        try (Chromium.Open open = chromium.open(workbench.address() + "theories", Chromium.Look.DESK)) {
            Page page = open.page();
            Locator name = page.locator(".more-pages summary");
            name.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".more-pages li").first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".more-pages li").first()).isHidden();
            assertThat(name).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/reports.*"));
            assertThat(page.locator(".more-pages summary")).hasText("More: Reports");
            assertThat(open.complaints()).isEmpty();
        }
    }
}
