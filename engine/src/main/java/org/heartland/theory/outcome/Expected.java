package org.heartland.theory.outcome;

import java.util.List;

/**
 * What an account expects of a series in a year of which no figure is out, on the scale of the series.
 *
 * @param points its quantiles at {@link #SHARES}
 */
public record Expected(String series, String receiver, int year, List<Double> points) {
    /** The shares that lie below the points. */
    public static final List<Double> SHARES = List.of(.025, .05, .1, .25, .5, .75, .9, .95, .975);

    private static final int LOW = 1;
    private static final int MIDDLE = 4;
    private static final int HIGH = 7;

    public Expected {
        points = List.copyOf(points);
    }

    /** The 5 per cent point. */
    public double low() {
        return points.get(LOW);
    }

    public double middle() {
        return points.get(MIDDLE);
    }

    /** The 95 per cent point. */
    public double high() {
        return points.get(HIGH);
    }
}
