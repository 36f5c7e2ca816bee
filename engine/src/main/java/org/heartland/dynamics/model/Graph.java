package org.heartland.dynamics.model;

import java.util.Arrays;
import java.util.Locale;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A graphical function: y over x by straight lines between points (XMILE 1.0, section 3.1.4).
 *
 * @param evenly whether the file gave the range of x only, and the points stand evenly in it
 * @param yScale what the file says of the drawn range of y, "" if nothing; it does not bound the value
 */
public record Graph(Form form, double[] x, double[] y, boolean evenly, String yScale, Place at, Extras extras) {

    /** What holds outside the points, and between them. */
    public enum Form {
        /** Beyond the ends the value of the end holds. */
        CONTINUOUS,
        /** Beyond the ends the last line goes on. */
        EXTRAPOLATE,
        /** The value of the next lower point holds, a staircase. */
        DISCRETE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value at a point by this function's own form; where two points share an x, the later holds. */
    public double at(double at) {
        return at(at, form);
    }

    /** The value at a point by another form. */
    public double at(double at, Form by) {
        int last = x.length - 1;
        if (Double.isNaN(at)) {
            return Double.NaN;
        }
        if (at >= x[last]) {
            return by == Form.EXTRAPOLATE && at > x[last] ? line(at, lastPair()) : y[last];
        }
        if (at < x[0]) {
            return by == Form.EXTRAPOLATE ? line(at, firstPair()) : y[0];
        }
        int below = below(at);
        return by == Form.DISCRETE ? y[below] : line(at, below);
    }

    /** The value of the next point at or above. */
    public double forward(double at) {
        int last = x.length - 1;
        if (Double.isNaN(at)) {
            return Double.NaN;
        }
        if (at <= x[0] || at >= x[last]) {
            return at <= x[0] ? y[0] : y[last];
        }
        int below = below(at);
        return x[below] == at ? y[below] : y[below + 1];
    }

    /** The function that gives x over y; null where y neither rises nor falls from each point to the next. */
    public @Nullable Graph inverse() {
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < y.length; i++) {
            rises &= y[i] > y[i - 1];
            falls &= y[i] < y[i - 1];
        }
        if (!rises && !falls) {
            return null;
        }
        int last = y.length - 1;
        double[] over = new double[y.length];
        double[] value = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            over[i] = rises ? y[i] : y[last - i];
            value[i] = rises ? x[i] : x[last - i];
        }
        return new Graph(Form.CONTINUOUS, over, value, false, "", at, Extras.NONE);
    }

    /** The last point whose x is not above; {@code at} lies within the range. */
    private int below(double at) {
        if (evenly) {
            return belowEvenly(at);
        }
        int low = 0;
        int high = x.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same where points stand evenly: where one expects it, or beside that by rounding. */
    private int belowEvenly(double at) {
        int last = x.length - 1;
        int below = (int) ((at - x[0]) / (x[last] - x[0]) * last);
        while (x[below] > at) {
            below--;
        }
        while (x[below + 1] <= at) {
            below++;
        }
        return below;
    }

    private double line(double at, int from) {
        if (x.length == 1) {
            return y[0];
        }
        double width = x[from + 1] - x[from];
        return width == 0 ? y[from + 1] : y[from] + (at - x[from]) * ((y[from + 1] - y[from]) / width);
    }

    private int firstPair() {
        int from = 0;
        while (from < x.length - 2 && x[from] == x[from + 1]) {
            from++;
        }
        return from;
    }

    private int lastPair() {
        int from = Math.max(0, x.length - 2);
        while (from > 0 && x[from] == x[from + 1]) {
            from--;
        }
        return from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Graph graph
                && form == graph.form
                && Arrays.equals(x, graph.x)
                && Arrays.equals(y, graph.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }
}
