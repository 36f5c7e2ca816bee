package org.heartland.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Problems;
import org.junit.jupiter.api.Test;

/** AUDIT A20: tables as spreadsheets save them, wherever they are used. */
class CsvFormTest {
    private final Problems problems = new Problems();

    private List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        SourceText source = SourceText.of("t.csv", text);
        CsvTable.read(source, List.of("who", "value"), problems)
                .forEach(row -> numbers.add(row.text(0) + "=" + row.number(1)));
        return numbers;
    }

    @Test
    void semicolons_with_decimal_commas_are_read() {
        assertThat(numbers("who;value\r\nRUS;12,5\r\nCHN;70\r\n")).containsExactly("RUS=12.5", "CHN=70");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void tabs_semicolons_with_points_a_byte_order_mark_and_the_line_of_spreadsheets_are_read() {
        assertThat(numbers("\uFEFFwho\tvalue\nRUS\t0,125\n")).containsExactly("RUS=0.125");
        assertThat(numbers("who;value\nRUS;12.5\n")).containsExactly("RUS=12.5");
        assertThat(numbers("sep=;\nwho;value\nRUS;1,5\n;\n")).containsExactly("RUS=1.5");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_comma_is_no_decimal_comma_where_commas_separate_points_occur_too_or_all_may_be_thousands() {
        assertThat(numbers("who,value\nRUS,\"12,5\"\n")).containsExactly("RUS=12,5");
        assertThat(numbers("who;value\nRUS;12,5\nCHN;1.5\n")).containsExactly("RUS=12,5", "CHN=1.5");
        assertThat(numbers("who;value\nRUS;1,234\nCHN;70\n")).containsExactly("RUS=1,234", "CHN=70");
        assertThat(numbers("who;value\nRUS;1,234\nCHN;7,5\n")).containsExactly("RUS=1.234", "CHN=7.5");
    }

    @Test
    void places_are_found_behind_semicolons_and_hints_name_them() {
        numbers("who;value\nRUS;1;2\n\"a;b\"\n");
        assertThat(problems.all().stream().map(problem -> problem.line()))
                .containsExactly(
                        "t.csv:2:1: this row has 3 fields and the header has 2; put a field that has a semicolon in quotation marks",
                        "t.csv:3:1: this row has 1 fields and the header has 2; an empty field needs its semicolon too");
        SourceText source = SourceText.of("t.csv", "who;value\n\"a;b\";7\n");
        assertThat(CsvRow.place(source, 2, 1).column()).isEqualTo(7);
    }
}
