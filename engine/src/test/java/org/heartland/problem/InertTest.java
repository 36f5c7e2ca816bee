package org.heartland.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.strings;
import static org.heartland.property.Property.forAll;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text from strangers cannot move the cursor, reverse the line or flood it. */
class InertTest {

    static List<Arguments> texts() {
        return List.of(
                Arguments.of("plain text, ünïcode, Қазақстан, 中国", "plain text, ünïcode, Қазақстан, 中国"),
                Arguments.of("\u001b[31mred", "\uFFFD[31mred"),
                Arguments.of("a\u202eb\u2066c", "a\uFFFDb\uFFFDc"),
                Arguments.of("bell\u0007 null\u0000", "bell\uFFFD null\uFFFD"),
                Arguments.of("one\ntwo\tthree\rfour", "one two three four"),
                Arguments.of("line\u2028separator", "line\uFFFDseparator"),
                Arguments.of("zero\u200bwidth", "zero\uFFFDwidth"),
                Arguments.of("half \ud83d pair", "half \uFFFD pair"),
                Arguments.of("whole \ud83d\ude00 pair", "whole \ud83d\ude00 pair"),
                Arguments.of("<b>markup</b> & more", "<b>markup</b> & more"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void stands_still(String raw, String inert) {
        assertThat(Inert.text(raw)).isEqualTo(inert);
    }

    @ParameterizedTest
    @CsvSource({"80, false", "81, true", "100000, true"})
    void very_long_words_are_cut(int length, boolean cut) {
        String text = Inert.text("a " + "x".repeat(length) + " b");
        assertThat(text).isEqualTo("a " + "x".repeat(80) + (cut ? "…" : "") + " b");
    }

    @ParameterizedTest
    @CsvSource({
        "https://, 1990, false",
        "http://, 1990, false",
        "https://, 2000, true",
        "ftp://, 100, true",
        "xhttps://, 100, true"
    })
    void addresses_may_be_long(String scheme, int length, boolean cut) {
        assertThat(Inert.text("see " + scheme + "x".repeat(length))).matches(text -> text.endsWith("…") == cut);
    }

    @Test
    void hostile_blanks_do_not_string_words_together_without_end() {
        String text = Inert.text(("x".repeat(50) + "\u2028" + "x".repeat(50) + "\u000b").repeat(100));
        assertThat(text).hasSize(81).endsWith("…");
    }

    @Test
    void nothing_hostile_comes_through_and_twice_is_as_once() {
        forAll(strings(), raw -> {
            String once = Inert.text(raw);
            assertThat(Inert.text(once)).isEqualTo(once);
            assertThat(once.codePoints()).noneMatch(Character::isISOControl);
            assertThat(once.codePoints().map(Character::getType))
                    .noneMatch(type -> type == Character.FORMAT || type == Character.SURROGATE);
        });
    }
}
