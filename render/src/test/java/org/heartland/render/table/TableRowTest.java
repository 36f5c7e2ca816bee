package org.heartland.render.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of tables for programs: nothing is run as a formula, and no number is changed. */
class TableRowTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-2", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")"})
    void a_text_that_a_spreadsheet_would_run_has_an_apostrophe_before_it(String text) {
        assertThat(new TableRow().text(text).cells()).containsExactly("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "10 %", "c02_csto", "“-”", "'", ""})
    void other_texts_are_as_they_were_written(String text) {
        assertThat(new TableRow().text(text).cells()).containsExactly(text);
    }

    @Test
    void numbers_and_days_are_never_changed() {
        assertThat(new TableRow()
                        .number(-0.5)
                        .number(1e15)
                        .whole(-3)
                        .day(LocalDate.of(2021, 1, 6))
                        .truth(false)
                        .wholes(4, 7)
                        .cells())
                .isEqualTo(List.of("-0.5", "1.0E15", "-3", "2021-01-06", "false", "4 7"));
    }

    @Test
    void what_is_not_known_is_an_empty_cell_and_no_zero() {
        assertThat(new TableRow()
                        .number(null)
                        .number(Double.NaN)
                        .text(null)
                        .day(null)
                        .truth(null)
                        .year(0)
                        .cells())
                .containsOnly("")
                .hasSize(6);
    }
}
