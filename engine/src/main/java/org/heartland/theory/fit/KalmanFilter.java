package org.heartland.theory.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Kalman filter (Kalman 1960) of one unit for many particles at once, one value at a time, which needs no inverse
 * (Durbin and Koopman 2012, 6.4). What is missing is left out, and so are covariances that cannot differ from 0.
 */
final class KalmanFilter {
    /** The most variances that are multiplied before the product is brought back to a number near 1. */
    private static final int FACTORS = 8;

    private static final double LOG_OF_2 = 0.6931471805599453;
    private static final long EXPONENT_BITS = 0x7ff0000000000000L;
    private static final long EXPONENT_OF_1 = 0x3ff0000000000000L;

    private final LinearUnit unit;
    private final Matrices matrices;
    private final Observations data;
    private final int lanes;
    private final double[][] mean;
    private final double[][] covariance;
    /** Which covariances may differ from 0. */
    private final boolean[] tied;
    /** The log density without its determinants, which are a product and a power of two: logarithms cost more than all else. */
    private final double[] logDensity;

    private final double[] product;
    private final int[] powerOfTwo;
    private int factors;

    private final List<Tracked> tracked = new ArrayList<>();
    /** The states that are tied to what is observed, and their covariances with it. */
    private final int[] touched;

    private final double[][] toObserved;
    private int touchedCount;
    private final double[] scaled;
    private final double[] variance;
    private final double[] gain;
    private final Transition transition;

    KalmanFilter(LinearUnit unit, Matrices matrices, Observations data) {
        this(
                unit,
                matrices,
                data,
                matrices.startMean,
                matrices.startCovariance,
                tied(matrices.startCovariance, matrices.zero));
    }

    private KalmanFilter(
            LinearUnit unit,
            Matrices matrices,
            Observations data,
            double[][] mean,
            double[][] covariance,
            boolean[] tied) {
        this.unit = unit;
        this.matrices = matrices;
        this.data = data;
        this.lanes = matrices.lanes;
        this.mean = copy(mean);
        this.covariance = covariance.clone();
        this.tied = tied.clone();
        for (int place = 0; place < tied.length; place++) {
            if (tied[place]) {
                this.covariance[place] = covariance[place].clone();
            }
        }
        this.logDensity = new double[lanes];
        this.touched = new int[unit.states()];
        this.toObserved = new double[unit.states()][lanes];
        this.scaled = new double[lanes];
        this.variance = new double[lanes];
        this.gain = new double[lanes];
        this.product = new double[lanes];
        Arrays.fill(product, 1);
        this.powerOfTwo = new int[lanes];
        this.transition = new Transition();
    }

