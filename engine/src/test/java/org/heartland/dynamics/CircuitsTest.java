package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.heartland.draws.Deadline;
import org.heartland.dynamics.loop.Circuits;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.ShortestLoops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circuits of graphs against networkx (THEORY.md 2.1). */
class CircuitsTest {
    private static int[][] complete(int nodes) {
        return IntStream.range(0, nodes)
                .mapToObj(from ->
                        IntStream.range(0, nodes).filter(to -> to != from).toArray())
                .toArray(int[][]::new);
    }

    @ParameterizedTest(name = "a complete graph of {0} nodes has {1} circuits")
    @CsvSource({"2, 1", "3, 5", "4, 20", "5, 84", "6, 409", "7, 2365", "8, 16064"})
    void complete_graphs(int nodes, int circuits) {
        Circuits.Found found = Circuits.of(complete(nodes), 20_000, Deadline.NONE);
        assertThat(found.circuits()).hasSize(circuits).doesNotHaveDuplicates();
        assertThat(found.complete()).isTrue();
        assertThat(found.circuits().stream().map(Arrays::toString)).doesNotHaveDuplicates();
    }

    @Test
    void the_count_is_capped_and_said_to_be() {
        Circuits.Found found = Circuits.of(complete(8), Feedback.MAX_LOOPS, Deadline.NONE);
        assertThat(found.circuits()).hasSize(10_000);
        assertThat(found.complete()).isFalse();
    }

    @Test
    void a_count_that_the_cap_just_holds_is_complete() {
        assertThat(Circuits.of(complete(4), 20, Deadline.NONE).complete()).isTrue();
        assertThat(Circuits.of(complete(4), 19, Deadline.NONE).complete()).isFalse();
    }

    @Test
    void an_edge_to_itself_is_a_circuit() {
        int[][] next = {{0, 1}, {}};
        assertThat(Circuits.of(next, 10, Deadline.NONE).circuits()).containsExactly(new int[] {0});
        assertThat(ShortestLoops.of(next, Deadline.NONE)).containsExactly(new int[] {0});
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void a_search_ends_at_its_deadline(int checks) {
        AtomicInteger left = new AtomicInteger(checks);
        Deadline soon = () -> left.getAndDecrement() <= 0;
        assertThatExceptionOfType(Deadline.Passed.class)
                .isThrownBy(() -> Circuits.of(complete(30), Integer.MAX_VALUE, soon));
        left.set(checks);
        assertThatExceptionOfType(Deadline.Passed.class).isThrownBy(() -> ShortestLoops.of(complete(30), soon));
    }

    /** In a complete graph the pairs cover all edges, so the set has those alone (Oliva 2004). */
    @ParameterizedTest
    @CsvSource({"3, 3", "5, 10"})
    void the_shortest_set_of_a_complete_graph_is_its_pairs(int nodes, int pairs) {
        List<int[]> shortest = ShortestLoops.of(complete(nodes), Deadline.NONE);
        assertThat(shortest).hasSize(pairs).allMatch(circuit -> circuit.length == 2);
    }
}
