package org.heartland.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one way in which days, months and years are written: 2022-01-06, 2022-01, 2022. */
public final class DayText {
    private static final String DAY = "0000-00-00";
    private static final String MONTH = "0000-00";
    private static final String YEAR = "0000";

    private DayText() {}

    public static boolean isDay(String written) {
        return hasForm(DAY, written);
    }

    public static boolean isMonth(String written) {
        return hasForm(MONTH, written);
    }

    public static boolean isYear(String written) {
        return hasForm(YEAR, written) && !written.equals(YEAR);
    }

    /** A day; null if it is not written as one, or is no day of the calendar. */
    public static @Nullable LocalDate day(String written) {
        if (!isDay(written)) {
            return null;
        }
        try {
            return LocalDate.of(number(written, 0, 4), number(written, 5, 7), number(written, 8, 10));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String written, int from, int to) {
        return Integer.parseInt(written, from, to, 10);
    }

    /** The days of a day, month or year; null if it is none of them. */
    public static @Nullable Days days(String written) {
        if (isYear(written)) {
            int year = Integer.parseInt(written);
            return Days.ofYears(year, year);
        }
        LocalDate first = day(isMonth(written) ? written + "-01" : written);
        return first == null ? null : isMonth(written) ? Days.ofMonth(first) : new Days(first, first);
    }

    /** True if a text has digits where the form has zeros, and equals the form elsewhere. */
    private static boolean hasForm(String form, String written) {
        boolean alike = written.length() == form.length();
        for (int i = 0; alike && i < form.length(); i++) {
            char c = written.charAt(i);
            alike = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
        }
        return alike;
    }
}
