package org.heartland.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.heartland.draws.Deadline;
import org.junit.jupiter.api.Test;

/** Work behind the pages: done once, ended when somebody stops it or its time is up, and never more than there is room for. */
class LongWorkTest {
    private static final long PATIENCE = 20_000;

    private final LongWork<String> work = new LongWork<>(60, 10_000, String::length);

    /** Work that never ends by itself, as a model that runs forever. */
    private static String endless(Deadline deadline) {
        while (true) {
            deadline.check();
            Thread.onSpinWait();
        }
    }

    @Test
    void what_came_of_it_is_kept() {
        AtomicInteger times = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            LongWork.State<String> state = work.ask("a", PATIENCE, deadline -> "done " + times.incrementAndGet());
            assertThat(state).isEqualTo(new LongWork.Done<>("done 1"));
        }
    }

    @Test
    void it_goes_on_until_it_is_stopped_and_can_begin_again() {
        assertThat(work.ask("b", 0, LongWorkTest::endless)).isInstanceOf(LongWork.Going.class);
        work.stop("b");
        assertThat(work.ask("b", PATIENCE, LongWorkTest::endless)).isEqualTo(new LongWork.Ended<>());
        assertThat(work.ask("b", PATIENCE, deadline -> "now")).isEqualTo(new LongWork.Done<>("now"));
    }

    @Test
    void it_ends_when_its_time_is_up() {
        LongWork<String> hasty = new LongWork<>(0, 10_000, String::length);
        assertThat(hasty.ask("c", PATIENCE, LongWorkTest::endless)).isEqualTo(new LongWork.Ended<>());
    }

    @Test
    void more_than_there_is_room_for_is_refused_and_closing_ends_all() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            LongWork.State<String> state = work.ask("d" + i, 0, deadline -> {
                begun.countDown();
                try {
                    return endless(deadline);
                } finally {
                    ended.countDown();
                }
            });
            refused += state instanceof LongWork.Refused ? 1 : 0;
        }
        assertThat(refused).isEqualTo(4);
        assertThat(begun.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
        work.close();
        assertThat(ended.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
    }
}
