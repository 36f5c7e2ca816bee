package org.heartland.theory.score;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;

/**
 * The continuous ranked probability score: how far a distribution was from the value that came, in the unit of the value; 0
 * is best, and for a single certain value it is the distance. Matheson and Winkler (1976); Gneiting and Raftery (2007).
 */
public final class Crps {
    private Crps() {}

    /**
     * From draws, in the form that is right on average for any number of them: the mean distance to the value less half the
     * mean distance of two different draws (Ferro 2014). With one draw, the distance.
     */
    public static double fair(WeightedDraws draws, double value) {
        double squares = 0;
        for (double weight : draws.weights()) {
            squares += weight * weight;
        }
        double between = between(draws);
        return toValue(draws, value) - (squares < 1 ? between / (1 - squares) : between);
    }

    /** Of the draws taken as the whole distribution. */
    public static double plain(WeightedDraws draws, double value) {
        return toValue(draws, value) - between(draws);
    }

    /** Of a normal distribution. */
    public static double normal(double mean, double deviation, double value) {
        double z = (value - mean) / deviation;
        double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return deviation * (z * (2 * cumulative(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
    }

    /**
     * Of a log-normal distribution (Baran and Lerch 2015).
     *
     * @param mean of the logarithm
     * @param deviation of the logarithm
     */
    public static double logNormal(double mean, double deviation, double value) {
        double z = value > 0 ? (StrictMath.log(value) - mean) / deviation : Double.NEGATIVE_INFINITY;
        double expected = StrictMath.exp(mean + deviation * deviation / 2);
        return value * (2 * cumulative(z) - 1)
                - 2 * expected * (cumulative(z - deviation) + cumulative(deviation / Math.sqrt(2)) - 1);
    }

    private static double cumulative(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }

    private static double toValue(WeightedDraws draws, double value) {
        double sum = 0;
        for (int i = 0; i < draws.values().length; i++) {
            sum += draws.weights()[i] * Math.abs(draws.values()[i] - value);
        }
        return sum;
    }

    /** Half the mean distance of two draws, each with itself too. */
    private static double between(WeightedDraws draws) {
        double[] values = draws.values();
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double below = 0;
        double sum = 0;
        for (int k = 0; k + 1 < order.length; k++) {
            below += draws.weights()[order[k]];
            sum += below * (1 - below) * (values[order[k + 1]] - values[order[k]]);
        }
        return sum;
    }
}
