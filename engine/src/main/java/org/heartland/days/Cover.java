package org.heartland.days;

import org.jspecify.annotations.Nullable;

/**
 * The days that a figure covers, beside the year for which it was asked. What covers a part of a year, or a year of another kind, is never
 * compared or summed with what covers other days.
 *
 * @param year the year asked
 * @param overlap for a difference between two windows, the number of years that both of them contain
 */
public record Cover(int year, Days days, Kind kind, int overlap) {

    /** What the days mean. */
    public enum Kind {
        /** A flow of whole calendar years. */
        YEARS,
        /** A flow of other days: a part of a year, or a fiscal year. */
        PART,
        /** A value that holds: a stock, a level, a tie. */
        HELD
    }

    /** A flow of some days. */
    public static Cover flow(int year, Days days) {
        return new Cover(year, days, days.isCalendarYears() ? Kind.YEARS : Kind.PART, 0);
    }

    /** A value that was measured in these days. */
    public static Cover held(int year, Days days) {
        return new Cover(year, days, Kind.HELD, 0);
    }

    /** The same figure as the answer for a later year. */
    public Cover in(int later) {
        return new Cover(later, days, kind, overlap);
    }

    /** The number of years over which the figure was carried to the year asked. */
    public int carried() {
        return Math.max(0, year - days.year());
    }

    public boolean isPart() {
        return kind == Kind.PART;
    }

    /** The number of days. */
    public long length() {
        return days.length();
    }

    /** True if a reader must know the days: they are not simply those of the year asked. */
    public boolean isNotable() {
        return rank() > 0;
    }

    private int rank() {
        return isPart() ? 3 : carried() > 0 ? 2 : overlap > 0 ? 1 : 0;
    }

    /** True if figures of the two may be compared, divided or summed. */
    public boolean fits(Cover other) {
        boolean someIsPart = isPart() && other.kind != Kind.HELD || other.isPart() && kind != Kind.HELD;
        return !someIsPart || days.isSameSeason(other.days);
    }

    /** True if two years were asked for, and one figure is the answer to both. */
    public boolean isOneFigureWith(Cover other) {
        return year != other.year && days.equals(other.days);
    }

    /** What is to be said of a value computed from figures of both: the more notable of the two, else the later. */
    public static @Nullable Cover of(@Nullable Cover a, @Nullable Cover b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int more = Integer.compare(a.rank(), b.rank());
        return more > 0 || more == 0 && !b.days.last().isAfter(a.days.last()) ? a : b;
    }

    /** The same for a difference, which says how far its two windows overlap. */
    public static @Nullable Cover ofChange(@Nullable Cover a, @Nullable Cover b) {
        Cover both = of(a, b);
        int common = a != null && b != null && a.kind == Kind.YEARS && b.kind == Kind.YEARS && a.year != b.year
                ? a.days.yearsInCommon(b.days)
                : 0;
        return both == null || common == 0 ? both : new Cover(both.year, both.days, both.kind, common);
    }
}
