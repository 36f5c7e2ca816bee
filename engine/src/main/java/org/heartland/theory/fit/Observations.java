package org.heartland.theory.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Yearly values of series, each on the scale on which its errors are normal (levels as logarithms, shares as log-ratios),
 * and the batch in which each became known.
 *
 * @param values the values, [series][year]; NaN: missing
 * @param batches the batch of each value, [series][year]; -1 where it is missing
 * @param count the number of batches
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Observations(double[][] values, int[][] batches, int count) {

    /** One value of a series. */
    public record Cell(int series, int year) {}

    /** The values of each year are a batch. */
    public static Observations yearly(double[][] values) {
        return released(values, new int[values.length]);
    }

    /**
     * The values that become known in one year are a batch.
     *
     * @param lags how many years after its own a value of each series becomes known, from 0
     */
    public static Observations released(double[][] values, int[] lags) {
        int[][] batches = new int[values.length][];
        int count = 0;
        for (int s = 0; s < values.length; s++) {
            batches[s] = new int[values[s].length];
            for (int year = 0; year < values[s].length; year++) {
                batches[s][year] = Double.isNaN(values[s][year]) ? -1 : year + lags[s];
                count = Math.max(count, batches[s][year] + 1);
            }
        }
        return new Observations(values, batches, count);
    }

    public int series() {
        return values.length;
    }

    /** The years of the longest series. */
    public int years() {
        int years = 0;
        for (double[] row : values) {
            years = Math.max(years, row.length);
        }
        return years;
    }

    /** True if a value is there and its batch is before another. */
    public boolean known(int series, int year, int before) {
        return year < values[series].length && batches[series][year] >= 0 && batches[series][year] < before;
    }

    /** The number of years up to the last with a value of a batch before another. */
    public int yearsKnown(int before) {
        for (int year = years(); year > 0; year--) {
            for (int s = 0; s < values.length; s++) {
                if (known(s, year - 1, before)) {
                    return year;
                }
            }
        }
        return 0;
    }

    /** The values of a batch, by series and year. */
    public List<Cell> of(int batch) {
        List<Cell> cells = new ArrayList<>();
        for (int s = 0; s < values.length; s++) {
            for (int year = 0; year < values[s].length; year++) {
                if (batches[s][year] == batch) {
                    cells.add(new Cell(s, year));
                }
            }
        }
        return cells;
    }

    /**
     * The same without the values of later batches, and of this batch with some values only: what a forecast of these alone is
     * judged by.
     */
    public Observations upTo(int batch, List<Cell> cells) {
        int[][] kept = new int[values.length][];
        for (int s = 0; s < values.length; s++) {
            kept[s] = Arrays.stream(batches[s]).map(of -> of < batch ? of : -1).toArray();
        }
        for (Cell cell : cells) {
            kept[cell.series][cell.year] =
                    batches[cell.series][cell.year] == batch ? batch : kept[cell.series][cell.year];
        }
        return new Observations(values, kept, batch + 1);
    }
}
