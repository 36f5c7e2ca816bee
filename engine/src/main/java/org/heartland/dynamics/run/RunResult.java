package org.heartland.dynamics.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heartland.dynamics.compile.Flat;

/**
 * The result of a run: the value of every member for each saved time and column. It is stored in blocks of members: for
 * each block and column, first all its members at the first time, then all at the second.
 *
 * @param limited the outflows that were less than their equations said, each at its first time
 * @param block the number of members in a block; the last may have fewer
 */
public record RunResult(
        double[] times, List<String> names, int members, int block, double[][][] kept, List<Limited> limited) {

    /** A result in which no outflow was limited. */
    public RunResult(double[] times, List<String> names, int members, int block, double[][][] kept) {
        this(times, names, members, block, kept, List.of());
    }

    /** An outflow that was limited, for the first time, to what there was in its stock. */
    public record Limited(Flat.Limit limit, double time) {}

    public double at(int column, int saved, int member) {
        int lanes = lanes(member / block);
        return kept[member / block][column][saved * lanes + member % block];
    }

    int lanes(int of) {
        return Math.min(block, members - of * block);
    }

    /** A column at a saved time: the value of every member. */
    public double[] row(int column, int saved) {
        double[] row = new double[members];
        copy(column, saved, row, 0);
        return row;
    }

    /** A column at all saved times: first all members at the first time, then all at the second. */
    public double[] values(int column) {
        double[] values = new double[times.length * members];
        for (int saved = 0; saved < times.length; saved++) {
            copy(column, saved, values, saved * members);
        }
        return values;
    }

    private void copy(int column, int saved, double[] to, int from) {
        for (int of = 0; of < kept.length; of++) {
            System.arraycopy(kept[of][column], saved * lanes(of), to, from + of * block, lanes(of));
        }
    }

    /** The first saved time at which the value of some member is infinite or not a number; the number of times if there is none. */
    int unusual(int column) {
        int first = times.length;
        for (int of = 0; of < kept.length; of++) {
            double[] values = kept[of][column];
            for (int i = 0; i < first * lanes(of); i++) {
                if (!Double.isFinite(values[i])) {
                    first = i / lanes(of);
                }
            }
        }
        return first;
    }

    /** A column at all saved times: the median of the members. */
    public double[] middle(int column) {
        MemberQuantiles quantiles = new MemberQuantiles(this, .5);
        return IntStream.range(0, times.length)
                .mapToDouble(saved -> quantiles.at(column, saved)[0])
                .toArray();
    }

    /** The index of each column by its name; of several columns of one name, of the first. */
    public Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            columns.putIfAbsent(names.get(column), column);
        }
        return columns;
    }

    /** The index of the column with this name; -1 if there is none. */
    public int column(String name) {
        return names.indexOf(name);
    }
}
