package org.heartland.importers.dossier;

import org.heartland.days.Days;

/** The period of a figure as the rows of a dossier write it. */
public final class RowDays {
    private RowDays() {}

    /** The beginning of a period: a year, month or day. */
    public static String from(Days days) {
        return days.isCalendarYears()
                ? Integer.toString(days.first().getYear())
                : days.isWholeMonths()
                        ? days.first().toString().substring(0, 7)
                        : days.first().toString();
    }

    /** The end of a period. What would hold until the next value gets one in any case: a source says nothing of the time after its last year. */
    public static String to(Days days, boolean holds) {
        Days first = days.isCalendarYears()
                ? Days.ofYears(days.first().getYear(), days.first().getYear())
                : days.isWholeMonths() ? Days.ofMonth(days.first()) : new Days(days.first(), days.first());
        if (first.equals(days)) {
            return holds ? from(days) : "";
        }
        return days.isCalendarYears()
                ? Integer.toString(days.year())
                : days.isWholeMonths()
                        ? days.last().toString().substring(0, 7)
                        : days.last().toString();
    }
}
