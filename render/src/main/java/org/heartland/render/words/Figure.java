package org.heartland.render.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.heartland.assessment.Spread;
import org.jspecify.annotations.Nullable;

/** Numbers as they stand on pages: never more digits than can be read, except where a source's own figure is shown. */
public final class Figure {
    /** Stands in tables for what is not known. */
    public static final String UNKNOWN = "?";

    private Figure() {}

    /** As a source states it, with all its digits. */
    public static String exact(double value) {
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** An amount at a precision that can be read. */
    static String digits(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** With about three digits. */
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

    /** Two bounds of an index from 0 to 1, as one where they read the same: .28, or .28-.31. */
    public static String fractions(@Nullable Double low, @Nullable Double high) {
        String from = fraction(low);
        String to = fraction(high);
        return from.equals(to) ? from : from + "-" + to;
    }

    private static String fraction(@Nullable Double value) {
        String index = index(value);
        return index.startsWith("0") ? index.substring(1) : index;
    }

    /** A year with the interval of those that other settings give. */
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
