package org.heartland.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The part of a file that is edited: found by a line in it, and put back without a change elsewhere. */
class ExcerptTest {
    private static final String LIST =
            "# Two.\n- id: one\n  says: a\n\n# Of the second.\n- id: \"two\" # why\n  says: b";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Excerpt at(String file, String text, int line) {
        return Objects.requireNonNull(Excerpt.at(file, bytes(text), line));
    }

    private static String replaced(String whole, Excerpt part, String text) {
        byte[] bytes = Objects.requireNonNull(Excerpt.replaced(bytes(whole), part.first(), part.last(), text));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void an_item_of_a_list_is_a_part_and_the_line_between_belongs_to_the_one_before() {
        assertThat(at("a.yaml", LIST, 3))
                .isEqualTo(new Excerpt("a.yaml", "", 2, 5, "- id: one\n  says: a\n\n# Of the second."));
        assertThat(at("a.yaml", LIST, 7)).isEqualTo(new Excerpt("a.yaml", "", 6, 7, "- id: \"two\" # why\n  says: b"));
        assertThat(at("a.yaml", LIST, 1).text()).isEqualTo("# Two.");
        assertThat(Excerpt.items(bytes(LIST))).containsExactly(2, 6);
    }

    @Test
    void an_item_is_found_by_its_id() {
        assertThat(Excerpt.lineOf("two", bytes(LIST))).isEqualTo(6);
        assertThat(Excerpt.lineOf("tw", bytes(LIST))).isZero();
        assertThat(Excerpt.lineOf("guarantor", bytes("# a\nid: guarantor\n"))).isEqualTo(2);
    }

    @Test
    void a_file_that_is_no_list_is_one_part() {
        assertThat(at("a.yaml", "id: one\nlegs:\n  - name: x\n", 3).text()).isEqualTo("id: one\nlegs:\n  - name: x");
    }

    @Test
    void a_row_of_a_table_may_have_several_lines() {
        String table = "a,b\n1,\"x\ny\"\n2,z\n";
        assertThat(at("t.csv", table, 3)).isEqualTo(new Excerpt("t.csv", "a,b", 2, 3, "1,\"x\ny\""));
        assertThat(at("t.csv", table, 4)).isEqualTo(new Excerpt("t.csv", "a,b", 4, 4, "2,z"));
        assertThat(at("t.csv", table, 1).header()).isEmpty();
    }

    @Test
    void what_is_put_back_unchanged_changes_nothing_whatever_the_line_ends() {
        for (String whole : new String[] {LIST, LIST + "\n", LIST.replace("\n", "\r\n"), "\uFEFF" + LIST + "\n\n\n"}) {
            for (int line = 1; line <= 7; line++) {
                Excerpt part = at("a.yaml", whole, line);
                assertThat(replaced(whole, part, part.text())).isEqualTo(whole);
            }
        }
    }

    @Test
    void new_lines_end_as_those_of_the_file() {
        String whole = "- a\r\n- b\r\n";
        assertThat(replaced(whole, at("a.yaml", whole, 2), "- b\n- c")).isEqualTo("- a\r\n- b\r\n- c\r\n");
    }

    @Test
    void what_is_no_text_or_no_line_has_no_part() {
        assertThat(Excerpt.at("a.yaml", new byte[] {'a', (byte) 0xFF}, 1)).isNull();
        assertThat(Excerpt.at("a.yaml", bytes("a\n"), 3)).isNull();
        assertThat(Excerpt.replaced(bytes("a\n"), 5, 6, "x")).isNull();
    }
}
