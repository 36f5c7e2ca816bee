package org.heartland.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the workbench in a browser: anyone can read it, it fits its window, and nothing leaves the machine. */
class WorkbenchInBrowserTest extends InBrowser {
    private static final Path PICTURES = Written.folder("screenshots");
    private static final List<String> PAGES = List.of(
            "article",
            "states",
            "state?of=ARD",
            "choices",
            "statement?of=c02",
            "figure?of=share(economy,NRD,CEL,2022)");
    private static RunningWorkbench workbench;

    @BeforeAll
    static void open() {
        workbench = RunningWorkbench.ofExample();
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private static Stream<Arguments> walk() {
        return PAGES.stream()
                .flatMap(page -> Stream.of("en", "ru")
                        .flatMap(language ->
                                Chromium.Look.TWO.stream().map(look -> Arguments.of(page, language, look))));
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
                            .setPath(PICTURES.resolve("workbench-" + page.replaceAll("[^a-z]+.*", "") + "-" + language
                                    + "-" + look.name() + ".png")));
            softly.assertAll();
        }
    }

    private static List<String> issues(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }
}
