package org.heartland.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Properties are tried as promised: the same values each time, edges among them, and a failure says how to meet it again. */
class PropertyTest {
    private static final int TRIES = 1_000;

    private static <T> void check(long seed, int only, Generator<T> values, Property.One<T> property) {
        check(seed, only, Property.PATIENCE, values, property);
    }

    private static <T> void check(
            long seed, int only, Duration patience, Generator<T> values, Property.One<T> property) {
        new Property("SomeTest#some", seed, TRIES, only, patience).check(choices -> {
            T value = values.next(choices);
            return new Trial(Arrays.asList(value), () -> property.holds(value));
        });
    }

    private static <T> List<T> seen(long seed, Generator<T> values) {
        List<T> seen = new ArrayList<>();
        check(seed, 0, values, seen::add);
        return seen;
    }

    // ---- What is tried.

    @Test
    void the_same_seed_gives_the_same_values_and_another_seed_others() {
        Generator<List<String>> texts = Generators.strings(8).list(0, 8);
        assertThat(seen(1, texts)).hasSize(TRIES).isEqualTo(seen(1, texts)).isNotEqualTo(seen(2, texts));
    }

    @Test
    void whole_numbers_lie_at_the_edges_near_zero_and_all_over_the_range() {
        List<Integer> some = seen(1, Generators.integers(-7, 1_000_000));
        assertThat(some).allMatch(n -> n >= -7 && n <= 1_000_000);
        assertThat(some.subList(0, 20)).isSubsetOf(-7, -6, -1, 0, 1, 999_999, 1_000_000);
        assertThat(some).contains(-7, -6, -1, 0, 1, 999_999, 1_000_000);
        assertThat(new HashSet<>(some)).hasSizeGreaterThan(TRIES / 2);
        assertThat(some).anyMatch(n -> n > 1 && n < 100).anyMatch(n -> n > 900_000 && n < 999_999);
        assertThat(new HashSet<>(seen(1, Generators.integers(3, 5)))).containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void the_widest_ranges_are_covered_without_overflow() {
        assertThat(seen(1, Generators.longs()))
                .contains(Long.MIN_VALUE, Long.MAX_VALUE, 0L)
                .anyMatch(n -> n > 1L << 61 && n < Long.MAX_VALUE - 1)
                .anyMatch(n -> n < -(1L << 61) && n > Long.MIN_VALUE + 1);
        assertThat(seen(1, Generators.integers())).contains(Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1);
        assertThat(seen(1, Generators.doubles(-1e15, 1e15)))
                .contains(-1e15, 1e15)
                .allMatch(n -> Math.abs(n) <= 1e15);
    }

    @Test
    void numbers_are_whole_or_in_hundredths_or_any() {
        List<Double> some = seen(1, Generators.doubles(-0.5, 80));
        assertThat(some).allMatch(n -> n >= -0.5 && n <= 80).contains(-0.5, 80.0, 0.0, -0.0, Math.nextDown(80.0));
        assertThat(some).anyMatch(n -> n == Math.rint(n) && n > 1 && n < 80);
        assertThat(some).anyMatch(n -> n != Math.rint(n) && n * 100 == Math.rint(n * 100));
        assertThat(some.stream().filter(n -> n * 100 != Math.rint(n * 100)).distinct())
                .hasSizeGreaterThan(TRIES / 5);
        assertThat(seen(1, Generators.doubles(0.001, 0.002))).allMatch(n -> n >= 0.001 && n <= 0.002);
    }

    @Test
    void lists_are_empty_short_and_as_long_as_may_be() {
        List<Integer> sizes = seen(1, Generators.always("").list(2, 40).map(List::size));
        assertThat(new HashSet<>(sizes)).hasSize(39).contains(2, 3, 40).allMatch(size -> size >= 2 && size <= 40);
        assertThat(seen(1, Generators.lists(Generators.booleans()))).contains(List.of(), List.of(true), List.of(false));
    }

    @Test
    void texts_hold_characters_of_every_kind() {
        Set<Integer> types = new HashSet<>();
        seen(1, Generators.strings())
                .forEach(text -> text.codePoints().map(Character::getType).forEach(types::add));
        assertThat(types)
                .contains(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.SURROGATE,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.UNASSIGNED,
                        (int) Character.LOWERCASE_LETTER,
                        (int) Character.OTHER_LETTER);
        assertThat(seen(1, Generators.strings()))
                .contains("")
                .anyMatch(text -> text.codePoints().anyMatch(c -> c > 0xffff));
    }

    @Test
    void choices_come_as_often_as_their_weights_say() {
        List<String> some = seen(
                1,
                Generators.oneOf(
                        Generators.often(9, Generators.always("often")),
                        Generators.often(1, Generators.always("seldom"))));
        assertThat(some.stream().filter("seldom"::equals)).hasSizeBetween(TRIES / 20, TRIES / 5);
    }

    // ---- What fails.

    @Test
    void a_failure_reports_the_simplest_arguments() {
        Generator<List<Integer>> lists = Generators.lists(Generators.integers());
        assertThatThrownBy(() -> check(
                        1,
                        0,
                        lists,
                        numbers -> assertThat(numbers.stream().filter(n -> n > 1000))
                                .hasSizeLessThan(2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("simplest:  [1001, 1001]\n");
        assertThatThrownBy(() -> check(
                        1, 0, Generators.strings(), text -> assertThat(text).doesNotContain("\u202e")))
                .hasMessageContaining("simplest:  \"\\u202e\"\n");
        assertThatThrownBy(() -> check(
                        1, 0, Generators.integers(-90, 90), n -> assertThat(n).isGreaterThan(-5)))
                .hasMessageContaining("simplest:  -5\n");
    }

    @Test
    void long_arguments_are_made_simple_too_and_soon() {
        Generator<List<String>> texts = Generators.lists(Generators.strings());
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> check(
                                1,
                                0,
                                Duration.ofSeconds(1),
                                texts,
                                all -> assertThat(all.size()).isLessThan(200)))
                        .hasMessageContaining("again:"));
        assertThatThrownBy(
                        () -> check(1, 0, texts, all -> assertThat(all.size()).isLessThan(3)))
                .hasMessageContaining("simplest:  [\"\", \"\", \"\"]\n");
    }

    @Test
    void the_seed_and_the_number_of_a_try_give_the_same_failure_again() {
        Generator<List<Double>> lists = Generators.lists(Generators.doubles(0, 10));
        Property.One<List<Double>> property = numbers -> assertThat(
                        numbers.stream().mapToDouble(Double::doubleValue).sum())
                .isLessThan(100);
        String failure = catchThrowable(() -> check(20, 0, lists, property)).getMessage();
        Matcher again = Pattern.compile("again: +-Dtest=SomeTest#some -Dseed=20 -Dtry=(\\d+)\n")
                .matcher(failure);
        assertThat(again.find()).as(failure).isTrue();
        assertThatThrownBy(() -> check(20, Integer.parseInt(again.group(1)), lists, property))
                .hasMessage(failure);
    }

    @Test
    void arguments_are_reported_as_they_were_before_the_property_changed_them() {
        assertThatThrownBy(() -> check(1, 0, Generators.arrays(Generators.always(1.0), 2, 2), array -> {
                    array[0] = 7;
                    assertThat(array[1]).isEqualTo(7);
                }))
                .hasMessageContaining("arguments: [1.0, 1.0]\n");
    }

    @Test
    void the_simplest_arguments_fail_with_the_same_kind_of_exception() {
        Generator<Trial> trials = choices -> {
            int n = Generators.integers(0, 9).next(choices);
            return new Trial(List.of(n), () -> {
                throw n < 5 ? new IllegalStateException() : new IllegalArgumentException();
            });
        };
        Failure found = Failure.of(trials, RandomChoices.recorded(new long[] {8}));
        assertThat(Shrinker.simplest(trials, found, Property.PATIENCE).arguments(trials))
                .isEqualTo("5");
    }

    @Test
    void a_property_that_is_hardly_ever_tried_fails() {
        check(1, 0, Generators.integers(0, 9), n -> Assumptions.assumeTrue(n < 9));
        assertThatThrownBy(() -> check(1, 0, Generators.integers(), n -> Assumptions.assumeTrue(n == 77)))
                .hasMessageContaining("do not meet the assumptions");
    }
}
