package org.heartland.theory.fit;

import java.util.List;

/**
 * The likelihood of a deterministic model: each value is normal around the path of the model. Errors may be carried over
 * from year to year, without which a model that misses several years in a row is too sure of its parameters.
 */
public final class PathLikelihood implements Forecaster {
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
        density(values, count, expected, batch, before);
        density(values, count, expected, batch + 1, through);
    }

    private double[][][] run(double[][] values, int count, int years) {
        double[][][] expected = new double[errors.size()][years][count];
        paths.run(values, count, years, expected);
        return expected;
    }

    private void density(double[][] values, int count, double[][][] expected, int known, double[] to) {
        for (int k = 0; k < count; k++) {
            to[k] = 0;
            for (int s = 0; s < errors.size(); s++) {
                to[k] += new Residuals(s, values, expected, k).density(known);
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
        int years = cells.stream().mapToInt(cell -> cell.year() + 1).max().orElse(0);
        double[][][] expected = run(values, count, Math.max(years, data.yearsKnown(known)));
        for (int c = 0; c < mean.length; c++) {
            for (int k = 0; k < count; k++) {
                Residuals residuals = new Residuals(cells.get(c).series(), values, expected, k);
                residuals.predict(known, cells.get(c).year());
                mean[c][k] = residuals.expected[cells.get(c).year()][k] + residuals.mean;
                deviation[c][k] = Math.sqrt(residuals.variance);
            }
        }
    }

    /** The errors of one series for one particle, as a chain from each known year to the next. */
    private final class Residuals {
        private final int series;
        private final double[][] expected;
        private final int k;
        private final double variance0;
        private final double carried;
        /** Of the error of the year asked, given those known. */
        private double mean;

        private double variance;

        Residuals(int series, double[][] values, double[][][] expected, int k) {
            this.series = series;
            this.expected = expected[series];
            this.k = k;
            SeriesError error = errors.get(series);
            double own = values[error.deviation()][k];
            this.variance0 = own * own;
            this.carried = error.carried() == SeriesError.NONE ? 0 : values[error.carried()][k];
        }

        double density(int known) {
            double sum = 0;
            int last = -1;
            int years = data.values()[series].length;
            for (int year = 0; year < years; year++) {
                if (data.known(series, year, known)) {
                    given(last, year);
                    sum += NormalCurve.logDensity(error(year), mean, Math.sqrt(variance));
                    last = year;
                }
            }
            return sum;
        }

        void predict(int known, int year) {
            int last = Math.min(year, data.values()[series].length) - 1;
            while (last >= 0 && !data.known(series, last, known)) {
                last--;
            }
            given(last, year);
        }

        private double error(int year) {
            return data.values()[series][year] - expected[year][k];
        }

        /** Mean and variance of the error of a year if the last one known is that of another, or none (-1). */
        private void given(int last, int year) {
            double left = last < 0 ? 0 : StrictMath.pow(carried, year - last);
            mean = left == 0 ? 0 : left * error(last);
            variance = variance0 * (1 - left * left);
        }
    }
}
