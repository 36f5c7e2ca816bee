package org.heartland.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The address of a passage and the day of a text. */
class JudgedTextTest {
    private static JudgedText text(@Nullable String url, String first, String last) {
        return new JudgedText(
                "t",
                "A title",
                "An author",
                JudgedText.Kind.ARTICLE,
                url,
                LocalDate.parse(first),
                LocalDate.parse(last),
                null);
    }

    /** EDITOR: none of the links to the article had a text fragment. Commas, hyphens and ampersands have a meaning in one. */
    @Test
    void a_link_to_a_passage_has_a_text_fragment() {
        JudgedText text = text("https://example.org/a", "2023-05-19", "2023-05-19");
        assertThat(text.address("it was, in", "Sino-Russian & more"))
                .isEqualTo("https://example.org/a#:~:text=it%20was%2C%20in,Sino%2DRussian%20%26%20more");
        assertThat(text.address("Xi’an", null)).isEqualTo("https://example.org/a#:~:text=Xi%E2%80%99an");
        assertThat(text.address(null, null)).isEqualTo("https://example.org/a");
        assertThat(text("https://example.org/a#b", "2023-05-19", "2023-05-19").address("c", null))
                .isEqualTo("https://example.org/a#b:~:text=c");
        assertThat(text(null, "2023-05-19", "2023-05-19").address("c", null)).isNull();
    }

    @Test
    void a_day_is_as_exact_as_it_is_known() {
        assertThat(text(null, "2023-05-19", "2023-05-19").on()).isEqualTo("2023-05-19");
        assertThat(text(null, "2023-05-01", "2023-05-31").on()).isEqualTo("2023-05");
        assertThat(text(null, "2023-01-01", "2023-12-31").on()).isEqualTo("2023");
    }
}
