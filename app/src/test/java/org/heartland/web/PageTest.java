package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a brief's page: every link on it leads somewhere, nothing in it runs, and it is small enough to send. */
class PageTest {
    private static final int MAX_BYTES = 4_000_000;

    private static Document read(Written brief) {
        try {
            return Jsoup.parse(Files.readString(brief.file(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceIsThereOnceAndEveryLinkFindsOne(Written brief) {
        Document page = read(brief);
        Set<String> ids = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                twice.add(element.id());
            }
        }
        assertThat(twice).isEmpty();
        assertThat(asked(page)).isNotEmpty().isSubsetOf(ids);
    }

    /** The places that links, labels and drawings ask for. */
    private static Set<String> asked(Document page) {
        Set<String> asked = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            String href = element.attr("href");
            if (href.startsWith("#")) {
                asked.add(href.substring(1));
            }
            for (String label : List.of("aria-labelledby", "aria-describedby")) {
                asked.addAll(List.of(element.attr(label).strip().split(" +")));
            }
            element.attributes()
                    .forEach(attribute -> Pattern.compile("url\\(#([^)]*)\\)")
                            .matcher(attribute.getValue())
                            .results()
                            .forEach(match -> asked.add(match.group(1))));
        }
        asked.remove("");
        return asked;
    }

    @ParameterizedTest
    @EnumSource
    void nothingRunsAndNothingIsFetched(Written brief) {
        assertInert(read(brief));
    }

    static void assertInert(Document page) {
        assertThat(
                        page.select(
                                "script, iframe, object, embed, form, link, base, img, image, use, foreignObject, animate, set"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey())
                            .as(element.outerHtml())
                            .doesNotStartWith("on")
                            .isNotIn(
                                    "src",
                                    "srcset",
                                    "srcdoc",
                                    "action",
                                    "formaction",
                                    "ping",
                                    "background",
                                    "xlink:href"));
            String href = element.attr("href");
            assertThat(href.isEmpty() || href.matches("(?s)(https?://|#).+"))
                    .as(href)
                    .isTrue();
        }
        assertThat(page.select("style").html()).doesNotContain("@import", "url(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void theLongPageIsUnderFourMegabytes(String language) {
        assertThat(Written.html("central-asia", language).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(MAX_BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void headingsDescendOneStepAtATime(Written brief) {
        int before = 0;
        for (Element heading : read(brief).select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(before).isPositive();
    }
}
