package org.heartland.app;

import java.util.concurrent.TimeUnit;

/** How long a command may take, from the start of the program on: the last resort against work that would not end. */
final class TimeLimit {
    static final String USUAL = "600";
    private static final long LOOK_EVERY_MILLIS = 200;

    private final long start = System.nanoTime();
    private volatile long seconds = Long.parseLong(USUAL);

    /** Sets the limit; 0 is none. */
    void set(long seconds) {
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }

    /** Waits until the work has ended; false if it was still going on when its time was over. */
    boolean holds(Thread work) throws InterruptedException {
        while (work.isAlive() && !isOver()) {
            work.join(LOOK_EVERY_MILLIS);
        }
        return !work.isAlive();
    }

    private boolean isOver() {
        return seconds > 0 && TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) >= seconds;
    }
}
