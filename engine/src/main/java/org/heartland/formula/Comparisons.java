package org.heartland.formula;

import java.util.Collections;
import java.util.List;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Meeting;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.language.Operator;

/**
 * Compares lane by lane: numbers and days by size, names and truths by equality. Unknown if either side is unknown, or if the sides cover
 * different days of the year or are one figure asked for two years. Several names of a function that gives tied ones together are a tie:
 * one of them comes first, and it is open which; so the comparison with one of them is a tie as well, that with any other name false.
 *
 * @param leftTies, rightTies true if several names on that side are tied
 */
record Comparisons(Operator operator, boolean leftTies, boolean rightTies) implements Nodes.Of.Operation {
    private static final byte SAME = -1;
    private static final byte OTHER = -2;

    /** The comparison of two lanes that are both known: SAME, OTHER or the code of a reason why it is open. */
    private interface Holds {
        byte at(int laneOfA, int laneOfB);
    }

    @Override
    public Truths on(Lanes[] parts) {
        Lanes a = parts[0];
        Lanes b = parts[1];
        Holds holds = holds(a, b);
        int width = Lanes.widest(a, b);
        Meeting meeting = new Meeting(a, b, true, width);
        Truths out = Truths.width(width);
        for (int i = 0; i < width; i++) {
            int x = a.lane(i);
            int y = b.lane(i);
            byte open = a.known(x) && b.known(y) ? meeting.code(i, x, y) : Why.either(a.code(x), b.code(y));
            byte found = open == 0 ? holds.at(x, y) : open;
            if (found == SAME || found == OTHER) {
                out.set(i, found == SAME);
            } else {
                out.setUnknown(i, found);
            }
        }
        return out.covering(meeting.covers());
    }

    private Holds holds(Lanes a, Lanes b) {
        if (a instanceof Numbers m && b instanceof Numbers n) {
            return (x, y) -> operator.of(m.v()[x], n.v()[y]) != 0 ? SAME : OTHER;
        }
        boolean wanted = operator == Operator.EQUAL;
        if (a instanceof Choices c && b instanceof Choices d) {
            byte[][] same = table(c.of(), d.of());
            return (x, y) -> asked(same[c.v()[x]][d.v()[y]], wanted);
        }
        boolean[] t = ((Truths) a).v();
        boolean[] u = ((Truths) b).v();
        return (x, y) -> asked(t[x] == u[y] ? SAME : OTHER, wanted);
    }

    /** What was found, or its opposite where unequal names are wanted; a tie stays one. */
    private static byte asked(byte found, boolean equal) {
        return equal || found > 0 ? found : found == SAME ? OTHER : SAME;
    }

    private byte[][] table(List<List<String>> a, List<List<String>> b) {
        byte[][] same = new byte[a.size()][b.size()];
        for (int i = 0; i < same.length; i++) {
            for (int j = 0; j < same[i].length; j++) {
                same[i][j] = same(a.get(i), b.get(j));
            }
        }
        return same;
    }

    /** Two sets are the same if both hold the same single name, or both are empty. */
    private byte same(List<String> a, List<String> b) {
        boolean tie = leftTies && a.size() > 1 || rightTies && b.size() > 1;
        if (!tie) {
            return a.size() <= 1 && a.equals(b) ? SAME : OTHER;
        }
        boolean apart = Collections.disjoint(single(a, leftTies), single(b, rightTies));
        return apart ? OTHER : Why.TIE.code();
    }

    /** The names of which each alone may be the one that is meant. */
    private static List<String> single(List<String> names, boolean ties) {
        return ties || names.size() == 1 ? names : List.of();
    }
}
