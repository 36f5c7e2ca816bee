package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;

/** Which runs are asked for by what is set and what is compared. */
class VariationTest {
    private static Read<List<Variation>> read(List<String> set, String... compared) {
        return Variation.of(Place.of("--set"), set, Place.of("--compare"), List.of(compared));
    }

    private static List<Map<String, Double>> values(List<String> set, String... compared) {
        return read(set, compared).orThrow().stream()
                .map(run -> run.set().values())
                .toList();
    }

    @Test
    void a_variable_that_is_set_again_makes_another_run() {
        assertThat(values(List.of("a=1", "b=2"))).containsExactly(Map.of("a", 1.0, "b", 2.0));
        assertThat(values(List.of("a=1", "b=2", "a=3")))
                .containsExactly(Map.of("a", 1.0, "b", 2.0), Map.of("a", 3.0, "b", 2.0));
        assertThat(values(List.of("a=1", "A=3", "b=2", "b=4")))
                .containsExactly(Map.of("a", 1.0, "b", 2.0), Map.of("A", 3.0, "b", 4.0));
    }

    @Test
    void each_comparison_changes_the_first_run() {
        assertThat(values(List.of("a=1"), "b=2,c[x, y]=3", "a=5"))
                .containsExactly(Map.of("a", 1.0), Map.of("a", 1.0, "b", 2.0, "c[x, y]", 3.0), Map.of("a", 5.0));
        assertThat(read(List.of(), "cooling_time=5,room=.5").orThrow().get(1).name())
                .isEqualTo("cooling time = 5, room = 0.5");
    }

    @Test
    void what_is_no_value_and_more_than_can_be_told_apart_is_refused() {
        assertThat(read(List.of("a=1", "a=x")).problems())
                .extracting(Problem::line)
                .singleElement()
                .satisfies(line -> assertThat(line).contains("--set", "not a number"));
        assertThat(read(List.of(), "a").problems()).isNotEmpty();
        assertThat(read(List.of(), "a=1", "a=2", "a=3", "a=4").problems()).isEmpty();
        assertThat(read(List.of(), "a=1", "a=2", "a=3", "a=4", "a=5").problems())
                .extracting(Problem::line)
                .singleElement()
                .satisfies(line -> assertThat(line).contains("6 runs"));
    }
}
