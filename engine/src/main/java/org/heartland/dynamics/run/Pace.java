package org.heartland.dynamics.run;

import org.heartland.draws.Deadline;

/** Counts the operations of a run and checks its deadline every few milliseconds. */
final class Pace {
    /** Operations between two checks: about one millisecond of additions, or a few milliseconds of random numbers. */
    private static final long BETWEEN_CHECKS = 500_000;

    private final Deadline deadline;
    private long operations;

    Pace(Deadline deadline) {
        this.deadline = deadline;
    }

    void worked(long more) {
        operations += more;
        if (operations >= BETWEEN_CHECKS) {
            operations = 0;
            deadline.check();
        }
    }
}
