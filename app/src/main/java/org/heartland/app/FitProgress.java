package org.heartland.app;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.heartland.theory.judge.TheoryContest;

/** Tells now and then how far fits are, and how long the rest may take. */
final class FitProgress implements TheoryContest.Progress {
    private static final long EVERY_SECONDS = 10;
    private static final long MINUTE = 60;

    private final PrintStream to;
    private final long start = System.nanoTime();
    private long lastSeconds;
    /** The part that was done when the first fit began to be computed. */
    private double before = -1;

    FitProgress(PrintStream to) {
        this.to = to;
    }

    @Override
    public void at(String account, double done) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        if (before < 0) {
            before = done;
        }
        if (seconds - lastSeconds >= EVERY_SECONDS && done > before) {
            lastSeconds = seconds;
            long left = Math.round(seconds * (1 - done) / (done - before));
            to.println("heartland: fitting " + account + ", " + Math.round(done * 100) + " % of all, about "
                    + (left < MINUTE ? left + " s" : (left + MINUTE / 2) / MINUTE + " min") + " left");
        }
    }
}
