package org.heartland.dynamics.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.heartland.draws.OrderStatistics;

/**
 * Quantiles of type 7 over the members of a result, computed one row after the other in the same memory; for one thread. A row with the values of
 * the saved time before, such as that of a constant, has its quantiles.
 */
public final class MemberQuantiles {
    private final RunResult result;
    private final double[] shares;
    private final OrderStatistics statistics;
    /** For each column the quantiles that were last asked for. */
    private final Map<Integer, Known> last = new HashMap<>();

    /** The quantiles at a saved time. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Known(int saved, double[] quantiles) {}

    /** @param shares from 0 to 1 each */
    public MemberQuantiles(RunResult result, double... shares) {
        this.result = result;
        this.shares = shares;
        this.statistics = new OrderStatistics(result.members());
    }

    /** The quantiles of a column at a saved time, one for each share; NaN counts as the largest. */
    public double[] at(int column, int saved) {
        Known before = last.get(column);
        double[] quantiles = before != null && before.saved() == saved - 1 && unchanged(column, saved)
                ? before.quantiles()
                : computed(column, saved);
        last.put(column, new Known(saved, quantiles));
        return quantiles.clone();
    }

    private double[] computed(int column, int saved) {
        for (int of = 0; of < result.kept().length; of++) {
            int lanes = result.lanes(of);
            statistics.put(result.kept()[of][column], saved * lanes, of * result.block(), lanes);
        }
        return statistics.quantiles(shares);
    }

    /** Whether each member has the value that it had at the saved time before. */
    private boolean unchanged(int column, int saved) {
        boolean same = true;
        for (int of = 0; of < result.kept().length && same; of++) {
            double[] values = result.kept()[of][column];
            int lanes = result.lanes(of);
            int from = saved * lanes;
            same = Arrays.equals(values, from, from + lanes, values, from - lanes, from);
        }
        return same;
    }
}
