package org.heartland.bargain.model;

import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.Situation;

/**
 * The logarithm of the product of gains over the reference point, of the actors to whom the issue matters. A gain is the squared distance of
 * the reference point less that of the point, so that the logarithm is concave wherever all gain.
 */
final class GainProduct {
    /** A slope that is smaller: the actor is at the reference point, and cannot gain. */
    private static final double SAME = 1e-9;

    private final int n;
    private final int d;
    private final double[] x;
    private final double[] q;
    /** The power of each actor in the product: capability times salience; 0 for those that do not take part. */
    private final double[] power;
    /** The weight of each dimension for each actor, of sum 1. */
    private final double[] weight;

    GainProduct(Situation situation) {
        this.n = situation.actors();
        this.d = situation.dimensions();
        this.x = situation.position();
        double[] reference = situation.reference();
        this.q = reference == null ? new double[d] : reference.clone();
        this.power = new double[n];
        this.weight = new double[n * d];
        double most = 0;
        for (int i = 0; i < n; i++) {
            power[i] = situation.capability()[i] * situation.salienceOf(i);
            most = Math.max(most, power[i]);
            weigh(i, situation.salience());
        }
        for (int i = 0; i < n; i++) {
            power[i] /= most;
        }
    }

    private void weigh(int i, double[] salience) {
        double squares = 0;
        for (int k = i * d; k < (i + 1) * d; k++) {
            squares += salience[k] * salience[k];
        }
        for (int k = i * d; k < (i + 1) * d; k++) {
            weight[k] = squares > 0 ? salience[k] * salience[k] / squares : 0;
        }
    }

    double[] reference() {
        return q.clone();
    }

    /**
     * A point that is better than the reference point for all; no numbers if there is none. Such a point lies in a direction in which all gain
     * at first.
     */
    double[] start() {
        List<double[]> slopes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double length = slope(i);
            if (power[i] > 0 && length < SAME) {
                return new double[0];
            }
            if (power[i] > 0) {
                double[] slope = new double[d];
                for (int k = 0; k < d; k++) {
                    slope[k] = rise(i, k) / length;
                }
                slopes.add(slope);
            }
        }
        double[] v = CommonDirection.of(slopes.toArray(double[][]::new), d);
        return v.length == 0 ? v : step(v);
    }

    /** Half of the step at which the first actor stops gaining. */
    private double[] step(double[] v) {
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double first = 0;
            double second = 0;
            for (int k = 0; k < d; k++) {
                first += rise(i, k) * v[k];
                second += weight[i * d + k] * v[k] * v[k];
            }
            most = power[i] > 0 ? Math.min(most, first / second) : most;
        }
        double[] point = q.clone();
        for (int k = 0; k < d; k++) {
            point[k] += most / 2 * v[k];
        }
        return point;
    }

    private double rise(int i, int k) {
        return 2 * weight[i * d + k] * (x[i * d + k] - q[k]);
    }

    private double slope(int i) {
        double squares = 0;
        for (int k = 0; k < d; k++) {
            squares += rise(i, k) * rise(i, k);
        }
        return Math.sqrt(squares);
    }

    private double gain(int i, double[] point) {
        double gain = 0;
        for (int k = 0; k < d; k++) {
            double before = x[i * d + k] - q[k];
            double after = x[i * d + k] - point[k];
            gain += weight[i * d + k] * (before * before - after * after);
        }
        return gain;
    }

    /** The logarithm at a point; minus infinity where somebody does not gain. */
    double logarithm(double[] point) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (power[i] > 0) {
                double gain = gain(i, point);
                sum += gain > 0 ? power[i] * StrictMath.log(gain) : Double.NEGATIVE_INFINITY;
            }
        }
        return sum;
    }

    /** The step of Newton's method. */
    double[] newton(double[] point) {
        double[] gradient = new double[d];
        double[][] curvature = new double[d][d];
        for (int i = 0; i < n; i++) {
            if (power[i] > 0) {
                add(i, point, gradient, curvature);
            }
        }
        return LinearSystem.solve(curvature, gradient);
    }

    private void add(int i, double[] point, double[] gradient, double[][] curvature) {
        double gain = gain(i, point);
        for (int k = 0; k < d; k++) {
            double slope = 2 * weight[i * d + k] * (x[i * d + k] - point[k]) / gain;
            gradient[k] += power[i] * slope;
            curvature[k][k] += power[i] * 2 * weight[i * d + k] / gain;
            for (int l = 0; l < d; l++) {
                double other = 2 * weight[i * d + l] * (x[i * d + l] - point[l]) / gain;
                curvature[k][l] += power[i] * slope * other;
            }
        }
    }
}
