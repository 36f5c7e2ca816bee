package org.heartland.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time limit of a command, from the start of the program: the last resort against work that would not end. A
 * program that spends nearly all of {@value #LOOK_AT_MEMORY_SECONDS} seconds on garbage collection counts as out of
 * memory.
 */
final class TimeLimit {
    static final String USUAL = "600";
    private static final long LOOK_MILLIS = 200;
    private static final long LOOK_AT_MEMORY_SECONDS = 10;
    private static final double NEARLY_ALL = 0.9;

    private final long start = System.nanoTime();
    private volatile long seconds = Long.parseLong(USUAL);
    private long lookedAtMemory = start;
    private long collectedMillis;

    /** Sets the limit; 0 = no limit. */
    void set(long seconds) {
        this.seconds = seconds;
    }

    /** Waits until the work has ended; if it must be stopped, returns why, else null. */
    @Nullable
    Ending await(Thread work) throws InterruptedException {
        while (work.isAlive()) {
            if (seconds > 0 && secondsSince(start) >= seconds) {
                return Ending.TIME;
            }
            if (secondsSince(lookedAtMemory) >= LOOK_AT_MEMORY_SECONDS && isStarved()) {
                return Ending.MEMORY;
            }
            work.join(LOOK_MILLIS);
        }
        return null;
    }

    /** True if nearly all the time since the last look went into collecting garbage. */
    private boolean isStarved() {
        long now = System.nanoTime();
        long collected = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            collected += Math.max(0, collector.getCollectionTime());
        }
        long passed = TimeUnit.NANOSECONDS.toMillis(now - lookedAtMemory);
        boolean starved = collected - collectedMillis > NEARLY_ALL * passed;
        lookedAtMemory = now;
        collectedMillis = collected;
        return starved;
    }

    private static long secondsSince(long then) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - then);
    }
}
