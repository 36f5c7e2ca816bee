package org.heartland.theory.judge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.heartland.draws.StreamKey;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.score.Crps;
import org.heartland.theory.score.Predictive;
import org.heartland.theory.score.WeightedDraws;

/** Scores what was said of a figure against what came. */
final class Telling {
    private static final int DRAWS = 300;

    private Telling() {}

    /** @param key names the forecast, for its random numbers */
    static Told of(Target target, Predictive said, long seed, String key) {
        WeightedDraws draws = said.draws(DRAWS, StreamKey.of(seed, key + "/" + target.key()));
        double[] ends = quantiles(draws, .05, .5, .95);
        return new Told(
                target.series(),
                target.receiver(),
                target.year(),
                target.out(),
                target.value(),
                said.logDensity(target.value()),
                Crps.fair(draws, target.value()),
                said.cumulative(target.value()),
                ends[0],
                ends[1],
                ends[2]);
    }

    /** The first value at or below which a share of the weights lies. */
    private static double quantile(WeightedDraws draws, int[] order, double share) {
        double below = 0;
        for (int i : order) {
            below += draws.weights()[i];
            if (below >= share) {
                return draws.values()[i];
            }
        }
        return draws.values()[order[order.length - 1]];
    }

    /** The quantiles of draws. */
    static double[] quantiles(WeightedDraws draws, double... shares) {
        int[] order = IntStream.range(0, draws.values().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> draws.values()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Arrays.stream(shares).map(share -> quantile(draws, order, share)).toArray();
    }
}
