package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The page Check in a browser: anyone can read it, names are completed by the keyboard, and a change says what it would change. */
class CheckInBrowserTest extends InBrowser {
    private static final Path PICTURES = Written.folder("screenshots");
    /** A change is compared by an assessment of its own, which takes a while on a busy machine. */
    private static final int LONGEST_MILLIS = 60_000;

    private static final Chromium.Look DESK = new Chromium.Look(ColorScheme.LIGHT, 1600, true);

    @TempDir
    private static Path folder;

    private static RunningWorkbench workbench;

    @BeforeAll
    static void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
        workbench = RunningWorkbench.of(RunningWorkbench.example(folder, UnaryOperator.identity()));
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private static Stream<Arguments> walk() {
        return Stream.of("en", "ru")
                .flatMap(language -> Chromium.Look.TWO.stream().map(look -> Arguments.of(language, look)));
    }

    @ParameterizedTest
    @MethodSource("walk")
    void anyone_can_read_it_with_a_problem_in_the_editor_and_names_that_fit(String language, Chromium.Look look) {
        String address = workbench.address() + "check?claim=c03&expression=members(PAC,2021)&lang=" + language;
        try (Chromium.Open open = chromium.open(address, look)) {
            Page page = open.page();
            page.locator("#text").press("Control+End");
            page.keyboard().type("\n  check: shar");
            PlaywrightAssertions.assertThat(page.locator("#outcome .faults li").first()).isVisible();
            PlaywrightAssertions.assertThat(page.locator("#names-text [role=option]").first()).isVisible();
            SoftAssertions softly = new SoftAssertions();
            softly.assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(look.width());
            softly.assertThat(issues(page)).isEmpty();
            softly.assertThat(open.complaints()).isEmpty();
            softly.assertThat(open.requests()).isNotEmpty().allMatch(one -> one.startsWith(workbench.address()));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("workbench-check-" + language + "-" + look.name() + ".png")));
            softly.assertAll();
        }
    }

    @Test
    void names_are_completed_and_a_problem_leads_to_its_place_by_the_keyboard_alone() {
        try (Chromium.Open open = chromium.open(workbench.address() + "check?claim=c03", DESK)) {
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
        try (Chromium.Open open = chromium.open(workbench.address() + "statement?of=c05", DESK)) {
            Page page = open.page();
            page.getByText("edit", new Page.GetByTextOptions().setExact(true)).click();
            String text = page.locator("#text").inputValue();
            page.locator("#text").fill(text.replace("< 0", "> 0"));
            PlaywrightAssertions.assertThat(page.locator("#outcome tbody tr")).hasCount(1);
            page.locator("button[value=save]").click();
            PlaywrightAssertions.assertThat(page.locator("#outcome")).hasText("Saved.");
            assertThat(Files.readString(folder.resolve("claims/article.yaml"))).contains("BRO, 2020, 2022) > 0");
            assertThat(open.complaints()).isEmpty();
        }
    }

    /** The files change under the hands of somebody who has typed something that is not saved: it stays, and is not written over theirs. */
    @Test
    void what_is_typed_stays_when_the_files_change() throws Exception {
        try (Chromium.Open open = chromium.open(workbench.address() + "check?claim=c04", DESK)) {
            Page page = open.page();
            page.locator("#text").fill(page.locator("#text").inputValue().replace("= ZUR", "= NRD"));
            page.locator("h1").click();
            Path file = folder.resolve("claims/article.yaml");
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
