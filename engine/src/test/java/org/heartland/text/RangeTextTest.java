package org.heartland.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTextTest {

    @ParameterizedTest
    @CsvSource({"0..3,0,3", "-1..1,-1,1", ".5...7,.5,.7", "1e-3..2,.001,2", "2..1,2,1"})
    void both_ends_are_read(String written, double low, double high) {
        RangeText range = RangeText.of(written).orElseThrow();
        assertThat(range.low()).isEqualTo(low);
        assertThat(range.high()).isEqualTo(high);
    }

    @Test
    void an_end_that_is_not_a_number_is_none() {
        assertThat(RangeText.of("0-3")).isEmpty();
        assertThat(RangeText.of("..3").orElseThrow().low()).isNaN();
        assertThat(RangeText.of("3..").orElseThrow().high()).isNaN();
        assertThat(RangeText.of("1..2..3").orElseThrow().high()).isNaN();
        assertThat(RangeText.of("10%..20%").orElseThrow()).isEqualTo(new RangeText("10%", "20%"));
    }
}
