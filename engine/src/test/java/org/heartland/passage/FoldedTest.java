package org.heartland.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage is found by its first and last words, however the text is typeset, and shown as it was written. */
class FoldedTest {
    private static final String TEXT =
            "It was, in fact, the Forum’s council that set a date\u00a0—\u2009“soon”, it said — for the with\u00addrawal of the guests.";

    private static String passage(String text, String first, String last) {
        return Folded.of(text).passage(new Wanted(1, Folded.words(first), Folded.words(last)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "capitals | IT WAS, | Council | It was, in fact, the Forum’s council",
                "kinds of quotation marks | the Forum's | 'soon' | the Forum’s council that set a date\u00a0—\u2009“soon”",
                "kinds of dashes and spaces | date - \"soon\" | said - for | date\u00a0—\u2009“soon”, it said — for",
                "a hyphen that is not seen | for the withdrawal | guests | for the with\u00addrawal of the guests",
                "the first words are the last | the guests | the guests | the guests",
                "first and last words overlap | set a date | a date | set a date"
            })
    void a_passage_is_found_without_regard_to(String what, String first, String last, String shown) {
        assertThat(passage(TEXT, first, last)).as(what).isEqualTo(shown);
    }

    @Test
    void parts_of_words_do_not_count() {
        assertThat(passage(TEXT, "the", "uest")).isNull();
        assertThat(passage(TEXT, "orum’s", "guests")).isNull();
    }

    @Test
    void the_last_words_may_not_come_before_the_first() {
        assertThat(passage(TEXT, "guests", "It was")).isNull();
        assertThat(passage(TEXT, "set a date", "set")).isNull();
    }

    @Test
    void of_several_passages_the_shortest_is_meant() {
        assertThat(passage("the one, the two and the three, the four", "the", "three"))
                .isEqualTo("the three");
        assertThat(passage("a b c a b", "a", "b")).as("the first of two").isEqualTo("a b");
    }

    @Test
    void letters_in_two_ways_of_writing_are_one() {
        assertThat(passage("a Cafe\u0301 o\uFB03ce", "café", "office")).isEqualTo("Café o\uFB03ce");
    }

    /** 400,000 times the first words and as many times the last, far apart: a search that looks again for each pair would not end. */
    @Test
    void a_text_of_nothing_but_first_and_last_words_is_searched_in_one_go() {
        String text = "no ".repeat(400_000) + "yes ".repeat(400_000);
        assertThat(passage(text, "no", "yes")).isEqualTo("no yes");
    }
}
