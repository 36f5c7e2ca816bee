package org.heartland.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.integers;
import static org.heartland.property.Generators.strings;
import static org.heartland.property.Property.forAll;

import java.util.List;
import org.heartland.problem.Inert;
import org.junit.jupiter.api.Test;

/** Text set in lines: nothing wider than asked, nothing lost. */
class WrapTest {

    @Test
    void lines_after_the_first_hang() {
        assertThat(Wrap.lines("c07  ", "one two three four five six", 5, 20))
                .isEqualTo(List.of("c07  one two three", "     four five six"));
    }

    @Test
    void a_word_longer_than_a_line_is_broken() {
        assertThat(Wrap.lines("", "a " + "x".repeat(30), 2, 20))
                .isEqualTo(List.of("a " + "x".repeat(18), "  " + "x".repeat(12)));
    }

    @Test
    void no_line_is_too_wide_and_nothing_is_lost() {
        forAll(strings(300), integers(30, 150), (text, width) -> {
            List<String> lines = Wrap.lines("[1] ", text, 4, width);
            assertThat(lines).allSatisfy(line -> assertThat(Wrap.columns(line)).isLessThanOrEqualTo(width));
            String all = String.join("", lines).replace(" ", "");
            assertThat(all).isEqualTo("[1]" + Inert.text(text).replace(" ", ""));
        });
    }

    @Test
    void an_address_is_never_broken() {
        String address = "https://example.invalid/" + "a".repeat(150);
        assertThat(Wrap.lines("", "see " + address + " there", 2, 60))
                .containsExactly("see", "  " + address, "  there");
    }
}
