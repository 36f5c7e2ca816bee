package org.heartland.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({"0,0", "12,12", "-0.5,-.5", "+3,3", ".5,.5", "5.,5", "1.5e-3,.0015", "2E+2,200", "1e3,1000", "007,7"})
    void these_are_numbers(String written, double value) {
        assertThat(NumberText.read(written)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "-",
                "+",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "--1",
                "1 000",
                "1,5",
                "5 %",
                "0x1F",
                "1f",
                "1d",
                "NaN",
                "Infinity",
                "١٢",
                "1_000",
                " 1",
                "1 ",
                "1..2",
                "- 1"
            })
    void these_are_not(String written) {
        assertThat(NumberText.read(written)).isEmpty();
        assertThat(NumberText.isNumber(written)).isFalse();
    }

    @Test
    void what_is_too_large_is_infinite_and_what_is_too_long_is_not_read() {
        assertThat(NumberText.read("1e400")).hasValue(Double.POSITIVE_INFINITY);
        assertThat(NumberText.read("1".repeat(NumberText.MAX_LENGTH))).isPresent();
        assertThat(NumberText.read("1".repeat(NumberText.MAX_LENGTH + 1))).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void whole_numbers_have_up_to_nine_digits() {
        assertThat(NumberText.whole("-12")).hasValue(-12);
        assertThat(NumberText.whole("+12")).hasValue(12);
        assertThat(NumberText.whole("999999999")).hasValue(999_999_999);
        assertThat(NumberText.whole("1000000000")).isEqualTo(OptionalInt.empty());
        assertThat(NumberText.whole("1.")).isEqualTo(OptionalInt.empty());
        assertThat(NumberText.whole("")).isEqualTo(OptionalInt.empty());
        assertThat(NumberText.whole("-")).isEqualTo(OptionalInt.empty());
    }

    @Test
    void a_number_ends_where_it_can_go_no_further() {
        assertThat(NumberText.end("x 12.5e3y", 2)).isEqualTo(8);
        assertThat(NumberText.end("12em", 0)).isEqualTo(2);
        assertThat(NumberText.end("12e+m", 0)).isEqualTo(2);
        assertThat(NumberText.end("-1", 0)).isZero();
        assertThat(NumberText.end(".x", 0)).isZero();
        assertThat(NumberText.end("", 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0",
        "-0.0,0,0",
        "3,3,3",
        "-2,-2,-2",
        ".25,0.25,0.25",
        "1e-4,1.0E-4,0.00010",
        "12345678.5,1.23456785E7,12345678.5",
        "1e15,1.0E15,1000000000000000",
        "999999999999999,999999999999999,999999999999999"
    })
    void they_are_written_short_or_plain(double value, String exact, String plain) {
        assertThat(NumberText.exact(value)).isEqualTo(exact);
        assertThat(NumberText.plain(value)).isEqualTo(plain);
    }

    @Test
    void whatever_is_written_reads_back_as_it_was() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(NumberText.read(NumberText.exact(value))).hasValue(value);
                assertThat(Double.parseDouble(NumberText.plain(value))).isEqualTo(value);
            }
        }
    }
}
