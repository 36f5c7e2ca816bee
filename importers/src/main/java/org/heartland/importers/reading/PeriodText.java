package org.heartland.importers.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.days.Days;

/**
 * Years, months, quarters and halves of years as publishers write them: {@code 2024}, {@code 2024-08}, {@code 202408}, {@code Aug. 2024},
 * {@code 202408-Aug. 2024}, {@code август 2024}, {@code 2024Q3}, {@code 2023H1}, {@code 2024M08}, {@code 2024-08-31}, {@code 8/31/2024}, {@code 2023 1}
 * (a year with the number of a footnote), {@code 1990 [YR1990]}, {@code 2024 (prelim.)}, {@code 2024p}, {@code 2024 (Jan.-Sep.)}.
 */
public final class PeriodText {
    private static final String YEAR = "(1[0-9]{3}|20[0-9]{2}|2100)";
    /** How publishers say that the figures of a year are not final. */
    private static final String REMARK =
            " ?\\(?(?:p|r|e|prelim(?:inary)?|prov(?:isional)?|rev(?:ised)?|est(?:imated?)?|предв(?:арительно|арительные)?|оценка|уточн(?:ено)?)"
                    + "\\.?(?: data| данные)?\\)?";

    private static final Pattern ONLY_YEAR = Pattern.compile(
            YEAR + "(?:\\.0+)?(?: ?г\\.?| ?год[а]?| ж\\.| \\[YR\\d{4}])?(?:[ *)]+\\d?\\)?|\\d\\)|[¹²³⁰⁴-⁹⁾]+|" + REMARK
                    + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAY = Pattern.compile(YEAR + "-(\\d{2})-(\\d{2})(?:[ T].*)?");
    private static final Pattern COMPACT_DAY = Pattern.compile(YEAR + "(\\d{2})(\\d{2})");
    private static final Pattern AMERICAN_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/" + YEAR);
    private static final Pattern WORDED_DAY = Pattern.compile("(\\d{1,2}) ?(\\p{L}{3,})\\.?,? ?" + YEAR + ".*");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\." + YEAR);
    private static final Pattern MONTH = Pattern.compile(YEAR + "[-/.M ]?(0[1-9]|1[0-2])(?:-.*)?");
    private static final Pattern PART = Pattern.compile(YEAR + "[- ]?([QH])([1-4])");
    private static final Pattern WORD =
            Pattern.compile("(?:" + YEAR + "[ ,]*)?(\\p{L}{3,})\\.?(?:[ ,]*" + YEAR + ")?(?: ?г\\.?| ?год[а]?)?");
    private static final Pattern SPAN =
            Pattern.compile("(?:" + YEAR + "[ ,]*)?\\(?(\\p{L}{3,})\\.? ?[-\u2013\u2014] ?(\\p{L}{3,})\\.?\\)?(?:[ ,]*"
                    + YEAR + ")?(?: ?г\\.?| ?год[а]?)?");
    private static final Pattern WITH_YEAR =
            Pattern.compile("(?:^|.*[^0-9])" + YEAR + "(?:[^0-9].*|$)", Pattern.DOTALL);
    /** A longer heading with a year in it is a title. */
    private static final int LONGEST = 30;

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "янв"),
            List.of("feb", "фев"),
            List.of("mar", "мар"),
            List.of("apr", "апр"),
            List.of("may", "май", "мая"),
            List.of("jun", "июн"),
            List.of("jul", "июл"),
            List.of("aug", "авг"),
            List.of("sep", "сен"),
            List.of("oct", "окт"),
            List.of("nov", "ноя"),
            List.of("dec", "дек"));

    private PeriodText() {}

    /** The days that a text means; empty if it is no period. */
    public static Optional<Days> of(String written) {
        String text = written.replace('\u00A0', ' ').strip();
        Matcher year = ONLY_YEAR.matcher(text);
        if (year.matches()) {
            return years(Integer.parseInt(year.group(1)));
        }
        Matcher part = PART.matcher(text.toUpperCase(Locale.ROOT));
        if (part.matches()) {
            int months = part.group(2).equals("Q") ? 3 : 6;
            return parts(Integer.parseInt(part.group(1)), months, Integer.parseInt(part.group(3)));
        }
        Optional<Days> day = day(text);
        return day.isPresent() ? day : month(text);
    }

    /** The first of these that is a period, or else may be one in a form that is not known. */
    static Optional<String> among(List<String> texts) {
        return texts.stream()
                .filter(text -> of(text).isPresent())
                .findFirst()
                .or(() -> texts.stream().filter(PeriodText::mayBe).findFirst());
    }

    /** True of a short text that has a year in it, as a period in a form that is not known would, and no per cent, as a change between years has. */
    private static boolean mayBe(String written) {
        return written.length() <= LONGEST && WITH_YEAR.matcher(written).matches() && written.indexOf('%') < 0;
    }

    private static Optional<Days> years(int year) {
        return Optional.of(Days.ofYears(year, year));
    }

    private static Optional<Days> parts(int year, int months, int number) {
        if (number * months > 12) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, (number - 1) * months + 1, 1);
        return Optional.of(new Days(first, first.plusMonths(months).minusDays(1)));
    }

    private static Optional<Days> day(String text) {
        Matcher iso = DAY.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher compact = COMPACT_DAY.matcher(text);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher american = AMERICAN_DAY.matcher(text);
        if (american.matches()) {
            return day(american.group(3), american.group(1), american.group(2));
        }
        Matcher german = GERMAN_DAY.matcher(text);
        return german.matches() ? day(german.group(3), german.group(2), german.group(1)) : wordedDay(text);
    }

    private static Optional<Days> wordedDay(String text) {
        Matcher worded = WORDED_DAY.matcher(text);
        if (worded.matches()) {
            int month = monthOf(worded.group(2));
            return month == 0 ? Optional.empty() : day(worded.group(3), Integer.toString(month), worded.group(1));
        }
        return Optional.empty();
    }

    private static Optional<Days> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new Days(date, date));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Days> month(String text) {
        Matcher numbers = MONTH.matcher(text);
        if (numbers.matches()) {
            return month(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        }
        Matcher words = WORD.matcher(text);
        if (words.matches() && (words.group(1) == null) != (words.group(3) == null)) {
            int year = Integer.parseInt(words.group(1) == null ? words.group(3) : words.group(1));
            int month = monthOf(words.group(2));
            return month == 0 ? Optional.empty() : month(year, month);
        }
        return span(text);
    }

    private static Optional<Days> span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches() || (span.group(1) == null) == (span.group(4) == null)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(span.group(1) == null ? span.group(4) : span.group(1));
        int from = monthOf(span.group(2));
        int to = monthOf(span.group(3));
        if (from == 0 || to < from) {
            return Optional.empty();
        }
        LocalDate last = LocalDate.of(year, to, 1).plusMonths(1).minusDays(1);
        return Optional.of(new Days(LocalDate.of(year, from, 1), last));
    }

    /** The number of a month by its name in English or Russian, or 0. */
    private static int monthOf(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).stream().anyMatch(word::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static Optional<Days> month(int year, int month) {
        return Optional.of(Days.ofMonth(LocalDate.of(year, month, 1)));
    }
}
