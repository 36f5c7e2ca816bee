package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Meeting;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.language.Operator;

/**
 * Compares lane by lane: numbers and days by size, names and truths by equality. Unknown if either side
 * is unknown, or if the sides cover different days of the year or are one figure asked for two years.
 */
final class Comparisons {
    /** The comparison of two lanes that are both known. */
    private interface Holds {
        boolean at(int laneOfA, int laneOfB);
    }

    private Comparisons() {}

    static Truths of(Operator operator, Lanes a, Lanes b) {
        Holds holds = holds(operator, a, b);
        int width = Lanes.widest(a, b);
        Meeting meeting = new Meeting(a, b, true, width);
        Truths out = Truths.width(width);
        for (int i = 0; i < width; i++) {
            int x = a.lane(i);
            int y = b.lane(i);
            byte code = !a.known(x) ? a.code(x) : !b.known(y) ? b.code(y) : meeting.code(i, x, y);
            if (code == 0) {
                out.set(i, holds.at(x, y));
            } else {
                out.setUnknown(i, code);
            }
        }
        return out.covering(meeting.covers());
    }

    private static Holds holds(Operator operator, Lanes a, Lanes b) {
        if (a instanceof Numbers m && b instanceof Numbers n) {
            return numbers(operator, m.v(), n.v());
        }
        boolean wanted = operator == Operator.EQUAL;
        if (a instanceof Choices c && b instanceof Choices d) {
            boolean[][] same = same(c.of(), d.of());
            return (x, y) -> same[c.v()[x]][d.v()[y]] == wanted;
        }
        boolean[] t = ((Truths) a).v();
        boolean[] u = ((Truths) b).v();
        return (x, y) -> (t[x] == u[y]) == wanted;
    }

    private static Holds numbers(Operator operator, double[] a, double[] b) {
        return (x, y) -> operator.of(a[x], b[y]) != 0;
    }

    /** True for each pair of sets that are equal: both hold the same single name, or both are empty. */
    private static boolean[][] same(List<List<String>> a, List<List<String>> b) {
        boolean[][] same = new boolean[a.size()][b.size()];
        for (int i = 0; i < same.length; i++) {
            for (int j = 0; j < same[i].length; j++) {
                same[i][j] = a.get(i).size() <= 1 && a.get(i).equals(b.get(j));
            }
        }
        return same;
    }
}
