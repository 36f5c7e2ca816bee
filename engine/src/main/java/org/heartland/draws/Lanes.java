package org.heartland.draws;

/** A value in every draw; width 1 means the same in all of them. A lane whose {@link #why} is not KNOWN has no value. */
public sealed interface Lanes permits Numbers, Truths, Choices {

    int width();

    byte code(int lane);

    default Why why(int lane) {
        return Why.of(code(lane));
    }

    default boolean known(int lane) {
        return code(lane) == 0;
    }

    /** The same lanes in width 1 where all draws are alike, so that what follows runs once. */
    default Lanes narrowed() {
        int width = width();
        for (int lane = 1; lane < width; lane++) {
            if (!same(lane)) {
                return this;
            }
        }
        return width == 1 ? this : first();
    }

    /** How much memory they take, roughly. */
    default long bytes() {
        return 9L * width();
    }

    /** Whether a lane is like the first. */
    boolean same(int lane);

    /** The first lane alone. */
    Lanes first();

    /** The lane that serves a draw. */
    default int lane(int draw) {
        return width() == 1 ? 0 : draw;
    }

    /** The width of an operation on these: 1 if all are of width 1, else that of the wider. */
    static int widest(Lanes... all) {
        int widest = 1;
        for (Lanes lanes : all) {
            widest = Math.max(widest, lanes.width());
        }
        return widest;
    }
}
