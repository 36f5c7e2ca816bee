package org.heartland.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of a workbench in a browser, each in two looks, and where browsers are asked for in all other looks and languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesInBrowser extends InBrowser {
    private static final Path PICTURES = Written.folder("screenshots");
    private static final List<String> LANGUAGES = List.of("en", "ru");
    /** The address of no page. */
    static final String NOTHING = "nothing";

    abstract RunningWorkbench workbench();

    /** The addresses of the pages, without a language. */
    abstract List<String> pages();

    /** Each page on a telephone in light and on a wide screen in dark, in one language each, by turns. */
    Stream<Arguments> inTwoLooks() {
        return inLooks(true);
    }

    Stream<Arguments> inAllOtherLooks() {
        return inLooks(false);
    }

    private Stream<Arguments> inLooks(boolean two) {
        return pages().stream()
                .flatMap(page -> LANGUAGES.stream()
                        .flatMap(language -> Chromium.Look.ALL.stream()
                                .filter(look -> isOfTwo(page, language, look) == two)
                                .map(look -> Arguments.of(page, language, look))));
    }

    private boolean isOfTwo(String page, String language, Chromium.Look look) {
        int which = Chromium.Look.TWO.indexOf(look);
        return which >= 0 && LANGUAGES.get((pages().indexOf(page) + which) % 2).equals(language);
    }

    @ParameterizedTest
    @MethodSource("inTwoLooks")
    void every_page_can_be_read_by_anyone_and_asks_nobody_else(String page, String language, Chromium.Look look) {
        try (Chromium.Open open = open(page, language, look)) {
            canBeRead(open, page, language, look);
        }
    }

    @Tag("browsers")
    @ParameterizedTest
    @MethodSource("inAllOtherLooks")
    void every_page_can_be_read_by_anyone_in_all_other_looks(String page, String language, Chromium.Look look) {
        try (Chromium.Open open = open(page, language, look)) {
            canBeRead(open, page, language, look);
            String name = page.replaceAll("[^a-zA-Z]+", "-") + "-" + language + "-" + look.name() + ".png";
            open.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve("workbench-" + name)));
        }
    }

    /** A page that is open in a language and a look, with everything on it computed. */
    private Chromium.Open open(String page, String language, Chromium.Look look) {
        Chromium.Open open = chromium.open(
                workbench().address() + page + (page.contains("?") ? "&" : "?") + "lang=" + language, look);
        assertThat(open.page().locator("progress")).hasCount(0);
        prepare(open.page(), page);
        return open;
    }

    /** What is done on a page before it is looked at: nothing. */
    void prepare(Page shown, String page) {}

    /** What the page asks and complains of is looked at before axe, which asks frames in its name. */
    private void canBeRead(Chromium.Open open, String page, String language, Chromium.Look look) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(open.page().locator("html").getAttribute("lang")).isEqualTo(language);
        softly.assertThat(open.page().evaluate("document.scrollingElement.scrollWidth"))
                .isEqualTo(look.width());
        softly.assertThat(open.complaints()).allMatch(complaint -> page.equals(NOTHING) && complaint.contains("404"));
        softly.assertThat(open.requests())
                .isNotEmpty()
                .allMatch(one -> one.startsWith(workbench().address()));
        softly.assertThat(issues(open.page())).isEmpty();
        softly.assertAll();
    }
}
