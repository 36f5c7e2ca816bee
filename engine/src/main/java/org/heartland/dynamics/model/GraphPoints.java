package org.heartland.dynamics.model;

import org.heartland.problem.Place;
import org.heartland.problem.Problems;

/** Checks the points of a graphical function, in whichever notation they were written. */
public record GraphPoints(Graph.Form form, double[] x, double[] y) {

    /** Evenly spaced values from the low to the high end of a range. */
    public static double[] evenly(double low, double high, int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = count == 1 ? low : low + i * (high - low) / (count - 1);
        }
        return x;
    }

    /**
     * True if there are as many x as y, x ascends, and a discrete function ends in two equal values; reports every
     * fault.
     */
    public boolean areSound(Place at, Notation notation, Problems problems) {
        if (y.length == 0 || x.length != y.length) {
            String what = "a graphical function with " + x.length + " values of x and " + y.length + " of y";
            String instead = "give as many " + notation.x() + " as " + notation.y() + ", or the range of x in "
                    + notation.range();
            problems.add(at, what, instead);
            return false;
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] >= x[i - 1])) {
                problems.add(at, "the values of x go down at point " + (i + 1), "let " + notation.x() + " ascend");
                return false;
            }
        }
        if (form == Graph.Form.DISCRETE && y.length > 1 && y[y.length - 1] != y[y.length - 2]) {
            problems.add(
                    at,
                    "a discrete function whose last two values differ",
                    "let the last two " + notation.y() + " be equal");
            return false;
        }
        return true;
    }
}
