package org.heartland.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AUDIT A20: what a text may mean that is nearly a number; a factor of a thousand is never guessed. */
class NearNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234        | 1234 or 1.234
            -12,500      | -12500 or -12.500
            0,234        | 0.234
            12,5         | 12.5
            1234,567     | 1234.567
            1,234,567    | 1234567
            1,234.5      | 1234.5
            1 234        | 1234
            1 234,5      | 1234.5
            1.234,5      | 1234.5
            1.234.567    | 1234567
            12.5%        | 12.5
            12,5 %       | 12.5
            """)
    void what_it_may_mean(String written, String meant) {
        assertThat(NearNumber.of(written)).map(NearNumber::says).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"12.5", "1234", "abc", "1-2", "''", "'1,2,3'", "'12,34,56'"})
    void no_near_number(String written) {
        assertThat(NearNumber.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'1,234', true", "'1,23', false"})
    void open(String written, boolean open) {
        assertThat(NearNumber.of(written)).map(NearNumber::isOpen).contains(open);
        assertThat(NearNumber.of(written).orElseThrow().meant()).isNotEqualTo(List.of());
    }
}
