package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The brief in a browser: anyone can use it, on a telephone and on a wide screen, in light and dark, on paper, and it asks for nothing. */
class BriefInBrowserTest {
    private static final Path PICTURES = Written.folder("screenshots");
    private static final int TALLEST = 4_000;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Arguments> briefsAndLooks() {
        return Written.all().stream()
                .flatMap(brief -> Chromium.Look.ALL.stream().map(look -> Arguments.of(brief, look)));
    }

    @ParameterizedTest
    @MethodSource("briefsAndLooks")
    void everyoneCanReadIt(Written brief, Chromium.Look look) {
        try (Chromium.Open open = chromium.open(brief.file(), look)) {
            openAll(open.page());
            List<String> issues = new AxeBuilder(open.page())
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                            .map(BriefInBrowserTest::told)
                            .toList();
            assertThat(issues).isEmpty();
        }
    }

    private static String told(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " (" + rule.getNodes().size() + ") "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    private static void openAll(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    @ParameterizedTest
    @EnumSource
    void aTelephoneShowsItsWholeWidth(Written brief) {
        try (Chromium.Open open = chromium.open(brief.file(), new Chromium.Look(ColorScheme.LIGHT, 360, true))) {
            assertThat(width(open.page())).isLessThanOrEqualTo(360);
            openAll(open.page());
            assertThat(width(open.page())).isLessThanOrEqualTo(360);
        }
    }

    private static int width(Page page) {
        return ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    }

    @ParameterizedTest
    @MethodSource("briefsAndLooks")
    void itAsksForNothingAndComplainsOfNothing(Written brief, Chromium.Look look) {
        try (Chromium.Open open = chromium.open(brief.file(), look)) {
            openAll(open.page());
            photograph(open.page(), brief.label() + "-" + look.name());
            assertThat(open.requests()).containsExactly(brief.file().toUri().toString());
            assertThat(open.complaints()).isEmpty();
        }
    }

    /** Each part of the page, as far down as a picture is of use. */
    private static void photograph(Page page, String name) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = one.id.endsWith('ard') || one.id.endsWith('kaz'))");
        for (Locator part : page.locator("header, section").all()) {
            String id = part.getAttribute("id");
            var box = part.boundingBox();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(box.x, box.y, box.width, Math.min(box.height, TALLEST))
                    .setPath(PICTURES.resolve(name).resolve((id == null ? "header" : id) + ".png")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingUnfoldsByKeyboardWithoutScript(Written brief) {
        try (Chromium.Open open = chromium.open(brief.file(), Chromium.Look.WITHOUT_SCRIPT)) {
            List<Locator> summaries = open.page().locator("summary").all();
            assertThat(summaries).isNotEmpty();
            assertThat(open.page().locator("details[open]").count()).isZero();
            for (Locator summary : summaries) {
                summary.press("Enter");
            }
            assertThat(open.page().locator("details[open]").count()).isEqualTo(summaries.size());
            assertThat(open.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itPrintsOnPaper(Written brief) {
        try (Chromium.Open open = chromium.open(brief.file(), Chromium.Look.WITHOUT_SCRIPT)) {
            byte[] pdf = open.page()
                    .pdf(new Page.PdfOptions()
                            .setFormat("A4")
                            .setPreferCSSPageSize(true)
                            .setPath(PICTURES.resolve(brief.label() + ".pdf")));
            String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("%PDF-");
            assertThat(text.split("/Type /Page\\b", -1).length - 1).isGreaterThan(3);
        }
    }
}
