package org.heartland.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words as they are compared. */
class ComparedWordsTest {
    @Test
    void capitals_accents_and_what_stands_between_make_no_difference() {
        assertThat(ComparedWords.of("  Türkmenistan’s «Café», No. 5 ")).isEqualTo("turkmenistan s cafe no 5");
        assertThat(ComparedWords.list("Орёл и Чай")).containsExactly("орел", "и", "чаи");
        assertThat(ComparedWords.list(" … ")).isEmpty();
    }

    @Test
    void each_word_must_begin_a_word() {
        assertThat(ComparedWords.begin(List.of("man", "bas"), "united states base at manas"))
                .isTrue();
        assertThat(ComparedWords.begin(List.of("uni"), "united states")).isTrue();
        assertThat(ComparedWords.begin(List.of("anas"), "base at manas")).isFalse();
        assertThat(ComparedWords.begin(List.of("base", "kant"), "base at manas"))
                .isFalse();
        assertThat(ComparedWords.begin(List.of(), "anything")).isTrue();
    }
}
