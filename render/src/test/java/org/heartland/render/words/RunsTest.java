package org.heartland.render.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.integers;
import static org.heartland.property.Generators.lists;
import static org.heartland.property.Property.forAll;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Numbers that follow one another are drawn together, and none is lost or added. */
class RunsTest {
    @Test
    void what_follows_stands_together() {
        assertThat(Runs.of(List.of(1, 2, 3, 7, 9, 10))).containsExactly(List.of(1, 2, 3), List.of(7), List.of(9, 10));
        assertThat(Runs.of(List.of())).isEmpty();
    }

    @Test
    void joined_they_are_what_they_were() {
        forAll(lists(integers(0, 60)), numbers -> {
            List<Integer> sorted = List.copyOf(new TreeSet<>(numbers));
            List<List<Integer>> runs = Runs.of(sorted);
            assertThat(runs.stream().flatMap(List::stream)).containsExactlyElementsOf(sorted);
            assertThat(runs).allMatch(run -> run.get(run.size() - 1) - run.get(0) == run.size() - 1);
            for (int i = 1; i < runs.size(); i++) {
                List<Integer> before = runs.get(i - 1);
                assertThat(runs.get(i).get(0)).isGreaterThan(before.get(before.size() - 1) + 1);
            }
        });
    }
}
