package org.heartland.theory.fit;

import java.util.Arrays;
import java.util.List;

/**
 * The likelihood of a deterministic model: each value is normal around the path of the model. Errors may be carried over
 * from year to year, without which a model that misses several years in a row is too sure of its parameters.
 */
public final class PathLikelihood implements Forecaster {
    private static final int NO_YEAR = -1;

    private final Paths paths;
    private final Observations data;
    private final List<SeriesError> errors;

    /** @param errors the error of each series */
    public PathLikelihood(Paths paths, Observations data, List<SeriesError> errors) {
        if (errors.size() != data.series()) {
            throw new IllegalArgumentException(errors.size() + " errors for " + data.series() + " series");
        }
        this.paths = paths;
        this.data = data;
        this.errors = List.copyOf(errors);
    }

    @Override
    public int batches() {
        return data.count();
    }

    @Override
    public void evaluate(double[][] values, int count, int batch, double[] before, double[] through) {
        double[][][] expected = run(values, count, data.yearsKnown(batch + 1));
        Arrays.fill(before, 0, count, 0);
        Arrays.fill(through, 0, count, 0);
        for (int s = 0; s < errors.size(); s++) {
            Residuals residuals = new Residuals(s, values, expected[s], count);
            residuals.addDensity(batch, before);
            residuals.addDensity(batch + 1, through);
        }
    }

    private double[][][] run(double[][] values, int count, int years) {
        double[][][] expected = new double[errors.size()][years][count];
        paths.run(values, count, years, expected);
        return expected;
    }

    @Override
    public void predict(
            double[][] values,
            int count,
            int known,
            List<Observations.Cell> cells,
            double[][] mean,
            double[][] deviation) {
        int years = cells.stream().mapToInt(cell -> cell.year() + 1).max().orElse(0);
        double[][][] expected = run(values, count, Math.max(years, data.yearsKnown(known)));
        for (int c = 0; c < mean.length; c++) {
            int series = cells.get(c).series();
            Residuals residuals = new Residuals(series, values, expected[series], count);
            residuals.predict(known, cells.get(c).year(), mean[c], deviation[c]);
        }
    }

    /** The errors of one series, as a chain from each known year to the next. */
    private final class Residuals {
        private final int series;
        private final double[] deviation;
        private final double[] logConstant;
        private final boolean chained;
        private final double[] carried;
        private final double[][] expected;
        private final int count;

        Residuals(int series, double[][] values, double[][] expected, int count) {
            SeriesError error = errors.get(series);
            this.series = series;
            this.deviation = values[error.deviation()];
            this.chained = error.carried() != SeriesError.NONE;
            this.carried = chained ? values[error.carried()] : new double[count];
            this.logConstant = new double[count];
            for (int k = 0; k < count; k++) {
                logConstant[k] = StrictMath.log(deviation[k]) + NormalCurve.LOG_ROOT_OF_2_PI;
            }
            this.expected = expected;
            this.count = count;
        }

        void addDensity(int known, double[] to) {
            double[] squares = new double[count];
            double[] variances = new double[count];
            Arrays.fill(variances, 1);
            int values = 0;
            int last = NO_YEAR;
            for (int year = 0; year < expected.length; year++) {
                if (data.known(series, year, known)) {
                    addYear(last, year, squares, variances);
                    last = year;
                    values++;
                }
            }
            for (int k = 0; k < count && values > 0; k++) {
                double unexplained = squares[k] / (2 * deviation[k] * deviation[k]);
                double chain = chained ? StrictMath.log(variances[k]) / 2 : 0;
                to[k] -= unexplained + values * logConstant[k] + chain;
            }
        }

        /** Adds the square of what is new in the error of a year, and multiplies by its variance; units: the error's own variance. */
        private void addYear(int last, int year, double[] squares, double[] variances) {
            double value = data.values()[series][year];
            for (int k = 0; k < count; k++) {
                double left = left(last, year, k);
                double error = value - expected[year][k] - (left == 0 ? 0 : left * error(last, k));
                squares[k] += error * error / (1 - left * left);
                variances[k] *= 1 - left * left;
            }
        }

        /** What is left of the error of one year in another. */
        private double left(int last, int year, int k) {
            if (last == NO_YEAR || carried[k] == 0) {
                return 0;
            }
            return year - last == 1 ? carried[k] : StrictMath.pow(carried[k], year - last);
        }

        private double error(int year, int k) {
            return data.values()[series][year] - expected[year][k];
        }

        /** From the last earlier year that is known; the values of a series become known in the order of their years. */
        void predict(int known, int year, double[] mean, double[] sd) {
            int last = Math.min(year, data.values()[series].length) - 1;
            while (last >= 0 && !data.known(series, last, known)) {
                last--;
            }
            for (int k = 0; k < count; k++) {
                double left = left(last, year, k);
                mean[k] = expected[year][k] + (left == 0 ? 0 : left * error(last, k));
                sd[k] = deviation[k] * Math.sqrt(1 - left * left);
            }
        }
    }
}
