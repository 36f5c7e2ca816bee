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

    /** The days that the values cover. */
    Covers covers();

    /** The same lanes, reduced to width 1 if all draws are equal, so that later operations run once. */
    default Lanes narrowed() {
        int width = width();
        for (int lane = 1; lane < width; lane++) {
            if (!same(lane) || !covers().same(lane)) {
                return this;
            }
        }
        return width == 1 ? this : first();
    }

    /** Approximate memory in bytes. */
    default long bytes() {
        return 9L * width() + 8L * covers().of().length;
    }

    /** True if a lane equals the first. */
    boolean same(int lane);

    /** The first lane alone. */
    Lanes first();

    /** The index of the lane for a draw. */
    default int lane(int draw) {
        return width() == 1 ? 0 : draw;
    }

    /** The width of an operation on these operands: the largest of their widths. */
    static int widest(Lanes... all) {
        int widest = 1;
        for (Lanes lanes : all) {
            widest = Math.max(widest, lanes.width());
        }
        return widest;
    }
}
