package org.heartland.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a computation must end: never, at once, or as soon as one of the deadlines around it has passed. */
class DeadlineTest {
    private static final Deadline PAST = () -> true;

    @Test
    void no_deadline_never_passes() {
        assertThat(Deadline.NONE.isOver()).isFalse();
        assertThatCode(Deadline.NONE::check).doesNotThrowAnyException();
    }

    @Test
    void a_deadline_that_has_passed_ends_the_computation_with_a_sentence_and_no_trace() {
        assertThatExceptionOfType(Deadline.Passed.class)
                .isThrownBy(PAST::check)
                .withMessage("the computation did not end by its deadline")
                .satisfies(passed -> assertThat(passed.getStackTrace()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void workers_begin_no_task_after_their_deadline(int threads) {
        List<String> begun = new ArrayList<>();
        try (Workers workers = new Workers(threads, PAST)) {
            Future<Boolean> task = workers.start(() -> begun.add("task"));
            assertThatExceptionOfType(Deadline.Passed.class).isThrownBy(() -> Workers.result(task));
        }
        assertThat(begun).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_task_inside_a_task_ends_by_the_deadline_of_the_outer_workers(int threads) {
        AtomicBoolean over = new AtomicBoolean();
        try (Workers outer = new Workers(threads, over::get);
                Workers inner = new Workers(threads, outer.deadline())) {
            Future<String> before = outer.start(() -> Workers.result(inner.start(() -> "done")));
            assertThat(Workers.result(before)).isEqualTo("done");
            Future<String> during = outer.start(() -> {
                over.set(true);
                return Workers.result(inner.start(() -> "done"));
            });
            assertThatExceptionOfType(Deadline.Passed.class).isThrownBy(() -> Workers.result(during));
        }
    }

    @Test
    void the_deadline_of_workers_passes_when_they_are_closed() {
        Workers workers = new Workers(1);
        Deadline deadline = workers.deadline();
        assertThat(deadline.isOver()).isFalse();
        workers.close();
        assertThat(deadline.isOver()).isTrue();
    }

    @Test
    void the_deadline_of_workers_passes_for_a_thread_that_is_interrupted() {
        Deadline deadline = new Workers(1).deadline();
        Thread.currentThread().interrupt();
        assertThat(deadline.isOver()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(deadline.isOver()).isFalse();
    }
}
