package org.heartland.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A memory that is asked for more than it holds stays within its size and stays right. */
class BoundedMemoryTest {
    private static final long ENTRY = 200;
    private final AtomicInteger computed = new AtomicInteger();

    private int square(int number) {
        computed.incrementAndGet();
        return number * number;
    }

    @Test
    void what_is_asked_for_again_is_not_computed_again() {
        BoundedMemory<Integer, Integer> memory = new BoundedMemory<>(100 * ENTRY, value -> 0);
        assertThat(memory.get(7, this::square)).isEqualTo(49);
        assertThat(memory.get(7, this::square)).isEqualTo(49);
        assertThat(computed).hasValue(1);
    }

    @Test
    void ten_times_as_many_as_it_holds_are_all_right_and_never_more_are_held() {
        BoundedMemory<Integer, Integer> memory = new BoundedMemory<>(100 * ENTRY, value -> 0);
        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < 1_000; number++) {
                assertThat(memory.get(number, this::square)).isEqualTo(number * number);
                assertThat(memory.count()).isLessThanOrEqualTo(100);
            }
        }
        assertThat(computed).hasValue(3_000);
    }

    @Test
    void what_is_asked_for_often_outlives_what_is_asked_for_once() {
        BoundedMemory<Integer, Integer> memory = new BoundedMemory<>(100 * ENTRY, value -> 0);
        for (int number = 1; number < 1_000; number++) {
            memory.get(number, this::square);
            memory.get(0, this::square);
        }
        assertThat(computed).hasValue(1_000);
    }

    @Test
    void large_values_count_by_their_size() {
        BoundedMemory<Integer, Integer> memory = new BoundedMemory<>(100 * ENTRY, value -> 9 * ENTRY);
        for (int number = 0; number < 1_000; number++) {
            memory.get(number, this::square);
            assertThat(memory.count()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void a_value_larger_than_half_of_it_is_given_and_not_kept() {
        BoundedMemory<Integer, Integer> memory = new BoundedMemory<>(100 * ENTRY, value -> 60 * ENTRY);
        assertThat(memory.get(3, this::square)).isEqualTo(9);
        assertThat(memory.count()).isZero();
    }

    @Test
    void eight_threads_that_ask_for_more_than_it_holds_get_what_is_right() {
        BoundedMemory<Integer, Integer> memory = new BoundedMemory<>(100 * ENTRY, value -> 0);
        try (Workers workers = new Workers(8)) {
            List<Supplier<Boolean>> tasks = new ArrayList<>();
            for (int task = 0; task < 8; task++) {
                int step = 2 * task + 1;
                tasks.add(() -> {
                    boolean right = true;
                    for (int i = 0; i < 20_000; i++) {
                        int number = i * step % 300;
                        right &= memory.get(number, this::square) == number * number;
                    }
                    return right;
                });
            }
            assertThat(Workers.results(workers.start(tasks))).containsOnly(true);
        }
        assertThat(memory.count()).isLessThanOrEqualTo(100);
    }
}
