package org.heartland.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        List<List<String>> rows =
                List.of(List.of("", "share", "who"), List.of("long label", "12", "RUS"), List.of("b", "100000", ""));
        assertThat(new TextTable().words(0, 0).numbers(2, 0).words(1, 0).lines(rows))
                .containsExactly("             share who", "long label      12 RUS", "b           100000");
    }

    @Test
    void a_column_can_be_wider_than_its_cells() {
        TextTable table = new TextTable().words(0, 4).numbers(1, 5);
        assertThat(table.line(List.of("a", "1"))).isEqualTo("a        1");
    }

    @Test
    void a_sign_of_two_units_takes_one_column() {
        assertThat(new TextTable().words(0, 0).words(1, 0).lines(List.of(List.of("😀", "x"), List.of("a", "y"))))
                .containsExactly("😀 x", "a y");
    }
}
