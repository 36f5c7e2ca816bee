package org.heartland.dynamics.xmile;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as they are written: whole ones without a point, others as short as they can be read back. */
public final class XmileNumbers {
    private static final double WHOLE = 1e15;

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[-+]?(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][-+]?\\d++)?+");

    private XmileNumbers() {}

    /** The number that a text is; not finite if it is none, or too large. */
    public static double read(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    public static String write(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return value == 0 ? "0" : new BigDecimal(value).toPlainString();
        }
        return Double.toString(value);
    }
}
