package org.heartland.theory.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Kalman filter (Kalman 1960) of one unit for many particles at once, one value at a time, which needs no inverse
 * (Durbin and Koopman 2012, 6.4). What is missing is left out. A fixed state counts from its first value on, before which
 * it is independent of all others, until it is dropped.
 */
final class KalmanFilter {
    /** The most variances that are multiplied before their logarithm is taken. */
    private static final int FACTORS = 8;

    private final LinearUnit unit;
    private final Matrices matrices;
    private final Observations data;
    private final int lanes;
    private final double[][] mean;
    private final double[][] covariance;
    private final boolean[] counts;
    private final double[] logDensity;
    private final List<Tracked> tracked = new ArrayList<>();
    /** Covariances of the states with what is observed, as they are and over its variance. */
    private final double[][] toObserved;

    private final double[] scaled;
    private final double[] variance;
    private final double[] gain;
    private final double[] product;
    private final double[][] next;
    private final double[][] halfway;
    private int factors;

    KalmanFilter(LinearUnit unit, Matrices matrices, Observations data) {
        this(unit, matrices, data, matrices.startMean, matrices.startCovariance, new double[matrices.lanes]);
        for (int state = 0; state < counts.length; state++) {
            counts[state] = state < unit.moving() || matrices.tied[state];
        }
    }

    private KalmanFilter(
            LinearUnit unit,
            Matrices matrices,
            Observations data,
            double[][] mean,
            double[][] covariance,
            double[] log) {
        int moving = unit.moving();
        this.unit = unit;
        this.matrices = matrices;
        this.data = data;
        this.lanes = matrices.lanes;
        this.mean = copy(mean);
        this.covariance = copy(covariance);
        this.counts = new boolean[unit.states()];
        this.logDensity = log.clone();
        this.toObserved = new double[unit.states()][lanes];
        this.scaled = new double[lanes];
        this.variance = new double[lanes];
        this.gain = new double[lanes];
        this.product = new double[lanes];
        this.next = new double[moving][lanes];
        this.halfway = new double[moving * moving][lanes];
    }

