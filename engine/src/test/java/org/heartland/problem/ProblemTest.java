package org.heartland.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How problems are said, ordered and passed on. */
class ProblemTest {
    private static final Place HERE = new Place("claims/a.yaml", 3, 7);

    @Test
    void a_line_names_place_problem_remedy_and_what_is_near() {
        assertThat(new Problem(HERE, "KAZZ is not an actor", "name one", List.of("KAZ", "KGZ")).line())
                .isEqualTo("claims/a.yaml:3:7: KAZZ is not an actor; name one (near: KAZ, KGZ)");
        assertThat(Problem.at(Place.of("sources.yaml"), "an empty file", "").line())
                .isEqualTo("sources.yaml: an empty file");
    }

    @Test
    void a_line_is_inert() {
        Problem problem = new Problem(new Place("a\u001b.yaml", 1, 1), "x\u202ey", "z\n", List.of("n\u0000"));
        assertThat(problem.line()).isEqualTo("a\uFFFD.yaml:1:1: x\uFFFDy; z  (near: n\uFFFD)");
    }

    @Test
    void a_bad_reading_is_sorted_by_place_and_says_nothing_twice() {
        Problem late = Problem.at(new Place("b.yaml", 1, 1), "b", "");
        Problem tenth = Problem.at(new Place("a.yaml", 10, 1), "a", "");
        Problem second = Problem.at(new Place("a.yaml", 2, 9), "a", "");
        Problem first = Problem.at(new Place("a.yaml", 2, 1), "z", "");
        assertThat(new Read.Bad<>(List.of(late, tenth, second, second, first)).problems())
                .containsExactly(first, second, tenth, late);
    }

    @Test
    void there_is_no_half_read_value() {
        Problem problem = Problem.at(HERE, "wrong", "");
        assertThat(Read.of(5, List.of())).isEqualTo(new Read.Good<>(5));
        assertThat(Read.of(5, List.of(problem))).isEqualTo(new Read.Bad<>(List.of(problem)));
        assertThat(Read.of(5, List.of(problem))
                        .then(value -> new Read.Good<>(value + 1))
                        .problems())
                .containsExactly(problem);
        assertThat(Read.of(5, List.of())
                        .then(value -> new Read.Good<>(value + 1))
                        .orThrow())
                .isEqualTo(6);
        assertThatThrownBy(() -> new Read.Bad<>(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Read.of(5, List.of(problem)).orThrow()).hasMessage("claims/a.yaml:3:7: wrong");
    }
}
