package org.heartland.render.plot;

import java.util.stream.DoubleStream;

/** The multiple in which values are written on an axis, such as thousands or millions, so that its ticks are short. */
record Multiple(double size, String word) {
    private static final Multiple ONE = new Multiple(1, "");

    /** The multiple that suits the largest of the values. */
    static Multiple of(DoubleStream values) {
        double most = values.map(Math::abs).max().orElse(0);
        if (most == 0 || most >= .05 && most < 20_000) {
            return ONE;
        }
        int thousands = (int) Math.floor(StrictMath.log10(most) / 3);
        double size = StrictMath.pow(10, 3.0 * thousands);
        return switch (thousands) {
            case 0 -> ONE;
            case 1 -> new Multiple(size, "thousand");
            case 2 -> new Multiple(size, "million");
            case 3 -> new Multiple(size, "billion");
            case -1 -> new Multiple(size, "thousandth");
            case -2 -> new Multiple(size, "millionth");
            default -> new Multiple(size, "1e" + 3 * thousands);
        };
    }

    /** The unit with this multiple, for an axis. */
    String with(String unit) {
        if (word.isEmpty()) {
            return unit;
        }
        String plural = word.startsWith("1e") ? word : word + "s";
        return unit.isEmpty() ? plural : plural + " of " + unit;
    }
}
