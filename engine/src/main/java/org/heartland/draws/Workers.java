package org.heartland.draws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on several threads and returns their results in task order, so that the number of threads changes no
 * result. With one thread, tasks run on the caller's thread and none is started. A task must not wait for another task
 * of the same workers.
 */
public final class Workers implements AutoCloseable {
    /** The largest number of threads allowed. */
    public static final int MAX_THREADS = 256;

    private static final int MAX_BY_DEFAULT = 8;

    private final @Nullable ExecutorService pool;
    private final Deadline deadline;
    private volatile boolean closed;

    public Workers(int threads) {
        this(threads, Deadline.NONE);
    }

    /** Creates workers that start no task after the deadline. */
    public Workers(int threads, Deadline deadline) {
        this.pool = threads < 2 ? null : Executors.newFixedThreadPool(threads);
        this.deadline = deadline;
    }

    /** The default number of threads: one for each processor, at most eight. */
    public static int defaultThreads() {
        return Math.min(MAX_BY_DEFAULT, Runtime.getRuntime().availableProcessors());
    }

    /** When the tasks must end: at the deadline, when these workers are closed, or when the thread of a task is interrupted. */
    public Deadline deadline() {
        return () -> closed || Thread.currentThread().isInterrupted() || deadline.isOver();
    }

    public <T> List<Future<T>> start(List<Supplier<T>> tasks) {
        return tasks.stream().map(this::start).toList();
    }

    public <T> Future<T> start(Supplier<T> task) {
        Supplier<T> timely = () -> {
            deadline().check();
            return task.get();
        };
        return pool == null ? done(timely) : pool.submit(timely::get);
    }

    private static <T> Future<T> done(Supplier<T> task) {
        try {
            return CompletableFuture.completedFuture(task.get());
        } catch (RuntimeException | Error fault) {
            return CompletableFuture.failedFuture(fault);
        }
    }

    public static <T> List<T> results(List<Future<T>> started) {
        return started.stream().map(Workers::result).toList();
    }

    /** Waits for the result of a task; throws {@link Deadline.Passed} if the task was ended first. */
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
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a task failed", e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
