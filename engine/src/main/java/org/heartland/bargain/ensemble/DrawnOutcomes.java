package org.heartland.bargain.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.heartland.bargain.Settlement;
import org.heartland.draws.Quantile;

/**
 * What came of the draws of an issue. Places are from 0 to 1.
 *
 * @param draws how many there were
 * @param answered how many of them the model could settle
 * @param outcomes the outcomes on each dimension, sorted
 * @param last for each actor, on each dimension, its last positions, sorted
 * @param moved for each actor, the share of draws in which each actor moved it at least once
 * @param ways for each actor, how far each actor moved it, in parts of the scale, in the mean of all draws
 * @param settled in how many bargaining came to rest
 */
public record DrawnOutcomes(
        int draws,
        int answered,
        double[][] outcomes,
        double[][][] last,
        double[][] moved,
        double[][] ways,
        int settled) {

    /** The median of the outcomes on a dimension, and the ends of the middle 90 per cent. */
    public double[] middle(int dimension) {
        return quantiles(outcomes[dimension]);
    }

    /** The same on each dimension. */
    List<double[]> middles() {
        return Arrays.stream(outcomes).map(DrawnOutcomes::quantiles).toList();
    }

    /** Low end, median and high end of sorted values. */
    public static double[] quantiles(double[] sorted) {
        return new double[] {Quantile.of(sorted, .05), Quantile.of(sorted, .5), Quantile.of(sorted, .95)};
    }

    /** Collects settlements in the order of the draws. */
    static final class Tally {
        private final int actors;
        private final int dimensions;
        private final List<Settlement> settlements = new ArrayList<>();

        Tally(int actors, int dimensions) {
            this.actors = actors;
            this.dimensions = dimensions;
        }

        void add(Settlement settlement) {
            settlements.add(settlement);
        }

        DrawnOutcomes outcomes(int draws) {
            double[][] outcomes = new double[dimensions][];
            double[][][] last = new double[actors][dimensions][];
            for (int k = 0; k < dimensions; k++) {
                int dimension = k;
                outcomes[k] = sorted(settlement -> settlement.outcome()[dimension]);
                for (int i = 0; i < actors; i++) {
                    int at = i * dimensions + k;
                    last[i][k] = sorted(settlement -> settlement.last()[at]);
                }
            }
            int settled = (int) settlements.stream().filter(Settlement::settled).count();
            return new DrawnOutcomes(draws, settlements.size(), outcomes, last, moved(), ways(), settled);
        }

        private double[] sorted(ToDoubleFunction<Settlement> of) {
            return settlements.stream().mapToDouble(of).sorted().toArray();
        }

        private double[][] moved() {
            double[][] moved = new double[actors][actors];
            for (Settlement settlement : settlements) {
                boolean[][] did = new boolean[actors][actors];
                settlement.moves().forEach(move -> did[move.actor()][move.by()] = true);
                for (int i = 0; i < actors; i++) {
                    for (int j = 0; j < actors; j++) {
                        moved[i][j] += did[i][j] ? 1.0 / settlements.size() : 0;
                    }
                }
            }
            return moved;
        }

        private double[][] ways() {
            double[][] ways = new double[actors][actors];
            settlements.forEach(settlement -> settlement
                    .moves()
                    .forEach(move -> ways[move.actor()][move.by()] += move.way() / settlements.size()));
            return ways;
        }
    }
}
