package org.heartland.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.joined;
import static org.heartland.property.Generators.of;
import static org.heartland.property.Generators.oneOf;
import static org.heartland.property.Generators.strings;
import static org.heartland.property.Property.forAll;

import java.util.List;
import org.heartland.app.surface.BriefPage;
import org.heartland.problem.Inert;
import org.heartland.property.Generator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever a text is, a reader of the page sees it as it was once it is inert, and nothing else comes of it. */
class MarkupTest {
    private static final List<String> SIGNS = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "`",
            "``",
            "*",
            "**",
            "_",
            "[",
            "]",
            "(",
            ")",
            "!",
            "#",
            "|",
            "\\",
            "~~",
            "-",
            "+",
            "=",
            "---",
            "1.",
            "2)",
            ":",
            "a",
            "word",
            " ",
            "  ",
            "    ",
            "\n",
            "\t",
            "\u202e",
            "\u0000",
            "&amp;",
            "&#60;",
            "<b>",
            "</p>",
            "<!--",
            "https://example.org/",
            "javascript:alert(1)",
            "w".repeat(100),
            "\uD83D\uDE00",
            "é",
            "¶",
            "…");

    private static Generator<String> texts() {
        return oneOf(joined(of(SIGNS), 12), strings(40));
    }

    private static String read(String text) {
        return Inert.text(text).replaceAll("[\\u00a0\\s]+", " ").strip();
    }

    private static String shown(Element element) {
        return element.wholeText().replaceAll("[\\u00a0\\s]+", " ").strip();
    }

    @Test
    void html() {
        forAll(texts(), text -> {
            String safe = Markup.text(text);
            Document page = Jsoup.parse("<p title=\"" + safe + "\" lang='" + safe + "'>" + safe + "</p>");
            Element paragraph = page.body().child(0);
            assertThat(page.body().getAllElements()).hasSize(2);
            assertThat(paragraph.attributesSize()).isEqualTo(2);
            assertThat(shown(paragraph)).isEqualTo(read(text));
            assertThat(paragraph.attr("title").replaceAll("[\\u00a0\\s]+", " ").strip())
                    .isEqualTo(read(text));
        });
    }

    @Test
    void paragraphOfMarkdown() {
        forAll(texts(), text -> {
            Document page = Jsoup.parse(BriefPage.shown(
                    MarkdownPage.opening(MarkdownPage.escaped(text).strip())));
            assertThat(shown(page.body())).isEqualTo(read(text));
            assertThat(page.body().select("> *, p > *")).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void cellOfMarkdown() {
        forAll(texts(), text -> {
            String table = "| a | b |\n| --- | --- |\n| " + MarkdownPage.escaped(text) + " | x |\n";
            Document page = Jsoup.parse(BriefPage.shown(table));
            assertThat(page.select("tbody td")).hasSize(2);
            assertThat(shown(page.select("tbody td").get(0))).isEqualTo(read(text));
            assertThat(page.select("td").get(0).children()).isEmpty();
        });
    }
}
