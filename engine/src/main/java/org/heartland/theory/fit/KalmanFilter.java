package org.heartland.theory.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Kalman filter (Kalman 1960) of one unit for many particles at once, one value at a time, which needs no inverse
 * (Durbin and Koopman 2012, 6.4). What is missing is left out.
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
    private final double[] logDensity;
    private final List<Tracked> tracked = new ArrayList<>();
    private final double[][] toObserved;
    private final double[] variance;
    private final double[] gain;
    private final double[] product;
    private int factors;

    KalmanFilter(LinearUnit unit, Matrices matrices, Observations data) {
        this(unit, matrices, data, matrices.startMean, matrices.startCovariance, new double[matrices.lanes]);
    }

    private KalmanFilter(
            LinearUnit unit,
            Matrices matrices,
            Observations data,
            double[][] mean,
            double[][] covariance,
            double[] log) {
        this.unit = unit;
        this.matrices = matrices;
        this.data = data;
        this.lanes = matrices.lanes;
        this.mean = copy(mean);
        this.covariance = copy(covariance);
        this.logDensity = log.clone();
        this.toObserved = new double[unit.states()][lanes];
        this.variance = new double[lanes];
        this.gain = new double[lanes];
        this.product = new double[lanes];
    }

    /** The filter as it stands, to be continued in another way. */
    KalmanFilter fork() {
        return new KalmanFilter(unit, matrices, data, mean, covariance, logDensity);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** What will be a series in a year, as seen from all that was filtered since. */
    private static final class Tracked {
        private final double[] mean;
        private final double[] variance;
        private final double[][] covariance;

        Tracked(double[] mean, double[] variance, double[][] covariance) {
            this.mean = mean;
            this.variance = variance;
            this.covariance = covariance;
        }
    }

    double[] logDensity() {
        return logDensity;
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
            correct(mean[i], toObserved[i]);
            for (int j = 0; j <= i; j++) {
                reduce(covariance[Matrices.place(i, j)], toObserved[i], toObserved[j]);
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
        for (int i = 0; i < toObserved.length; i++) {
            System.arraycopy(covariance[Matrices.place(i, observed.state())], 0, toObserved[i], 0, lanes);
            if (observed.offset() >= 0) {
                add(toObserved[i], covariance[Matrices.place(i, observed.offset())]);
            }
        }
        System.arraycopy(error, 0, variance, 0, lanes);
        add(variance, toObserved[observed.state()]);
        if (observed.offset() >= 0) {
            add(variance, toObserved[observed.offset()]);
        }
    }

    /** The error of prediction over its variance, and what it says of the density. */
    private void innovation(LinearUnit.Observed observed, double[] shift, double value) {
        double[] state = mean[observed.state()];
        double[] offset = observed.offset() >= 0 ? mean[observed.offset()] : null;
        for (int l = 0; l < lanes; l++) {
            double error = value - shift[l] - state[l] - (offset == null ? 0 : offset[l]);
            gain[l] = error / variance[l];
            logDensity[l] -= error * gain[l] / 2 + NormalCurve.LOG_ROOT_OF_2_PI;
            product[l] *= variance[l];
        }
    }

    private void takeLogarithms() {
        for (int l = 0; l < lanes && factors > 0; l++) {
            logDensity[l] -= StrictMath.log(product[l]) / 2;
            product[l] = 1;
        }
        factors = 0;
    }

    private void correct(double[] to, double[] by) {
        for (int l = 0; l < lanes; l++) {
            to[l] += by[l] * gain[l];
        }
    }

    private void reduce(double[] to, double[] one, double[] other) {
        for (int l = 0; l < lanes; l++) {
            to[l] -= one[l] * other[l] / variance[l];
        }
    }

    private void update(Tracked one, LinearUnit.Observed observed) {
        double[] with = one.covariance[observed.state()].clone();
        if (observed.offset() >= 0) {
            add(with, one.covariance[observed.offset()]);
        }
        correct(one.mean, with);
        reduce(one.variance, with, with);
        for (int i = 0; i < toObserved.length; i++) {
            reduce(one.covariance[i], with, toObserved[i]);
        }
    }

    /** Goes from a year to the next. */
    void predict(int year) {
        double[][] by = matrices.transition[year];
        int moving = unit.moving();
        double[][] next = times(by, mean);
        double[][] halfway = new double[moving * moving][];
        for (int from = 0; from < moving; from++) {
            put(halfway, from, times(by, row(from)));
        }
        for (int i = 0; i < moving; i++) {
            add(next[i], matrices.input[year][i]);
            mean[i] = next[i];
            double[][] rest = times(by, Arrays.copyOfRange(halfway, i * moving, (i + 1) * moving));
            for (int j = 0; j <= i; j++) {
                add(rest[j], matrices.noise[year][Matrices.place(i, j)]);
                covariance[Matrices.place(i, j)] = rest[j];
            }
        }
        predictFixed(by);
    }

    private void predictFixed(double[][] by) {
        for (int k = unit.moving(); k < unit.states(); k++) {
            double[][] next = times(by, row(k));
            for (int i = 0; i < next.length; i++) {
                covariance[Matrices.place(k, i)] = next[i];
            }
        }
        for (Tracked one : tracked) {
            double[][] next = times(by, one.covariance);
            System.arraycopy(next, 0, one.covariance, 0, next.length);
        }
    }

    /** Covariances of a state with those that move. */
    private double[][] row(int state) {
        double[][] row = new double[unit.moving()][];
        for (int j = 0; j < row.length; j++) {
            row[j] = covariance[Matrices.place(state, j)];
        }
        return row;
    }

    /** Writes a column into a matrix of rows. */
    private void put(double[][] matrix, int column, double[][] values) {
        for (int i = 0; i < values.length; i++) {
            matrix[i * values.length + column] = values[i];
        }
    }

    /** The transition times a vector of the states that move. */
    private double[][] times(double[][] by, double[][] vector) {
        int moving = unit.moving();
        double[][] product = new double[moving][lanes];
        for (int to = 0; to < moving; to++) {
            for (int from = 0; from < moving; from++) {
                if (matrices.coupled[to * moving + from]) {
                    addProduct(product[to], by[to * moving + from], vector[from]);
                }
            }
        }
        return product;
    }

    private void addProduct(double[] to, double[] one, double[] other) {
        for (int l = 0; l < lanes; l++) {
            to[l] += one[l] * other[l];
        }
    }

    private void add(double[] to, double[] other) {
        for (int l = 0; l < lanes; l++) {
            to[l] += other[l];
        }
    }

    /** Follows a series of the year at which the filter stands, by its number in the unit; numbered in the order of calls. */
    void track(int o) {
        LinearUnit.Observed observed = unit.series().get(o);
        look(observed, new double[lanes]);
        double[] now = matrices.shift[o].clone();
        add(now, mean[observed.state()]);
        if (observed.offset() >= 0) {
            add(now, mean[observed.offset()]);
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
