package org.heartland.theory.score;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.heartland.draws.Philox;

/** Random numbers that fill the unit interval evenly. */
public final class EvenShares {
    private EvenShares() {}

    /** The middles of equal parts of the interval from 0 to 1, each once, in random order. */
    public static double[] of(int count, long key) {
        double[] random = Philox.fill(new double[count], key);
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> random[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < count; rank++) {
            random[order[rank]] = (rank + .5) / count;
        }
        return random;
    }
}
