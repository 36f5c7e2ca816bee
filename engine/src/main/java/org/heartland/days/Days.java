package org.heartland.days;

import java.time.LocalDate;

/** A span of days, both ends included: a day, a month, a year, January to November, a fiscal year. */
public record Days(LocalDate first, LocalDate last) {

    /** Whole calendar years, both included. */
    public static Days ofYears(int first, int last) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    public static Days ofMonth(LocalDate firstDay) {
        return new Days(firstDay, firstDay.plusMonths(1).minusDays(1));
    }

    /** The year in which it ends. */
    public int year() {
        return last.getYear();
    }

    /** The number of days. */
    public long length() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    /** True for one or more years without a rest, whatever the day on which they begin; a fiscal year is one. */
    public boolean isWholeYears() {
        int years = last.plusDays(1).getYear() - first.getYear();
        return years > 0 && first.plusYears(years).equals(last.plusDays(1));
    }

    public boolean isCalendarYears() {
        return isWholeYears() && first.getDayOfYear() == 1;
    }

    /** True if the other span has the same days of its own year or years: January to May of 2024 and of 2025. */
    public boolean isSameSeason(Days other) {
        return last.getYear() - first.getYear() == other.last.getYear() - other.first.getYear()
                && first.getMonth() == other.first.getMonth()
                && first.getDayOfMonth() == other.first.getDayOfMonth()
                && last.getMonth() == other.last.getMonth()
                && (last.getDayOfMonth() == other.last.getDayOfMonth() || endsMonth() && other.endsMonth());
    }

    /** True if it begins and ends with a month. */
    public boolean isWholeMonths() {
        return first.getDayOfMonth() == 1 && endsMonth();
    }

    private boolean endsMonth() {
        return last.plusDays(1).getDayOfMonth() == 1;
    }

    /** The number of calendar years that both have some days in. */
    public int yearsInCommon(Days other) {
        int from = Math.max(first.getYear(), other.first.getYear());
        return Math.max(0, Math.min(year(), other.year()) - from + 1);
    }
}
