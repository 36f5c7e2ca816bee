package org.heartland.theory.score;

import java.util.Arrays;
import java.util.List;
import org.heartland.draws.StreamKey;

/**
 * What several accounts say together: the mixture of their distributions (a linear pool).
 *
 * @param accounts what each says
 * @param weights how much each counts; they sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Pool(List<Predictive> accounts, double[] weights) implements Predictive {
    public Pool {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty() || accounts.size() != weights.length) {
            throw new IllegalArgumentException(accounts.size() + " accounts and " + weights.length + " weights");
        }
    }

    @Override
    public double logDensity(double value) {
        return LogSum.weighted(
                accounts.stream().mapToDouble(one -> one.logDensity(value)).toArray(), weights);
    }

    @Override
    public double cumulative(double value) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * accounts.get(k).cumulative(value);
        }
        return sum;
    }

    /** Draws of every account. */
    @Override
    public WeightedDraws draws(int count, long key) {
        double[][] values = new double[weights.length][];
        double[][] shares = new double[weights.length][];
        for (int k = 0; k < weights.length; k++) {
            WeightedDraws own = accounts.get(k).draws(count, StreamKey.mix(key + k));
            double weight = weights[k];
            values[k] = own.values();
            shares[k] = Arrays.stream(own.weights()).map(w -> w * weight).toArray();
        }
        return new WeightedDraws(flat(values), flat(shares));
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}
