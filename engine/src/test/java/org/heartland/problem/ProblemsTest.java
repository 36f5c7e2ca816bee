package org.heartland.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A flood of problems is listed in part, and counted in full. */
class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void of_a_kind_the_first_fifty_are_listed_and_the_next_counts_the_rest() {
        for (int i = 0; i < 3_000; i++) {
            problems.add(new Place("a.csv", i + 2, 1), "\"x " + i + "\" is not a number", "write digits");
        }
        problems.add(new Place("a.csv", 9, 2), "there is no actor KAZZ", "name one that is defined");
        List<Problem> all = problems.all();
        assertThat(all).hasSize(52);
        assertThat(all.get(49).line()).isEqualTo("a.csv:51:1: \"x 49\" is not a number; write digits");
        assertThat(all.get(50).line()).isEqualTo("a.csv:9:2: there is no actor KAZZ; name one that is defined");
        assertThat(all.get(51).line())
                .isEqualTo("a.csv:52:1: \"x 50\" is not a number (and 2949 more like it); write digits");
        assertThat(Problems.total(all)).isEqualTo(problems.count()).isEqualTo(3_001);
        assertThat(Problems.total(new Read.Bad<>(all).problems())).isEqualTo(3_001);
    }

    @Test
    void sentences_are_of_one_kind_if_two_words_in_three_are_the_same() {
        assertThat(isOneKind("there is no actor a1", "there is no actor b2")).isTrue();
        assertThat(isOneKind("\"a b c\" is not a date", "\"d\" is not a date")).isTrue();
        assertThat(isOneKind("there is no actor a1", "there is no source b2")).isFalse();
        assertThat(isOneKind("there is no actor", "there is no actor a1")).isFalse();
        assertThat(isOneKind("wrong", "right")).isFalse();
    }

    private static boolean isOneKind(String one, String other) {
        return new ProblemKind(one).isLike(new ProblemKind(other));
    }

    @Test
    void of_all_kinds_together_a_thousand_are_listed() {
        for (int i = 0; i < 5_000; i++) {
            problems.add(
                    new Place("f" + i + ".yaml", 1, 1), "word ".repeat(i % 100).strip() + " end", "");
        }
        assertThat(problems.all()).hasSize(Problems.MAX_LISTED + 1);
        assertThat(problems.all().get(1_000).line())
                .isEqualTo(
                        "f1000.yaml:1:1: a problem that is not listed (and 3999 more like it); correct the others first");
        assertThat(Problems.total(problems.all())).isEqualTo(5_000);
    }

    @Test
    void one_slip_that_shows_at_many_places_is_listed_once_with_their_number() {
        for (int i = 1; i <= 5; i++) {
            problems.repeatedly(new Place("few.csv", i, 1), "there is no source a", "define it", List.of());
        }
        for (int i = 1; i <= 6; i++) {
            problems.repeatedly(new Place("many.csv", i, 1), "there is no source a", "define it", List.of("b"));
        }
        assertThat(problems.all()).hasSize(6);
        assertThat(problems.all().get(5).line())
                .isEqualTo("many.csv:1:1: there is no source a (and 5 more like it); define it (near: b)");
        assertThat(Problems.total(problems.all())).isEqualTo(11);
    }

    @Test
    void a_copy_holds_what_was_found_and_is_added_to_by_itself() {
        for (int i = 0; i < 60; i++) {
            problems.add(new Place("a", i + 1, 1), "there is no actor a" + i, "");
        }
        Problems copy = Problems.copyOf(problems);
        copy.add(Place.of("a"), "there is no actor b", "");
        assertThat(copy.count()).isEqualTo(61);
        assertThat(copy.all()).hasSize(51);
        assertThat(Problems.total(copy.all())).isEqualTo(61);
        assertThat(problems.count()).isEqualTo(60);
    }

    @Test
    void a_file_with_twenty_thousand_problems_is_not_read_on() {
        assertThat(problems.isEmpty()).isTrue();
        for (int i = 0; i < 20_000; i++) {
            assertThat(problems.full("a")).isFalse();
            problems.add(new Place("a", i + 1, 1), "wrong", "");
        }
        assertThat(problems.full("a")).isTrue();
        assertThat(problems.full("b")).isFalse();
    }
}
