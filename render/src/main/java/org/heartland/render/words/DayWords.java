package org.heartland.render.words;

import java.time.LocalDate;
import java.util.List;
import org.heartland.assessment.Explanation.Dated;
import org.heartland.days.Cover;
import org.heartland.days.Days;
import org.jspecify.annotations.Nullable;

/** The days that a figure covers, in words, wherever they are not simply those of the year asked. */
public final class DayWords {
    private static final List<String> MONTHS = List.of(
            "Jan{0}",
            "Feb{0}", "Mar{0}", "Apr{0}", "May{0}", "Jun{0}", "Jul{0}", "Aug{0}", "Sep{0}", "Oct{0}", "Nov{0}",
            "Dec{0}");

    private final Words words;

    public DayWords(Words words) {
        this.words = words;
    }

    /** "Jan-Nov 2023", "Jul 2022-Jun 2023", "2022, the last known"; "" if there is nothing to tell. */
    public String of(@Nullable Cover cover) {
        if (cover == null || !cover.isNotable()) {
            return "";
        }
        String days = cover.isPart()
                ? days(cover.days())
                : Integer.toString(cover.days().year());
        if (cover.carried() > 0) {
            return words.say("{0}, the last known", days);
        }
        return cover.isPart() ? days : words.say("the two windows share up to {0} years", cover.overlap());
    }

    /** What a figure covers, in any case: "Jan-May 2025", "August 2025" of what was measured then, "2023"; this year if its days are not known. */
    String at(@Nullable Cover cover, int year) {
        if (cover == null) {
            return Integer.toString(year);
        }
        Days days = cover.days();
        String its = Integer.toString(days.year());
        if (days.isCalendarYears()) {
            return its;
        }
        return cover.isPart() || days.isWholeMonths() ? days(days) : month(days.last(), its);
    }

    /** The same behind a value, in brackets; "" if there is nothing to tell. */
    public String mark(@Nullable Cover cover) {
        String of = of(cover);
        return of.isEmpty() ? "" : " (" + of + ")";
    }

    /** The same for a value over the draws, some of which may cover other days. */
    String mark(@Nullable Dated dated) {
        if (dated == null || dated.share() == 1) {
            return mark(dated == null ? null : dated.cover());
        }
        String in = words.say("in {0}", words.settings(dated.share(), dated.draws()));
        return " (" + words.say("{0}, {1}", of(dated.cover()), in) + ")";
    }

    /** The part of the year beside a mark at that year: "Jan-May"; a fiscal year in full; "" for whole years. */
    public String part(@Nullable Cover cover) {
        if (cover == null || !cover.isPart()) {
            return "";
        }
        Days days = cover.days();
        return days.isWholeMonths() && days.first().getYear() == days.year() ? months(days, "") : days(days);
    }

    /** The part of the year, or the year from which the figure was carried over, in the least space; "" if there is nothing to tell. */
    public String brief(@Nullable Cover cover) {
        return cover != null && !cover.isPart() && cover.carried() > 0
                ? "(" + cover.days().year() + ")"
                : part(cover);
    }

    private String days(Days days) {
        return days.isWholeMonths()
                ? months(days, Integer.toString(days.year()))
                : words.say("{0} to {1}", words.date(days.first()), words.date(days.last()));
    }

    private String months(Days days, String year) {
        String last = month(days.last(), year);
        if (days.first().getYear() != days.year()) {
            return month(days.first(), Integer.toString(days.first().getYear())) + words.dash() + last;
        }
        return days.first().getMonth() == days.last().getMonth() ? last : month(days.first(), "") + words.dash() + last;
    }

    /** "September 2021", "Jan-Nov 2023": whole months. */
    String months(Days days) {
        boolean one = days.equals(Days.ofMonth(days.first()));
        return one ? words.month(days.first()) : months(days, Integer.toString(days.year()));
    }

    private String month(LocalDate day, String year) {
        return words.say(MONTHS.get(day.getMonthValue() - 1), year.isEmpty() ? "" : " " + year);
    }
}
