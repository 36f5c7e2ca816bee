package org.heartland.text;

import java.util.Optional;

/**
 * A range as it is written, {@code LOW..HIGH}, split at the first two consecutive points, so {@code .5...7} is from .5 to .7. The caller
 * decides what the ends may be (numbers, per cents, years) and which must be larger.
 */
public record RangeText(String from, String to) {
    private static final String BETWEEN = "..";

    /** Both ends; empty if the text has no two consecutive points. */
    public static Optional<RangeText> of(String written) {
        int dots = written.indexOf(BETWEEN);
        return dots < 0
                ? Optional.empty()
                : Optional.of(new RangeText(written.substring(0, dots), written.substring(dots + BETWEEN.length())));
    }

    /** The low end as a number; NaN if it is not one. */
    public double low() {
        return NumberText.read(from).orElse(Double.NaN);
    }

    /** The high end as a number; NaN if it is not one. */
    public double high() {
        return NumberText.read(to).orElse(Double.NaN);
    }
}