    /** The filter as it stands, to be continued in another way; it tracks nothing. */
    KalmanFilter fork() {
        KalmanFilter fork = new KalmanFilter(unit, matrices, data, mean, covariance, logDensity);
        System.arraycopy(counts, 0, fork.counts, 0, counts.length);
        return fork;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** What a series will be in a year, as seen from all that was filtered since. */
    private record Tracked(double[] mean, double[] variance, double[][] covariance) {}

    double[] logDensity() {
        return logDensity;
    }

    /** Forgets a fixed state that no later value is about. */
    void drop(int state) {
        counts[state] = false;
    }

    /** Takes in the values of a year that are known before a batch. */
    void update(int year, int known) {
        Arrays.fill(product, 1);
        factors = 0;
        for (int o = 0; o < unit.series().size(); o++) {
            LinearUnit.Observed observed = unit.series().get(o);
            if (data.known(observed.series(), year, known)) {
                update(o, data.values()[observed.series()][year]);
            }
        }
        takeLogarithms();
    }

    private void update(int o, double value) {
        LinearUnit.Observed observed = unit.series().get(o);
        look(observed, matrices.errorVariance[o]);
        innovation(observed, matrices.shift[o], value);
        for (int i = 0; i < mean.length; i++) {
            if (counts[i]) {
                LaneLoops.addProduct(mean[i], toObserved[i], gain);
                LaneLoops.product(scaled, toObserved[i], variance);
                for (int j = 0; j <= i; j++) {
                    if (counts[j]) {
                        LaneLoops.subtractProduct(covariance[Matrices.place(i, j)], scaled, toObserved[j]);
                    }
                }
            }
        }
        for (Tracked one : tracked) {
            update(one, observed);
        }
        if (++factors == FACTORS) {
            takeLogarithms();
        }
    }

    /** Covariance of the states with what is observed, and its variance. */
    private void look(LinearUnit.Observed observed, double[] error) {
        counts[observed.state()] = true;
        if (observed.offset() >= 0) {
            counts[observed.offset()] = true;
        }
        for (int i = 0; i < toObserved.length; i++) {
            System.arraycopy(covariance[Matrices.place(i, observed.state())], 0, toObserved[i], 0, lanes);
            if (observed.offset() >= 0) {
                LaneLoops.add(toObserved[i], covariance[Matrices.place(i, observed.offset())]);
            }
        }
        System.arraycopy(error, 0, variance, 0, lanes);
        LaneLoops.add(variance, toObserved[observed.state()]);
        if (observed.offset() >= 0) {
            LaneLoops.add(variance, toObserved[observed.offset()]);
        }
    }

    /** What the error of prediction says of the density, and the error over its variance; turns the variance into its inverse. */
    private void innovation(LinearUnit.Observed observed, double[] shift, double value) {
        double[] state = mean[observed.state()];
        for (int l = 0; l < lanes; l++) {
            gain[l] = value - shift[l] - state[l];
        }
        if (observed.offset() >= 0) {
            double[] offset = mean[observed.offset()];
            for (int l = 0; l < lanes; l++) {
                gain[l] -= offset[l];
            }
        }
        for (int l = 0; l < lanes; l++) {
            double error = gain[l];
            product[l] *= variance[l];
            variance[l] = 1 / variance[l];
            gain[l] = error * variance[l];
            logDensity[l] -= error * gain[l] / 2 + NormalCurve.LOG_ROOT_OF_2_PI;
        }
    }

    private void takeLogarithms() {
        for (int l = 0; l < lanes && factors > 0; l++) {
            logDensity[l] -= StrictMath.log(product[l]) / 2;
            product[l] = 1;
        }
        factors = 0;
    }

    private void update(Tracked one, LinearUnit.Observed observed) {
        double[] with = one.covariance[observed.state()].clone();
        if (observed.offset() >= 0) {
            LaneLoops.add(with, one.covariance[observed.offset()]);
        }
        LaneLoops.addProduct(one.mean, with, gain);
        LaneLoops.product(scaled, with, variance);
        LaneLoops.subtractProduct(one.variance, scaled, with);
        for (int i = 0; i < toObserved.length; i++) {
            LaneLoops.subtractProduct(one.covariance[i], scaled, toObserved[i]);
        }
    }

    /** Goes from a year to the next. */
    void predict(int year) {
        double[][] by = matrices.transition[year];
        int moving = unit.moving();
        for (int from = 0; from < moving; from++) {
            for (int to = 0; to < moving; to++) {
                times(by, to, row(from), halfway[to * moving + from]);
            }
        }
        for (int i = 0; i < moving; i++) {
            double[][] half = Arrays.copyOfRange(halfway, i * moving, (i + 1) * moving);
            for (int j = 0; j <= i; j++) {
                double[] to = covariance[Matrices.place(i, j)];
                times(by, j, half, to);
                LaneLoops.add(to, matrices.noise[year][Matrices.place(i, j)]);
            }
        }
        move(by, mean);
        for (int i = 0; i < moving; i++) {
            LaneLoops.add(mean[i], matrices.input[year][i]);
        }
        for (int k = moving; k < unit.states(); k++) {
            if (counts[k]) {
                move(by, row(k));
            }
        }
        tracked.forEach(one -> move(by, one.covariance));
    }

    /** Covariances of a state with those that move. */
    private double[][] row(int state) {
        double[][] row = new double[unit.moving()][];
        for (int j = 0; j < row.length; j++) {
            row[j] = covariance[Matrices.place(state, j)];
        }
        return row;
    }

    /** Puts the transition times a vector in its place. */
    private void move(double[][] by, double[][] vector) {
        for (int to = 0; to < next.length; to++) {
            times(by, to, vector, next[to]);
        }
        for (int to = 0; to < next.length; to++) {
            System.arraycopy(next[to], 0, vector[to], 0, lanes);
        }
    }

    /** One row of the transition times a vector. */
    private void times(double[][] by, int to, double[][] vector, double[] result) {
        boolean first = true;
        for (int from = 0; from < unit.moving(); from++) {
            int place = to * unit.moving() + from;
            if (matrices.coupled[place] && first) {
                LaneLoops.product(result, by[place], vector[from]);
                first = false;
            } else if (matrices.coupled[place]) {
                LaneLoops.addProduct(result, by[place], vector[from]);
            }
        }
        if (first) {
            Arrays.fill(result, 0);
        }
    }

    /** Follows a series of the year at which the filter stands, by its number in the unit; numbered in the order of calls. */
    void track(int o) {
        LinearUnit.Observed observed = unit.series().get(o);
        look(observed, new double[lanes]);
        double[] now = matrices.shift[o].clone();
        LaneLoops.add(now, mean[observed.state()]);
        if (observed.offset() >= 0) {
            LaneLoops.add(now, mean[observed.offset()]);
        }
        tracked.add(new Tracked(now, variance.clone(), copy(toObserved)));
    }

    double[] trackedMean(int number) {
        return tracked.get(number).mean;
    }

    double[] trackedVariance(int number) {
        return tracked.get(number).variance;
    }
}
