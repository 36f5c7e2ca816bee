package org.heartland.dynamics.model;

import java.util.Arrays;
import java.util.Locale;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A graphical function: y over x, interpolated linearly between points (XMILE 1.0, section 3.1.4).
 *
 * @param evenly true if the file gave only the range of x, over which the points are evenly spaced
 * @param yScale the range of y that the file gives for drawing, "" if none; it does not bound the value
 */
public record Graph(Form form, double[] x, double[] y, boolean evenly, String yScale, Place at, Extras extras) {

    /** How values are interpolated between points and extrapolated beyond them. */
    public enum Form {
        /** Beyond the ends, the value at the end. */
        CONTINUOUS,
        /** Beyond the ends, the last segment is extended. */
        EXTRAPOLATE,
        /** A step function: the value of the next lower point. */
        DISCRETE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value at a point in this function's own form; if two points share an x, the later one counts. */
    public double at(double at) {
        return at(at, form);
    }

    /** The value at a point in another form. */
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

    /** The value of the first point at or above. */
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

    /** The inverse function, x over y; null if y is not strictly monotonic. */
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

    /** The last point whose x is at or below {@code at}, which lies within the range. */
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

    /** The same for evenly spaced points: the expected index, or a neighbour because of rounding. */
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
