package org.heartland.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values in each draw: an unknown has no value, and is never 0. */
class LanesTest {

    @Test
    void what_is_not_a_number_is_undefined() {
        Numbers numbers = Numbers.width(2);
        numbers.set(0, Double.NaN);
        numbers.set(1, -0.0);
        assertThat(numbers.why(0)).isEqualTo(Why.UNDEFINED);
        assertThat(Double.toString(numbers.v()[1])).isEqualTo("0.0");
        assertThat(Numbers.of(Double.NaN).why(0)).isEqualTo(Why.UNDEFINED);
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void a_reason_comes_back_from_its_code(Why why) {
        assertThat(Why.of(why.code())).isEqualTo(why);
        assertThat(Numbers.none(why).why(0)).isEqualTo(why);
        assertThat(Numbers.none(why).v()[0]).isNaN();
        assertThat(Truths.none(why).known(0)).isEqualTo(why == Why.KNOWN);
    }

    @Test
    void codes_differ() {
        assertThat(Arrays.stream(Why.values()).map(Why::code)).doesNotHaveDuplicates();
    }

    @Test
    void shares_count_what_is_true_and_what_is_unknown() {
        Truths truths = Truths.width(4);
        truths.set(0, true);
        truths.set(1, false);
        truths.setUnknown(2, Why.MISSING.code());
        truths.setUnknown(3, Why.THIN.code());
        assertThat(truths.shareTrue()).isEqualTo(.25);
        assertThat(truths.shareUnknown()).isEqualTo(.5);
        assertThat(truths.isFalse(2)).isFalse();
    }

    @Test
    void width_one_serves_every_draw() {
        assertThat(Numbers.of(5).lane(17)).isZero();
        assertThat(Numbers.width(20).lane(17)).isEqualTo(17);
        assertThat(Lanes.widest(Numbers.of(5), Truths.width(3), Choices.one("RUS")))
                .isEqualTo(3);
    }
}
