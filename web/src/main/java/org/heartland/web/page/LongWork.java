package org.heartland.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.heartland.draws.BoundedMemory;
import org.heartland.draws.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Work that may take longer than a page waits: it is done behind the pages, once for each key, ends after some time or when somebody stops it,
 * and what came of it is kept while there is room. Only so much is done or waits at once; more is refused.
 */
public final class LongWork<V> {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 6;
    private static final int MOST_REMEMBERED = 50;
    private static final long IDLE_SECONDS = 10;

    /** How far it is. */
    public sealed interface State<V> {}

    public record Done<V>(V value) implements State<V> {}

    /** It goes on, for so many seconds until now. */
    public record Going<V>(long seconds) implements State<V> {}

    /** It took too long, or was stopped; asked again, it begins again. */
    public record Ended<V>() implements State<V> {}

    /** Too much is asked at once. */
    public record Refused<V>() implements State<V> {}

    private final long mostSeconds;
    private final BoundedMemory<String, V> memory;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Map<String, Boolean> ended = new LinkedHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            work -> daemon(work, "heartland-work"));

    /**
     * Nothing is asked yet.
     *
     * @param mostSeconds how long a piece of work may take
     * @param mostBytes how many bytes of results are kept, by {@code size}
     */
    public LongWork(long mostSeconds, long mostBytes, ToLongFunction<V> size) {
        this.mostSeconds = mostSeconds;
        this.memory = new BoundedMemory<>(mostBytes, size);
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** How long a piece of work may take, in seconds. */
    public long mostSeconds() {
        return mostSeconds;
    }

    /** What came of the work if it is done or will be within some time, else how far it is. */
    public State<V> ask(String key, long patienceMillis, Function<Deadline, V> work) {
        V known = memory.find(key);
        if (known != null) {
            return new Done<>(known);
        }
        if (hasEnded(key)) {
            return new Ended<>();
        }
        Job job = begun(key, work);
        return job == null ? new Refused<>() : job.state(patienceMillis);
    }

    /** How far the work of a key is, without beginning it; null if it was not begun, or has ended without a result. */
    public @Nullable State<V> find(String key) {
        V known = memory.find(key);
        if (known != null) {
            return new Done<>(known);
        }
        Job job = jobs.get(key);
        return job == null ? null : job.state(0);
    }

    /** Ends the work of a key, if there is any. */
    public void stop(String key) {
        Job job = jobs.get(key);
        if (job != null) {
            job.stopped = true;
        }
    }

    /** Ends everything, since nobody wants it any more. */
    public void close() {
        jobs.values().forEach(job -> job.stopped = true);
        threads.shutdown();
    }

    private synchronized @Nullable Job begun(String key, Function<Deadline, V> work) {
        Job known = jobs.get(key);
        if (known != null) {
            return known;
        }
        Job job = new Job(key, work);
        try {
            jobs.put(key, job);
            threads.execute(job.task);
            return job;
        } catch (RejectedExecutionException full) {
            jobs.remove(key);
            return null;
        }
    }

    /** True once after the work of a key has ended without a result. */
    private boolean hasEnded(String key) {
        synchronized (ended) {
            return ended.remove(key) != null;
        }
    }

    private void end(String key) {
        synchronized (ended) {
            ended.put(key, true);
            if (ended.size() > MOST_REMEMBERED) {
                ended.remove(ended.keySet().iterator().next());
            }
        }
    }

    /** One piece of work. */
    private final class Job implements Deadline {
        private final String key;
        private final FutureTask<V> task;
        private final long asked = System.nanoTime();
        private volatile long begun;
        private volatile boolean stopped;

        Job(String key, Function<Deadline, V> work) {
            this.key = key;
            this.task = new FutureTask<>(() -> done(work));
        }

        private V done(Function<Deadline, V> work) {
            begun = System.nanoTime();
            try {
                check();
                V value = work.apply(this);
                return memory.get(key, unseen -> value);
            } catch (Deadline.Passed passed) {
                end(key);
                throw passed;
            } finally {
                jobs.remove(key);
            }
        }

        @Override
        public boolean isOver() {
            return stopped || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(mostSeconds);
        }

        State<V> state(long patienceMillis) {
            try {
                return new Done<>(task.get(patienceMillis, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return new Going<>(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Ended<>();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Deadline.Passed) {
                    hasEnded(key);
                    return new Ended<>();
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
