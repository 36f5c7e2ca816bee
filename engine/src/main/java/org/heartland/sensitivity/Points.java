package org.heartland.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;

/** Points that fill the unit cube more evenly than random ones: a row for each dimension, a value for each point. */
public final class Points {
    private Points() {}

    /**
     * A Latin hypercube (McKay, Beckman and Conover 1979): each dimension is divided into as many strata as there are
     * points, and every stratum holds one point. Each dimension is drawn by its name, so adding a dimension leaves the
     * others unchanged.
     */
    public static double[][] latin(long seed, List<String> names, int count) {
        double[][] points = new double[names.size()][count];
        for (int d = 0; d < points.length; d++) {
            double[] order = Philox.fill(new double[count], StreamKey.of(seed, "latin/order/" + names.get(d)));
            double[] within = Philox.fill(new double[count], StreamKey.of(seed, "latin/within/" + names.get(d)));
            int[] sorted = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> order[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int strip = 0; strip < count; strip++) {
                points[d][sorted[strip]] = Math.min((strip + within[strip]) / count, Math.nextDown(1.0));
            }
        }
        return points;
    }

    /** Sobol points, each dimension randomly scrambled; best if their number is a power of 2. */
    public static double[][] sobol(long seed, int dimensions, int count) {
        double[][] points = new double[dimensions][];
        for (int d = 0; d < dimensions; d++) {
            int[] directions = Sobol.directions(d);
            double[] random = Philox.fill(new double[Sobol.BITS + 1], StreamKey.of(seed, "sobol/" + d));
            int[] bits = Arrays.stream(random)
                    .mapToInt(u -> (int) (long) (u * 0x1p32))
                    .toArray();
            points[d] = Sobol.points(Sobol.scrambled(directions, bits), bits[Sobol.BITS], count);
        }
        return points;
    }
}
