package org.heartland.render.words;

import java.math.BigDecimal;
import java.math.MathContext;
import org.heartland.text.NumberText;

/** Rounds the numbers of a run for readers. */
public final class Rounded {
    private static final MathContext DIGITS = new MathContext(4);
    private static final double LARGE = 1e9;
    private static final double SMALL = 1e-4;

    private Rounded() {}

    /** A number with four digits; very large and very small ones with a power of ten. */
    public static String of(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= LARGE || size < SMALL) {
            return rounded.toString();
        }
        return size >= 1_000 && value == Math.rint(value) ? NumberText.exact(value) : rounded.toPlainString();
    }

    /** A share in per cents with one decimal and its sign; a dash if there is none. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "-" : Figure.percent(share) + " %";
    }
}
