package org.heartland.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does tasks on some threads and hands their results back in the order of the tasks, so that the number of threads makes no difference. */
public final class Workers implements AutoCloseable {
    private final ExecutorService pool;
    private final Deadline deadline;

    public Workers(int threads) {
        this(threads, Deadline.NONE);
    }

    /** Workers that begin no task after the deadline. */
    public Workers(int threads, Deadline deadline) {
        this.pool = Executors.newFixedThreadPool(threads);
        this.deadline = deadline;
    }

    public <T> List<Future<T>> start(List<Supplier<T>> tasks) {
        return tasks.stream().map(this::start).toList();
    }

    public <T> Future<T> start(Supplier<T> task) {
        return pool.submit(() -> {
            deadline.check();
            return task.get();
        });
    }

    public static <T> List<T> results(List<Future<T>> started) {
        List<T> results = new ArrayList<>();
        for (Future<T> future : started) {
            results.add(result(future));
        }
        return results;
    }

    public static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deadline.Passed();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Deadline.Passed passed) {
                throw passed;
            }
            throw new IllegalStateException("a part of the assessment failed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
