package org.heartland.theory.judge;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.score.WeightedDraws;

/**
 * What a scenario changes in an account, for each draw of the parameters.
 *
 * @param of the stock, or the indicator of a lead
 * @param change with the scenario less without it; NaN where nothing can be said
 * @param without the same quantity without the scenario
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
record Moved(Consequences.Kind kind, String of, String receiver, int year, double[] change, double[] without) {

    /** True if it is moved at all, in some draw. */
    boolean moves() {
        return Arrays.stream(change).anyMatch(value -> value != 0 && !Double.isNaN(value));
    }

    /** True if something can be said in most draws. */
    boolean known() {
        long known = Arrays.stream(change).filter(value -> !Double.isNaN(value)).count();
        return 2 * known > change.length;
    }

    /** The row of an account, from draws with their weights. */
    Consequences.Row row(String account, double[] weights) {
        double[] with = new double[change.length];
        for (int draw = 0; draw < with.length; draw++) {
            with[draw] = without[draw] + change[draw];
        }
        double[] ends = Telling.quantiles(draws(change, weights), .05, .5, .95);
        return new Consequences.Row(
                account,
                kind,
                of,
                receiver,
                year,
                ends[0],
                ends[1],
                ends[2],
                Telling.quantiles(draws(without, weights), .5)[0],
                Telling.quantiles(draws(with, weights), .5)[0]);
    }

    /** The draws in which something can be said. */
    private WeightedDraws draws(double[] values, double[] weights) {
        int[] known = IntStream.range(0, values.length)
                .filter(draw -> !Double.isNaN(change[draw]))
                .toArray();
        double total = Arrays.stream(known).mapToDouble(draw -> weights[draw]).sum();
        return new WeightedDraws(
                Arrays.stream(known).mapToDouble(draw -> values[draw]).toArray(),
                Arrays.stream(known).mapToDouble(draw -> weights[draw] / total).toArray());
    }
}
