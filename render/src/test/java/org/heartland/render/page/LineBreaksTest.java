package org.heartland.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths are those that Adobe published for Helvetica and Helvetica-Bold (the AFM files of the 14 core fonts). */
class LineBreaksTest {
    @ParameterizedTest
    @CsvSource({
        "A, 667, 722",
        "W, 944, 944",
        "a, 556, 556",
        "i, 222, 278",
        "m, 833, 889",
        "t, 278, 333",
        "5, 556, 556",
        "%, 889, 889",
        "—, 1000, 1000"
    })
    void letters_are_as_wide_as_published(char letter, int regular, int bold) {
        assertThat(LetterWidths.of(letter, false)).isEqualTo(regular / 1000.0);
        assertThat(LetterWidths.of(letter, true)).isEqualTo(bold / 1000.0);
    }

    @Test
    void as_many_words_stand_in_a_line_as_fit_and_none_is_broken() {
        // "aaaa " is 4 × 0.556 + 0.278 = 2.502 wide; two words need 4.726 without the last space
        assertThat(LineBreaks.count(Line.of("aaaa aaaa aaaa"), 4.76, false)).isEqualTo(2);
        assertThat(LineBreaks.count(Line.of("aaaa aaaa aaaa"), 4.70, false)).isEqualTo(3);
        assertThat(LineBreaks.count(Line.of("aaaa aaaa aaaa"), 7.30, false)).isEqualTo(1);
        assertThat(LineBreaks.count(Line.of(""), 4, false)).isEqualTo(1);
    }

    @Test
    void a_word_that_is_longer_than_the_line_is_broken_where_the_line_ends() {
        assertThat(LineBreaks.count(Line.of("a".repeat(40)), 5.6, false)).isEqualTo(4);
    }

    @Test
    void a_hyphen_between_letters_may_end_a_line_and_one_between_figures_may_not() {
        assertThat(LineBreaks.count(Line.of("aaaa-aaaa"), 3, false)).isEqualTo(2);
        assertThat(LineBreaks.count(Line.of("x 2019-23"), 4, false)).isEqualTo(2);
    }

    @Test
    void bold_words_and_references_take_their_own_room() {
        assertThat(LineBreaks.count(Line.of("iiii iiii"), 2.1, false)).isEqualTo(1);
        assertThat(LineBreaks.count(Line.of(new LinePart.Strong("iiii iiii")), 2.1, false))
                .isEqualTo(2);
        assertThat(LineBreaks.count(Line.of("iiii iiii", new LinePart.Notes(List.of(1, 2))), 4, false))
                .isEqualTo(2);
    }
}
