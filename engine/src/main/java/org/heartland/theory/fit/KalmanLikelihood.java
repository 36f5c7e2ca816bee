package org.heartland.theory.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact likelihood of a linear model with normal noise, by a Kalman filter for each unit. Missing values and values of
 * later batches are left out, so a batch may hold values of several years.
 */
public final class KalmanLikelihood implements Forecaster {
    /** The number of particles that are filtered together: enough for vector instructions, few enough for the cache. */
    private static final int LANES = 64;

    private static final int NEVER = -1;

    private final LinearModel model;
    private final Observations data;

    public KalmanLikelihood(LinearModel model, Observations data) {
        this.model = model;
        this.data = data;
    }

    @Override
    public int batches() {
        return data.count();
    }

    @Override
    public void evaluate(double[][] values, int count, int batch, double[] before, double[] through) {
        Arrays.fill(before, 0, count, 0);
        Arrays.fill(through, 0, count, 0);
        int years = data.yearsKnown(batch + 1);
        for (int first = 0; first < count; first += LANES) {
            for (int unit = 0; unit < model.units().size(); unit++) {
                Group group = new Group(unit, values, first, Math.min(LANES, count - first), years);
                group.evaluate(batch, before, through);
            }
        }
    }

    @Override
    public void predict(
            double[][] values,
            int count,
            int known,
            List<Observations.Cell> cells,
            double[][] mean,
            double[][] deviation) {
        int last = cells.stream().mapToInt(cell -> cell.year() + 1).max().orElse(0);
        int years = Math.max(last, data.yearsKnown(known));
        for (int first = 0; first < count; first += LANES) {
            for (int unit = 0; unit < model.units().size(); unit++) {
                Group group = new Group(unit, values, first, Math.min(LANES, count - first), years);
                group.predict(known, cells, mean, deviation);
            }
        }
    }

    /** The values of some particles. */
    private static double[][] lanes(double[][] values, int first, int count) {
        double[][] lanes = new double[values.length][];
        for (int p = 0; p < lanes.length; p++) {
            boolean whole = first == 0 && values[p].length == count;
            lanes[p] = whole ? values[p] : Arrays.copyOfRange(values[p], first, first + count);
        }
        return lanes;
    }

    /** Some particles in one unit. */
    private final class Group {
        private final LinearUnit unit;
        private final Matrices matrices;
        private final int first;
        private final int years;

        Group(int number, double[][] values, int first, int count, int years) {
            this.unit = model.units().get(number);
            this.first = first;
            this.years = years;
            this.matrices = new Matrices(unit, years, count);
            model.write(lanes(values, first, count), number, matrices);
        }

        /** Both densities differ only from the first year on that has a value of the batch. */
        void evaluate(int batch, double[] before, double[] through) {
            KalmanFilter filter = new KalmanFilter(unit, matrices, data);
            int year = 0;
            int[] last = lastUse(batch + 1);
            while (year < years && !hasNewValue(year, batch)) {
                filter.update(year, batch);
                dropped(filter, last, year);
                filter.predict(year);
                year++;
            }
            KalmanFilter other = filter.fork();
            finish(filter, year, batch, before);
            finish(other, year, batch + 1, through);
        }

        private boolean hasNewValue(int year, int batch) {
            for (LinearUnit.Observed one : unit.series()) {
                if (data.known(one.series(), year, batch + 1) && !data.known(one.series(), year, batch)) {
                    return true;
                }
            }
            return false;
        }

        /** The last year with a known value that depends on each state. */
        private int[] lastUse(int known) {
            int[] last = new int[unit.states()];
            Arrays.fill(last, NEVER);
            for (LinearUnit.Observed one : unit.series()) {
                for (int year = 0; year < years; year++) {
                    if (data.known(one.series(), year, known)) {
                        last[one.state()] = Math.max(last[one.state()], year);
                        if (one.offset() >= 0) {
                            last[one.offset()] = Math.max(last[one.offset()], year);
                        }
                    }
                }
            }
            return last;
        }

        private void dropped(KalmanFilter filter, int[] last, int year) {
            for (int state = unit.moving(); state < unit.states(); state++) {
                if (last[state] == year) {
                    filter.drop(state);
                }
            }
        }

        private void finish(KalmanFilter filter, int from, int known, double[] to) {
            int end = Math.min(years, data.yearsKnown(known));
            for (int year = from; year < end; year++) {
                filter.update(year, known);
                if (year + 1 < end) {
                    filter.predict(year);
                }
            }
            filter.addLogDensity(to, first);
        }

        void predict(int known, List<Observations.Cell> cells, double[][] mean, double[][] deviation) {
            KalmanFilter filter = new KalmanFilter(unit, matrices, data);
            List<Integer> tracked = new ArrayList<>();
            List<Integer> observed = new ArrayList<>();
            for (int year = 0; year < years; year++) {
                filter.update(year, known);
                for (int c = 0; c < cells.size(); c++) {
                    int o = cells.get(c).year() == year
                            ? observedAs(cells.get(c).series())
                            : LinearUnit.NONE;
                    if (o >= 0) {
                        filter.track(o);
                        tracked.add(c);
                        observed.add(o);
                    }
                }
                filter.predict(year);
            }
            for (int t = 0; t < tracked.size(); t++) {
                double[] error = matrices.errorVariance[observed.get(t)];
                for (int lane = 0; lane < matrices.lanes; lane++) {
                    double variance = filter.trackedVariance(t)[lane] + error[lane];
                    mean[tracked.get(t)][first + lane] = filter.trackedMean(t)[lane];
                    deviation[tracked.get(t)][first + lane] = Math.sqrt(variance);
                }
            }
        }

        private int observedAs(int series) {
            for (int o = 0; o < unit.series().size(); o++) {
                if (unit.series().get(o).series() == series) {
                    return o;
                }
            }
            return LinearUnit.NONE;
        }
    }
}
