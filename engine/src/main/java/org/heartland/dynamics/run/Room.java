package org.heartland.dynamics.run;

/** How much memory there is for numbers. It is asked before they are computed, so that no run ends for want of it. */
public final class Room {
    private static final int SHARE = 2;

    private Room() {}

    /** How many numbers may be held at the same time: half of the memory that the program has been given. */
    public static long numbers() {
        return Runtime.getRuntime().maxMemory() / Double.BYTES / SHARE;
    }
}
