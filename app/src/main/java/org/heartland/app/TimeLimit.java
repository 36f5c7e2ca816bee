package org.heartland.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.heartland.draws.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The time limit of a command, from the start of the program: the deadline of everything it computes. Work that does not check it is
 * stopped from outside {@value #GRACE_SECONDS} second later, as a last resort; so is a program that spends nearly all of
 * {@value #LOOK_AT_MEMORY_SECONDS} seconds on garbage collection, since it is out of memory.
 */
final class TimeLimit implements Deadline {
    static final String USUAL = "600";
    private static final long LOOK_MILLIS = 200;
    private static final long GRACE_SECONDS = 1;
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

    /** Takes the usual limit away. */
    void lift() {
        seconds = seconds == Long.parseLong(USUAL) ? 0 : seconds;
    }

    @Override
    public boolean isOver() {
        return isOverBy(0);
    }

    private boolean isOverBy(long more) {
        long limit = seconds;
        return limit > 0 && secondsSince(start) - more >= limit;
    }

    /** Waits until the work has ended; if it must be stopped, returns why, else null. */
    @Nullable
    Ending await(Thread work) throws InterruptedException {
        while (work.isAlive()) {
            if (isOverBy(GRACE_SECONDS)) {
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
