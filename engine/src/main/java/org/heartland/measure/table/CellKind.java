package org.heartland.measure.table;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.heartland.days.DayText;
import org.heartland.naming.MissingCode;
import org.heartland.text.NumberText;

/** What a cell of a column holds. A number has a decimal point and no spaces, thousands marks or unit. */
public enum CellKind {
    NAME("a name"),
    NOTE("any text, or nothing"),
    NUMBER("a number such as -1.25"),
    AMOUNT("a number that is 0 or more, such as 12.5"),
    AMOUNT_OR_MISSING("a number that is 0 or more, or a sign for missing such as -9 or NA"),
    AMOUNT_OR_NIL("a number that is 0 or more, or nothing for known to be nil"),
    YEAR("a year such as 2022"),
    DATE("a year such as 2022 or a date such as 2022-01-06"),
    DATE_OR_NOTHING("a year such as 2022, a date such as 2022-01-06, or nothing");

    /** Up to this size squares do not overflow; nothing that is measured comes near. */
    private static final double MAX_NUMBER = 1e100;

    private static final Pattern YEARS = Pattern.compile("[12]\\d{3}");
    private static final Pattern DAYS = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    private final String wants;

    CellKind(String wants) {
        this.wants = wants;
    }

    /** A valid cell in words. */
    public String wants() {
        return wants;
    }

    boolean isText() {
        return this == NAME || this == NOTE;
    }

    /** True if a text cell is valid. */
    boolean accepts(String text) {
        return this == NOTE || !text.isEmpty();
    }

    /** The number in a cell (NaN if it is missing or blank); empty if the cell is invalid. */
    OptionalDouble number(String cell) {
        return switch (this) {
            case NAME, NOTE -> OptionalDouble.empty();
            case NUMBER -> plain(cell, -MAX_NUMBER);
            case AMOUNT -> plain(cell, 0);
            case AMOUNT_OR_MISSING ->
                cell.isEmpty() || isMissing(cell) ? OptionalDouble.of(Double.NaN) : plain(cell, 0);
            case AMOUNT_OR_NIL -> cell.isEmpty() ? OptionalDouble.of(Double.NaN) : plain(cell, 0);
            case YEAR -> YEARS.matcher(cell).matches() ? plain(cell, 0) : OptionalDouble.empty();
            case DATE -> date(cell);
            case DATE_OR_NOTHING -> cell.isEmpty() ? OptionalDouble.of(Double.NaN) : date(cell);
        };
    }

    /** True if a number is small enough for a cell. */
    static boolean canHold(double value) {
        return Math.abs(value) <= MAX_NUMBER;
    }

    /** True if a cell holds what publishers write for a value that is missing. */
    static boolean isMissing(String cell) {
        return MissingCode.isSign(cell)
                || MissingCode.isNumber(plain(cell, -MAX_NUMBER).orElse(0));
    }

    /** The year, with month and day as its decimals (2022-03-01 is 2022.0301), so that two days of a year differ. */
    private static OptionalDouble date(String cell) {
        if (YEARS.matcher(cell).matches()) {
            return plain(cell, 0);
        }
        LocalDate day = DAYS.matcher(cell).matches() ? DayText.day(cell) : null;
        return day == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(day.getYear() + (day.getMonthValue() * 100 + day.getDayOfMonth()) / 1e4);
    }

    private static OptionalDouble plain(String cell, double least) {
        double value = NumberText.read(cell).orElse(Double.NaN) + 0.0;
        return value >= least && canHold(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
