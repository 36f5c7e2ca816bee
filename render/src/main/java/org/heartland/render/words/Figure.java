package org.heartland.render.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.heartland.assessment.Spread;
import org.jspecify.annotations.Nullable;

/** Numbers as printed on pages: never more digits than can be read, except for a source's own figure. */
public final class Figure {
    /** The sign for unknown values in tables. */
    public static final String UNKNOWN = "?";

    private Figure() {}

    /** A number as its source states it, with all digits. */
    public static String exact(double value) {
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** An amount with a readable number of digits. */
    static String digits(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** A number with about three digits. */
    public static String plain(double value) {
        double size = Math.abs(value);
        boolean whole = value == Math.rint(value);
        return String.format(Locale.ROOT, whole || size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** A share in per cents with one decimal, without the sign. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** An index from 0 to 1, or a little beyond, with two decimals. */
    public static String index(@Nullable Double value) {
        return value == null ? UNKNOWN : String.format(Locale.ROOT, "%.2f", value);
    }

    /** A share in whole per cents, or the sign for unknown. */
    public static String wholePercent(@Nullable Double share) {
        return share == null ? UNKNOWN : String.format(Locale.ROOT, "%.0f", 100 * share);
    }

    /** Two bounds of an index from 0 to 1, as one number if they print the same: .28, or .28-.31. */
    public static String fractions(@Nullable Double low, @Nullable Double high) {
        String from = fraction(low);
        String to = fraction(high);
        return from.equals(to) ? from : from + "-" + to;
    }

    private static String fraction(@Nullable Double value) {
        String index = index(value);
        return index.startsWith("0") ? index.substring(1) : index;
    }

    /** A year with the interval over all settings. */
    public static String year(Spread year) {
        if (year.median() == null || year.low() == null || year.high() == null) {
            return UNKNOWN;
        }
        String low = whole(year.low());
        String high = whole(year.high());
        return whole(year.median()) + (low.equals(high) ? "" : " (" + low + "-" + high + ")");
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
