package org.heartland.dynamics.run;

/** The memory available for numbers, checked before they are computed, so that no run ends out of memory. */
public final class Room {
    private static final int SHARE = 2;

    /** What to do where there is too little of it. */
    public static final String INSTEAD =
            "save less often (--save-every), keep fewer variables, or make fewer runs at a time";

    private Room() {}

    /** The largest number of values held at the same time: half of the program's maximum memory. */
    public static long numbers() {
        return Runtime.getRuntime().maxMemory() / Double.BYTES / SHARE;
    }
}
