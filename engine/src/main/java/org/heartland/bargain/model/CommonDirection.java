package org.heartland.bargain.model;

/**
 * A direction in which all of several slopes rise, found as the one in which the least of them rises most: by Newton's method on the
 * logarithmic barrier (Boyd and Vandenberghe, <i>Convex Optimization</i>, 2004, chapter 11). The unknowns are the direction, inside the unit
 * ball, and the least rise t.
 */
final class CommonDirection {
    /** A least rise that is smaller counts as none. */
    private static final double LEAST_RISE = 1e-6;

    private static final int MAX_STEPS = 60;
    private static final double CLOSE = 1e-9;
    private static final double SHARPER = 8;

    private final double[][] slopes;
    private final int d;
    private double tau = 1;

    private CommonDirection(double[][] slopes, int d) {
        this.slopes = slopes;
        this.d = d;
    }

    /**
     * The direction; no numbers if there is none.
     *
     * @param slopes each of length 1
     */
    static double[] of(double[][] slopes, int d) {
        return new CommonDirection(slopes, d).find();
    }

    private double[] find() {
        double[] z = new double[d + 1];
        z[d] = -1;
        while (gap() > LEAST_RISE / 10 && mayRise(z)) {
            z = centred(z);
            tau *= SHARPER;
        }
        double[] v = new double[d];
        System.arraycopy(z, 0, v, 0, d);
        return z[d] > LEAST_RISE ? v : new double[0];
    }

    /** How far the least rise is at most from the greatest one, at the point of the barrier's path. */
    private double gap() {
        return (slopes.length + 1) / tau;
    }

    /** False if twice the gap at the last sharpness does not suffice for any rise. */
    private boolean mayRise(double[] z) {
        return z[d] + 2 * SHARPER * gap() > 0;
    }

    /** The point of the barrier's path for the present sharpness. */
    private double[] centred(double[] from) {
        double[] z = from;
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] direction = newton(z);
            double before = barrier(z);
            double size = 1;
            double[] next = moved(z, direction, size);
            while (!(barrier(next) >= before) && size > CLOSE) {
                size /= 2;
                next = moved(z, direction, size);
            }
            if (size <= CLOSE) {
                return z;
            }
            z = next;
        }
        return z;
    }

    private static double[] moved(double[] z, double[] direction, double size) {
        double[] next = z.clone();
        for (int k = 0; k < z.length; k++) {
            next[k] += size * direction[k];
        }
        return next;
    }

    private double room(double[] z, double[] slope) {
        double rise = -z[d];
        for (int k = 0; k < d; k++) {
            rise += slope[k] * z[k];
        }
        return rise;
    }

    private double ball(double[] z) {
        double left = 1;
        for (int k = 0; k < d; k++) {
            left -= z[k] * z[k];
        }
        return left;
    }

    private double barrier(double[] z) {
        double sum = tau * z[d];
        double left = ball(z);
        if (left <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        sum += StrictMath.log(left);
        for (double[] slope : slopes) {
            double room = room(z, slope);
            sum += room > 0 ? StrictMath.log(room) : Double.NEGATIVE_INFINITY;
        }
        return sum;
    }

    private double[] newton(double[] z) {
        double[] gradient = new double[d + 1];
        double[][] curvature = new double[d + 1][d + 1];
        gradient[d] = tau;
        double left = ball(z);
        for (int k = 0; k < d; k++) {
            gradient[k] = -2 * z[k] / left;
            curvature[k][k] = 2 / left;
        }
        for (int k = 0; k < d; k++) {
            for (int l = 0; l < d; l++) {
                curvature[k][l] += 4 * z[k] * z[l] / (left * left);
            }
        }
        for (double[] slope : slopes) {
            add(slope, room(z, slope), gradient, curvature);
        }
        return LinearSystem.solve(curvature, gradient);
    }

    private void add(double[] slope, double room, double[] gradient, double[][] curvature) {
        for (int k = 0; k <= d; k++) {
            double a = (k == d ? -1 : slope[k]) / room;
            gradient[k] += a;
            for (int l = 0; l <= d; l++) {
                curvature[k][l] += a * (l == d ? -1 : slope[l]) / room;
            }
        }
    }
}
