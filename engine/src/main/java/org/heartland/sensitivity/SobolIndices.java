package org.heartland.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;

/**
 * Share of an output's variance due to each input (Sobol 1993): {@code first} is the first-order index, {@code total}
 * the total index with all interactions. First-order by Saltelli et al. (2010), total by Jansen (1999), on scrambled
 * Sobol points, with 90 % intervals by bootstrap over points. NaN if the output does not vary.
 */
public record SobolIndices(double mean, double variance, List<Input> inputs) {
    public static final int MAX_INPUTS = Sobol.MAX_DIMENSIONS / 2;
    private static final int RESAMPLES = 500;

    /** The indices of one input. */
    public record Input(Share first, Share total) {}

    /** A share of the variance with its 90 % interval. */
    public record Share(double value, double low, double high) {}

    /**
     * The {@code count * (inputs + 2)} runs to compute, as a row of values from 0 to 1 for each input. A row holds the
     * points of matrix A, then of B, then for each input those of A with that input taken from B.
     *
     * @param inputs from 1 to {@link #MAX_INPUTS}
     * @param count a power of 2
     */
    public static double[][] runs(int inputs, int count, long seed) {
        if (inputs < 1 || inputs > MAX_INPUTS || count < 2 || Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException(inputs + " inputs, " + count + " points");
        }
        double[][] points = Points.sobol(seed, 2 * inputs, count);
        double[][] runs = new double[inputs][(inputs + 2) * count];
        for (int i = 0; i < inputs; i++) {
            for (int block = 0; block < inputs + 2; block++) {
                boolean fromB = block == 1 || block == i + 2;
                System.arraycopy(points[fromB ? inputs + i : i], 0, runs[i], block * count, count);
            }
        }
        return runs;
    }

    /** The indices, from the results of those runs. */
    public static SobolIndices of(double[] results, int inputs, long seed) {
        return new Estimate(results, inputs, results.length / (inputs + 2)).indices(seed);
    }

    /** The estimators, over any sample of the points. */
    private record Estimate(double[] y, int inputs, int count) {

        SobolIndices indices(long seed) {
            int[] each = IntStream.range(0, count).toArray();
            double[][] plain = shares(each);
            double[][][] again = new double[RESAMPLES][][];
            for (int b = 0; b < RESAMPLES; b++) {
                double[] random = Philox.fill(new double[count], StreamKey.of(seed, "bootstrap/" + b));
                again[b] = shares(
                        Arrays.stream(random).mapToInt(u -> (int) (u * count)).toArray());
            }
            List<Input> shares = IntStream.range(0, inputs)
                    .mapToObj(i -> new Input(share(plain, again, 0, i), share(plain, again, 1, i)))
                    .toList();
            double mean = mean(each);
            return new SobolIndices(mean, variance(each, mean), shares);
        }

        private static Share share(double[][] plain, double[][][] again, int kind, int input) {
            double[] sorted = Arrays.stream(again)
                    .mapToDouble(shares -> shares[kind][input])
                    .sorted()
                    .toArray();
            int out = (int) Math.rint(.05 * (sorted.length - 1));
            return new Share(plain[kind][input], sorted[out], sorted[sorted.length - 1 - out]);
        }

        /** First-order and total index of each input. */
        private double[][] shares(int[] rows) {
            double mean = mean(rows);
            double variance = variance(rows, mean);
            double[][] shares = new double[2][inputs];
            for (int i = 0; i < inputs; i++) {
                double alone = 0;
                double withOthers = 0;
                for (int row : rows) {
                    double moved = y[(i + 2) * count + row] - y[row];
                    alone += (y[count + row] - mean) * moved;
                    withOthers += moved * moved;
                }
                shares[0][i] = alone / rows.length / variance;
                shares[1][i] = withOthers / (2.0 * rows.length) / variance;
            }
            return shares;
        }

        private double mean(int[] rows) {
            double sum = 0;
            for (int row : rows) {
                sum += y[row] + y[count + row];
            }
            return sum / (2.0 * rows.length);
        }

        private double variance(int[] rows, double mean) {
            double sum = 0;
            for (int row : rows) {
                double a = y[row] - mean;
                double b = y[count + row] - mean;
                sum += a * a + b * b;
            }
            return sum / (2.0 * rows.length);
        }
    }
}
