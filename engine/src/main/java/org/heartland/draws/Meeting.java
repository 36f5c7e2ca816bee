package org.heartland.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.heartland.days.Cover;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the days of two figures where a value is computed from both: unknown if they cover different days of the year, and, for a
 * comparison, if one figure is the answer to two years.
 */
public final class Meeting {
    private static final int MOST_MET = 16;
    private final Covers a;
    private final Covers b;
    private final boolean compares;
    private final List<Met> met = new ArrayList<>();
    private final @Nullable Cover[] joints;

    /** The days of two figures that have met, and what becomes of them. */
    private record Met(
            @Nullable Cover ofA,
            @Nullable Cover ofB,
            byte code,
            @Nullable Cover joint) {}

    /**
     * @param compares true for differences, ratios and comparisons
     * @param width the width of the result
     */
    public Meeting(Lanes a, Lanes b, boolean compares, int width) {
        this.a = a.covers();
        this.b = b.covers();
        this.compares = compares;
        boolean none = this.a.of().length == 0 && this.b.of().length == 0;
        boolean one = this.a.of().length < 2 && this.b.of().length < 2;
        this.joints = new Cover[none ? 0 : one ? 1 : width];
    }

    /** Why the figures of two lanes give no value, as a code; 0 if they do. */
    public byte code(int draw, int laneOfA, int laneOfB) {
        if (joints.length == 0) {
            return 0;
        }
        Met here = met(a.at(laneOfA), b.at(laneOfB));
        joints[joints.length == 1 ? 0 : draw] = here.joint();
        return here.code();
    }

    /** Most figures have the days of one of a few windows, so that the same few pairs meet in all draws. */
    private Met met(@Nullable Cover x, @Nullable Cover y) {
        for (Met known : met) {
            if (known.ofA() == x && known.ofB() == y) {
                return known;
            }
        }
        Met fresh = new Met(x, y, why(x, y, compares).code(), joint(x, y, compares));
        if (met.size() < MOST_MET) {
            met.add(fresh);
        }
        return fresh;
    }

    /** The days that the results cover, once all lanes were met. */
    public Covers covers() {
        return joints.length == 0 || joints.length == 1 && joints[0] == null ? Covers.NONE : new Covers(joints);
    }

    /**
     * Computes draw by draw; unknown where either number is, and where their days do not go together. Infinity is no number.
     *
     * @param compares true for differences, ratios and comparisons
     */
    public static Numbers compute(DoubleBinaryOperator operation, boolean compares, Numbers a, Numbers b) {
        Numbers out = Numbers.width(Lanes.widest(a, b));
        Meeting meeting = new Meeting(a, b, compares, out.width());
        for (int draw = 0; draw < out.width(); draw++) {
            int x = a.lane(draw);
            int y = b.lane(draw);
            byte code = a.known(x) && b.known(y) ? meeting.code(draw, x, y) : Why.either(a.code(x), b.code(y));
            if (code == 0) {
                double value = operation.applyAsDouble(a.v()[x], b.v()[y]);
                out.set(draw, Double.isInfinite(value) ? Double.NaN : value);
            } else {
                out.setUnknown(draw, code);
            }
        }
        return out.covering(meeting.covers());
    }

    /** Why two figures cannot be computed with; KNOWN if they can. */
    public static Why why(@Nullable Cover a, @Nullable Cover b, boolean compares) {
        if (a == null || b == null) {
            return Why.KNOWN;
        }
        return !a.fits(b) ? Why.OTHER_DAYS : compares && a.isOneFigureWith(b) ? Why.ONE_FIGURE : Why.KNOWN;
    }

    /** The days that a value computed from both covers. */
    public static @Nullable Cover joint(@Nullable Cover a, @Nullable Cover b, boolean compares) {
        return compares ? Cover.ofChange(a, b) : Cover.of(a, b);
    }
}
