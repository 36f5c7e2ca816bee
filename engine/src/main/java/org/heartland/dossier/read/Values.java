package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.heartland.days.DayText;
import org.heartland.days.Days;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Observation;
import org.heartland.dossier.Years;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.NearNumber;
import org.heartland.text.NumberText;
import org.heartland.text.RangeText;
import org.jspecify.annotations.Nullable;

/** Parses dates, years, numbers and ranges of a dossier, in YAML and in CSV. Null = invalid (reported). */
final class Values {
    private static final RangeText NO_RANGE = new RangeText("", "");

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    /** A date, or the last day of a month. */
    @Nullable
    LocalDate date(String written, Place at) {
        if (DayText.isYear(written)) {
            problems.add(at, "\"" + written + "\" is not a date", "write year-month-day, such as 2022-01-06");
            return null;
        }
        Days days = days(written, at, "\"" + written + "\" is not a date", "write year-month-day, such as 2022-01-06");
        return days == null ? null : days.last();
    }

    /** A date, a month or a year. */
    @Nullable
    Days days(String written, Place at) {
        String what = "\"" + written + "\" is neither a date nor a year";
        return days(written, at, what, "write 2022-01-06, 2022-01 or 2022");
    }

    private @Nullable Days days(String written, Place at, String what, String instead) {
        Days days = DayText.days(written);
        if (days == null && DayText.isDay(written)) {
            problems.add(at, written + " is not a day of the calendar", "write year-month-day, such as 2022-01-06");
        } else if (days == null && DayText.isMonth(written)) {
            problems.add(at, written + " is not a month of the calendar", "write year-month, such as 2022-01");
        } else if (days == null) {
            problems.add(at, what, instead);
        }
        return days;
    }

    @Nullable
    Integer year(String written, Place at) {
        if (DayText.isYear(written)) {
            return Integer.valueOf(written);
        }
        problems.add(at, "\"" + written + "\" is not a year", "write four digits, such as 2022");
        return null;
    }

    @Nullable
    Years years(String written, Place at) {
        RangeText years = RangeText.of(written).orElse(NO_RANGE);
        if (!DayText.isYear(years.from()) || !DayText.isYear(years.to())) {
            problems.add(at, "\"" + written + "\" is not a span of years", "write both ends, such as 1992..2023");
            return null;
        }
        Years span = new Years(Integer.parseInt(years.from()), Integer.parseInt(years.to()));
        return span.first() <= span.last() ? span : backwards(written, at);
    }

    private <T> @Nullable T backwards(String written, Place at) {
        problems.add(at, written + " runs backwards", "write the lower end first");
        return null;
    }

    @Nullable
    Double number(String written, Place at) {
        OptionalDouble value = NumberText.read(written);
        if (value.isPresent() && Math.abs(value.getAsDouble()) <= Observation.MAX_VALUE) {
            return value.getAsDouble();
        }
        notANumber(written, value.isPresent(), at);
        return null;
    }

    /** A probability from 0 to 1, as a number or in per cent. */
    @Nullable
    Double probability(String written, Place at) {
        boolean percent = written.endsWith("%");
        OptionalDouble value = NumberText.read(percent ? withoutLast(written) : written);
        double probability = value.orElse(-1) / (percent ? 100 : 1);
        if (probability >= 0 && probability <= 1) {
            return probability;
        }
        problems.add(at, "\"" + written + "\" is not a probability", "write one from 0% to 100%, such as 70%");
        return null;
    }

    private void notANumber(String written, boolean tooLarge, Place at) {
        if (written.length() > NumberText.MAX_LENGTH) {
            problems.add(
                    at,
                    "\"" + written + "\" is not a number",
                    "write at most " + NumberText.MAX_LENGTH + " characters");
        } else if (tooLarge) {
            problems.add(at, written + " is too large", "write one up to 1e15");
        } else {
            nearNumber("\"" + written + "\"", NearNumber.of(written).orElse(null), at);
        }
    }

    private void nearNumber(String written, @Nullable NearNumber near, Place at) {
        if (near == null) {
            problems.add(at, written + " is not a number", "write digits, with a point before decimals");
        } else if (near.isOpen()) {
            problems.add(at, written + " may mean " + near.says(), "write " + near.says());
        } else if (near.grouped()) {
            String what = written + " is not a number: its digits are set off in groups";
            problems.add(at, what, "write the digits without gaps, and a point before decimals: " + near.says());
        } else {
            boolean comma = written.indexOf(',') >= 0;
            String what = written + (comma ? " has a decimal comma" : " has a sign for per cent");
            problems.add(at, what, (comma ? "write a point: " : "write ") + near.says());
        }
    }

    /** A whole number from low to high. */
    @Nullable
    Integer whole(String written, int low, int high, Place at) {
        OptionalInt value = NumberText.whole(written);
        if (value.isPresent() && value.getAsInt() >= low && value.getAsInt() <= high) {
            return value.getAsInt();
        }
        problems.add(at, "\"" + written + "\" is not a whole number from " + low + " to " + high, "write one");
        return null;
    }

    /** A range of numbers, per cents divided by 100. */
    Judgement.@Nullable Between range(String written, Place at) {
        RangeText ends = RangeText.of(written).orElse(NO_RANGE);
        boolean percent = ends.from().endsWith("%") && ends.to().endsWith("%");
        RangeText numbers = percent ? new RangeText(withoutLast(ends.from()), withoutLast(ends.to())) : ends;
        double low = numbers.low() / (percent ? 100 : 1);
        double high = numbers.high() / (percent ? 100 : 1);
        if (Double.isNaN(low) || Double.isNaN(high)) {
            problems.add(
                    at, "\"" + written + "\" is not a range of numbers", "write both ends, such as .5..2 or 10%..20%");
            return null;
        }
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            problems.add(at, written + " has an end that is not a finite number", "write finite numbers");
            return null;
        }
        return low <= high ? new Judgement.Between(low, high) : backwards(written, at);
    }

    /** A range of whole numbers. */
    Judgement.@Nullable Whole wholeRange(String written, Place at) {
        RangeText ends = RangeText.of(written).orElse(NO_RANGE);
        OptionalInt low = NumberText.whole(ends.from());
        OptionalInt high = NumberText.whole(ends.to());
        if (low.isEmpty() || high.isEmpty()) {
            problems.add(at, "\"" + written + "\" is not a range of whole numbers", "write both ends, such as 5..10");
            return null;
        }
        Judgement.Whole range = new Judgement.Whole(low.getAsInt(), high.getAsInt());
        return range.low() <= range.high() ? range : backwards(written, at);
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }
}
