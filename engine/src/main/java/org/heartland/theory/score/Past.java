package org.heartland.theory.score;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The values of a series that are known.
 *
 * @param years their years, ascending
 * @param values the values
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays; never compared
record Past(int[] years, double[] values) {

    static Past of(double[] withGaps) {
        int[] years = IntStream.range(0, withGaps.length)
                .filter(year -> !Double.isNaN(withGaps[year]))
                .toArray();
        return new Past(
                years, IntStream.of(years).mapToDouble(year -> withGaps[year]).toArray());
    }

    int count() {
        return values.length;
    }

    int changes() {
        return values.length - 1;
    }

    double first() {
        return values[0];
    }

    double last() {
        return values[values.length - 1];
    }

    int firstYear() {
        return years[0];
    }

    /** -1 if nothing is known. */
    int lastYear() {
        return years.length == 0 ? -1 : years[years.length - 1];
    }

    /** The years from the first value to the last. */
    int span() {
        return lastYear() - firstYear();
    }

    double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The largest value less the smallest. */
    double range() {
        return DoubleStream.of(values).max().orElse(0)
                - DoubleStream.of(values).min().orElse(0);
    }

    double squaredDistances() {
        double mean = mean();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    /** The squares of the changes less the drift, each over the years that it took. */
    double squaredChanges(double drift) {
        double sum = 0;
        for (int k = 1; k < values.length; k++) {
            int took = years[k] - years[k - 1];
            double off = values[k] - values[k - 1] - took * drift;
            sum += off * off / took;
        }
        return sum;
    }
}