    private static boolean[] tied(double[][] covariance, double[] zero) {
        boolean[] tied = new boolean[covariance.length];
        for (int place = 0; place < tied.length; place++) {
            tied[place] = covariance[place] != zero;
        }
        return tied;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** The filter as it is, to be continued in another way; it tracks nothing. */
    KalmanFilter fork() {
        KalmanFilter fork = new KalmanFilter(unit, matrices, data, mean, covariance, tied);
        System.arraycopy(logDensity, 0, fork.logDensity, 0, lanes);
        System.arraycopy(product, 0, fork.product, 0, lanes);
        System.arraycopy(powerOfTwo, 0, fork.powerOfTwo, 0, lanes);
        fork.factors = factors;
        return fork;
    }

    /** What a series will be in a year, as seen from all that was filtered since. */
    private record Tracked(double[] mean, double[] variance, double[][] covariance) {}

    /** Adds the log density of all values that were taken in to what is there. */
    void addLogDensity(double[] to, int first) {
        for (int l = 0; l < lanes; l++) {
            double logDeterminant = StrictMath.log(product[l]) + powerOfTwo[l] * LOG_OF_2;
            to[first + l] += logDensity[l] - logDeterminant / 2;
        }
    }

    /** Forgets a state that no later value depends on. */
    void drop(int state) {
        for (int other = 0; other < unit.states(); other++) {
            tied[Matrices.place(state, other)] = false;
        }
    }

    // ---- Values.

    /** Takes in the values of a year that are known before a batch. */
    void update(int year, int known) {
        for (int o = 0; o < unit.series().size(); o++) {
            LinearUnit.Observed observed = unit.series().get(o);
            if (data.known(observed.series(), year, known)) {
                update(o, data.values()[observed.series()][year]);
            }
        }
    }

    private void update(int o, double value) {
        LinearUnit.Observed observed = unit.series().get(o);
        look(observed, matrices.errorVariance[o]);
        innovation(observed, matrices.shift[o], value);
        for (int a = 0; a < touchedCount; a++) {
            int i = touched[a];
            LaneLoops.addProduct(mean[i], toObserved[i], gain);
            LaneLoops.product(scaled, toObserved[i], variance);
            for (int b = 0; b <= a; b++) {
                LaneLoops.subtractProduct(at(i, touched[b]), scaled, toObserved[touched[b]]);
            }
        }
        for (Tracked one : tracked) {
            update(one, observed);
        }
        if (++factors == FACTORS) {
            bringProductsBack();
        }
    }

    /** The covariance of two states, to be written to; of two that were not tied before, it begins at 0. */
    private double[] at(int i, int j) {
        int place = Matrices.place(i, j);
        if (!tied[place]) {
            tied[place] = true;
            covariance[place] = new double[lanes];
        }
        return covariance[place];
    }

    /** Covariance of the states with what is observed, and its variance. */
    private void look(LinearUnit.Observed observed, double[] error) {
        int state = observed.state();
        int offset = observed.offset();
        touchedCount = 0;
        for (int i = 0; i < unit.states(); i++) {
            boolean toState = tied[Matrices.place(i, state)];
            boolean toOffset = offset >= 0 && tied[Matrices.place(i, offset)];
            if (toState || toOffset) {
                System.arraycopy(covariance[Matrices.place(i, toState ? state : offset)], 0, toObserved[i], 0, lanes);
                touched[touchedCount++] = i;
            }
            if (toState && toOffset) {
                LaneLoops.add(toObserved[i], covariance[Matrices.place(i, offset)]);
            }
        }
        System.arraycopy(error, 0, variance, 0, lanes);
        addIfTouched(state);
        if (offset >= 0) {
            addIfTouched(offset);
        }
    }

    private void addIfTouched(int state) {
        for (int a = 0; a < touchedCount; a++) {
            if (touched[a] == state) {
                LaneLoops.add(variance, toObserved[state]);
            }
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

    private void bringProductsBack() {
        for (int l = 0; l < lanes; l++) {
            long bits = Double.doubleToRawLongBits(product[l]);
            powerOfTwo[l] += Math.getExponent(product[l]);
            product[l] = Double.longBitsToDouble(bits & ~EXPONENT_BITS | EXPONENT_OF_1);
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
        for (int a = 0; a < touchedCount; a++) {
            LaneLoops.subtractProduct(one.covariance[touched[a]], scaled, toObserved[touched[a]]);
        }
    }

    // ---- Years.

    /** Goes from a year to the next. */
    void predict(int year) {
        transition.moveCovariance(year);
        transition.moveMean(year);
        for (int k = unit.moving(); k < unit.states(); k++) {
            int place = Matrices.place(k, k);
            if (tied[place]) {
                transition.moveRow(year, k);
                LaneLoops.add(covariance[place], matrices.drift[k]);
            }
        }
        tracked.forEach(one -> transition.move(year, one.covariance));
    }

    /** The way of the states that move from a year to the next, with what it needs to write on. */
    private final class Transition {
        private final int moving = unit.moving();
        private final double[][] next = new double[Matrices.place(moving, 0)][lanes];
        private final double[][] halfway = new double[moving * moving][lanes];
        private final boolean[] there = new boolean[moving * moving];

        /** The transition, times the covariance, times the transition turned over; plus noise. */
        void moveCovariance(int year) {
            for (int from = 0; from < moving; from++) {
                for (int to = 0; to < moving; to++) {
                    there[to * moving + from] = half(matrices.transition[year], to, from);
                }
            }
            boolean[] now = new boolean[next.length];
            for (int i = 0; i < moving; i++) {
                for (int j = 0; j <= i; j++) {
                    int place = Matrices.place(i, j);
                    now[place] = whole(matrices.transition[year], i, j, next[place]);
                    double[] noise = matrices.noise[year][place];
                    if (noise != matrices.zero) {
                        LaneLoops.add(next[place], noise);
                        now[place] = true;
                    }
                }
            }
            for (int place = 0; place < next.length; place++) {
                double[] old = tied[place] ? covariance[place] : new double[lanes];
                covariance[place] = next[place];
                next[place] = old;
                tied[place] = now[place];
            }
        }

        private boolean half(double[][] by, int to, int from) {
            double[] result = halfway[to * moving + from];
            boolean any = false;
            for (int k = 0; k < moving; k++) {
                double[] part = by[to * moving + k];
                int place = Matrices.place(k, from);
                if (part != matrices.zero && tied[place]) {
                    any = accumulate(any, result, part, covariance[place]);
                }
            }
            return any;
        }

        private boolean whole(double[][] by, int i, int j, double[] result) {
            boolean any = false;
            for (int k = 0; k < moving; k++) {
                double[] part = by[j * moving + k];
                if (part != matrices.zero && there[i * moving + k]) {
                    any = accumulate(any, result, part, halfway[i * moving + k]);
                }
            }
            if (!any) {
                Arrays.fill(result, 0);
            }
            return any;
        }

        private boolean accumulate(boolean any, double[] to, double[] one, double[] other) {
            if (any) {
                LaneLoops.addProduct(to, one, other);
            } else {
                LaneLoops.product(to, one, other);
            }
            return true;
        }

        void moveMean(int year) {
            move(year, mean);
            for (int i = 0; i < moving; i++) {
                if (matrices.input[year][i] != matrices.zero) {
                    LaneLoops.add(mean[i], matrices.input[year][i]);
                }
            }
        }

        /** Covariances of a state that does not move with those that do. */
        void moveRow(int year, int state) {
            boolean[] now = new boolean[moving];
            for (int to = 0; to < moving; to++) {
                boolean any = false;
                for (int k = 0; k < moving; k++) {
                    double[] part = matrices.transition[year][to * moving + k];
                    int place = Matrices.place(state, k);
                    if (part != matrices.zero && tied[place]) {
                        any = accumulate(any, halfway[to], part, covariance[place]);
                    }
                }
                now[to] = any;
            }
            for (int to = 0; to < moving; to++) {
                int place = Matrices.place(state, to);
                if (now[to]) {
                    System.arraycopy(halfway[to], 0, at(state, to), 0, lanes);
                }
                tied[place] = now[to];
            }
        }

        /** Puts the transition times a vector in its place. */
        void move(int year, double[][] vector) {
            for (int to = 0; to < moving; to++) {
                boolean any = false;
                for (int k = 0; k < moving; k++) {
                    double[] part = matrices.transition[year][to * moving + k];
                    if (part != matrices.zero) {
                        any = accumulate(any, halfway[to], part, vector[k]);
                    }
                }
                if (!any) {
                    Arrays.fill(halfway[to], 0);
                }
            }
            for (int to = 0; to < moving; to++) {
                System.arraycopy(halfway[to], 0, vector[to], 0, lanes);
            }
        }
    }

    // ---- Predictions.

    /** Follows a series of the year at which the filter is, by its number in the unit; numbered in the order of calls. */
    void track(int o) {
        LinearUnit.Observed observed = unit.series().get(o);
        look(observed, matrices.zero);
        double[] now = matrices.shift[o].clone();
        LaneLoops.add(now, mean[observed.state()]);
        if (observed.offset() >= 0) {
            LaneLoops.add(now, mean[observed.offset()]);
        }
        double[][] with = new double[unit.states()][lanes];
        for (int a = 0; a < touchedCount; a++) {
            with[touched[a]] = toObserved[touched[a]].clone();
        }
        tracked.add(new Tracked(now, variance.clone(), with));
    }

    double[] trackedMean(int number) {
        return tracked.get(number).mean;
    }

    double[] trackedVariance(int number) {
        return tracked.get(number).variance;
    }
}
