package org.heartland.text;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Numbers as text: the one grammar of every file and option, and the one way to write them. A number is an optional sign, digits with an
 * optional decimal point anywhere among them, and an optional exponent: {@code 12}, {@code -0.5}, {@code .5}, {@code 5.}, {@code 1.5e-3}.
 * Without the sign it is the numeric constant of XMILE 1.0, so that expressions and models share it. No spaces, thousands marks, units or
 * decimal commas.
 */
public final class NumberText {
    /** Longer texts are not read as numbers. */
    public static final int MAX_LENGTH = 60;

    private static final int WHOLE_DIGITS = 9;
    private static final double EXACT_WHOLE = 1e15;

    private NumberText() {}

    /** The value of a number; empty if the text is not a number; infinite if it is too large for a double. */
    public static OptionalDouble read(String text) {
        return isNumber(text) ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** True if the whole text is one number of at most {@value #MAX_LENGTH} characters. */
    public static boolean isNumber(String text) {
        int start = start(text);
        return text.length() <= MAX_LENGTH && end(text, start) == text.length() && text.length() > start;
    }

    /** The value of a whole number of at most nine digits, such as 12 or -3; empty if the text is not one. */
    public static OptionalInt whole(String text) {
        int start = start(text);
        int digits = text.length() - start;
        return digits > 0 && digits <= WHOLE_DIGITS && digits(text, start) == text.length()
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** The offset after the unsigned number that begins at this offset; the same offset if none begins there. */
    public static int end(String text, int from) {
        int whole = digits(text, from);
        int end = has(text, whole, '.') ? digits(text, whole + 1) : whole;
        if (whole == from && end <= whole + 1) {
            return from;
        }
        if (!has(text, end, 'e') && !has(text, end, 'E')) {
            return end;
        }
        int power = has(text, end + 1, '+') || has(text, end + 1, '-') ? end + 2 : end + 1;
        int powerEnd = digits(text, power);
        return powerEnd > power ? powerEnd : end;
    }

    /**
     * The shortest text that reads back to the same value: whole numbers without a point, very large and very small ones with an exponent.
     */
    public static String exact(double value) {
        return isWhole(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** The shortest text that reads back to the same value, never with an exponent: for sentences. */
    public static String plain(double value) {
        return isWhole(value) ? Long.toString((long) value) : new BigDecimal(Double.toString(value)).toPlainString();
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE;
    }

    private static int start(String text) {
        return has(text, 0, '+') || has(text, 0, '-') ? 1 : 0;
    }

    private static boolean has(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** The offset after the digits that begin at this offset. */
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
