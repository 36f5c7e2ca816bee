package org.heartland.assess;

import java.util.Locale;

/** An amount with its unit in words, at a precision that can be read: 24.2 bn USD (nominal). */
public final class Amount {
    private static final String MILLION = "million_";

    private Amount() {}

    public static String of(double value, String unit) {
        if (unit.startsWith(MILLION + "USD") && Math.abs(value) >= 1000) {
            return digits(value / 1000) + " bn " + words(unit.substring(MILLION.length()));
        }
        return digits(value) + (unit.equals("%") ? " %" : " " + words(unit));
    }

    /** An amount at a precision that can be read. */
    public static String digits(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** A unit as it is read: blanks for low lines. */
    public static String words(String unit) {
        return unit.replace('_', ' ');
    }
}
