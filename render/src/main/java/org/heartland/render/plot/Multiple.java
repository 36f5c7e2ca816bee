package org.heartland.render.plot;

import java.util.stream.DoubleStream;

/** The multiple in which values are written on an axis, such as thousands or millions, so that its ticks are short. */
record Multiple(int thousands) {
    private static final Multiple ONE = new Multiple(0);

    /** The multiple that suits the largest of the values. */
    static Multiple of(DoubleStream values) {
        double most = values.map(Math::abs).max().orElse(0);
        if (most == 0 || most >= .05 && most < 20_000) {
            return ONE;
        }
        return new Multiple((int) Math.floor(StrictMath.log10(most) / 3));
    }

    double size() {
        return StrictMath.pow(10, 3.0 * thousands);
    }

    /** The unit with this multiple, for an axis. */
    String with(String unit, AxisWords words) {
        String word = switch (thousands) {
            case 0 -> "";
            case 1 -> words.thousands();
            case 2 -> words.millions();
            case 3 -> words.billions();
            case -1 -> words.thousandths();
            case -2 -> words.millionths();
            default -> "1e" + 3 * thousands;
        };
        return word.isEmpty() || unit.isEmpty()
                ? word + unit
                : words.of().replace("{0}", word).replace("{1}", unit);
    }
}
