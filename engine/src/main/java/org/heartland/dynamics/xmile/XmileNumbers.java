package org.heartland.dynamics.xmile;

import java.math.BigDecimal;

/** Numbers as they are written: whole ones without a point, others as short as they can be read back. */
public final class XmileNumbers {
    private static final double WHOLE = 1e15;

    private XmileNumbers() {}

    public static String write(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return value == 0 ? "0" : new BigDecimal(value).toPlainString();
        }
        return Double.toString(value);
    }
}
