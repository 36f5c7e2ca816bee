package org.heartland.draws;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.heartland.days.Cover;
import org.jspecify.annotations.Nullable;

/**
 * The days that the value of each draw covers.
 *
 * @param of none for a value that covers no days, one for all draws, or one for each
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Covers(@Nullable Cover[] of) {
    public static final Covers NONE = new Covers(new Cover[0]);

    public static Covers of(@Nullable Cover cover) {
        return cover == null ? NONE : new Covers(new Cover[] {cover});
    }

    /** The covers of settings, spread over the draws by the setting of each. */
    public static Covers of(@Nullable Cover[] settings, int[] lane) {
        if (isOne(settings)) {
            return of(settings[0]);
        }
        @Nullable Cover[] spread = new Cover[lane.length];
        for (int draw = 0; draw < spread.length; draw++) {
            spread[draw] = settings[lane[draw]];
        }
        return new Covers(spread);
    }

    /** The covers of all draws, as one if they are equal. */
    public static Covers ofDraws(List<@Nullable Cover> draws) {
        @Nullable Cover[] each = draws.toArray(Cover[]::new);
        return isOne(each) ? of(each[0]) : new Covers(each);
    }

    private static boolean isOne(@Nullable Cover[] covers) {
        return Arrays.stream(covers).allMatch(cover -> Objects.equals(cover, covers[0]));
    }

    public @Nullable Cover at(int lane) {
        return of.length == 0 ? null : of[of.length == 1 ? 0 : lane];
    }

    /** True if a lane has the days of the first. */
    boolean same(int lane) {
        Cover first = at(0);
        Cover cover = at(lane);
        return cover == first || cover != null && cover.equals(first);
    }

    Covers first() {
        return of.length < 2 ? this : of(of[0]);
    }
}
