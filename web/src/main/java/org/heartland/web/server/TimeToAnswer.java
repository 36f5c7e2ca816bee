package org.heartland.web.server;

import java.util.concurrent.TimeUnit;
import org.heartland.draws.Deadline;

/** When the answer to one request must be there. */
final class TimeToAnswer implements Deadline {
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    private static final long SECONDS = 10;

    @Override
    public boolean isOver() {
        return System.nanoTime() - end > 0;
    }
}
