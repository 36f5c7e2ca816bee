package org.heartland.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.junit.jupiter.api.Test;

/** From bytes to characters, and from characters to lines and columns. */
class SourceTextTest {
    @Test
    void lines_end_as_an_editor_ends_them() {
        SourceText text = SourceText.of("f", "a\nb\r\nc\rd\n");
        assertThat(text.place(0)).hasToString("f:1:1");
        assertThat(text.place(2)).hasToString("f:2:1");
        assertThat(text.place(4)).hasToString("f:2:3");
        assertThat(text.place(5)).hasToString("f:3:1");
        assertThat(text.place(7)).hasToString("f:4:1");
        assertThat(text.place(9)).hasToString("f:5:1");
        assertThat(text.lineStart(3)).isEqualTo(5);
        assertThat(text.lineStart(5)).isEqualTo(9);
        assertThat(text.lineStart(99)).isEqualTo(9);
    }

    @Test
    void places_are_right_beyond_a_million_lines_too() {
        int lines = 5_000_001;
        SourceText text = SourceText.of("f", "a\n".repeat(lines));
        for (int line = 1; line <= lines; line += 12_345) {
            assertThat(text.lineStart(line)).isEqualTo(2 * (line - 1));
            assertThat(text.place(2 * (line - 1) + 1)).hasToString("f:" + line + ":2");
        }
        assertThat(text.lineStart(lines + 1)).isEqualTo(2 * lines);
        assertThat(text.lineStart(lines + 2)).isEqualTo(2 * lines);
    }

    @Test
    void a_million_places_in_one_long_line_are_found_soon() {
        SourceText one = SourceText.of("f", "a".repeat(1_000_000));
        SourceText behind = SourceText.of("f", "\n".repeat(2_000_000) + "a".repeat(1_000_000));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 1_000_000; i++) {
                assertThat(one.place(i).column()).isEqualTo(i + 1);
                assertThat(behind.place(2_000_000 + i).line()).isEqualTo(2_000_001);
            }
        });
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(read("\uFEFFa".getBytes(UTF_8), UTF_8)).isEqualTo("a");
        assertThat(SourceText.of("f", "\uFEFFa").place(0)).hasToString("f:1:1");
    }

    @Test
    void a_byte_that_is_wrong_is_named_with_its_place() {
        assertThat(read("ab\nca\u00e9\n".getBytes(ISO_8859_1), UTF_8))
                .isEqualTo(
                        "f:2:3: the byte E9 here is not UTF-8: the file seems to be in Latin-1 or Windows-1252, or is"
                                + " damaged; save it as UTF-8");
        assertThat(read(new byte[] {'a', (byte) 0xC3}, UTF_8)).startsWith("f:1:2: the byte C3 here is not UTF-8");
        assertThat(read(new byte[] {'a', (byte) 0x80}, US_ASCII))
                .isEqualTo("f:1:2: the byte 80 here is not US-ASCII; save it as UTF-8");
    }

    @Test
    void utf_16_is_noticed_with_and_without_its_mark() {
        for (byte[] bytes : List.of("\uFEFFab".getBytes(UTF_16LE), "abcdef".getBytes(UTF_16LE))) {
            Problems problems = new Problems();
            assertThat(SourceText.of("f", bytes, problems)).isNull();
            assertThat(problems.all())
                    .extracting(Problem::line)
                    .containsExactly("f: this file is in UTF-16; save it as UTF-8");
        }
    }

    private static String read(byte[] bytes, Charset charset) {
        Problems problems = new Problems();
        SourceText text = SourceText.of("f", bytes, charset, problems);
        return text == null ? problems.all().get(0).line() : text.text();
    }
}
