package org.heartland.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.days.Cover;
import org.heartland.draws.Choices;
import org.heartland.draws.Covers;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;

/** Collects lanes from several answers into one. */
final class Gather {
    private final Lanes[] from;
    private final int[] lane;
    private final byte[] why;
    private final Cover[] covers;
    private boolean covering;

    Gather(int width) {
        from = new Lanes[width];
        lane = new int[width];
        why = new byte[width];
        covers = new Cover[width];
    }

    void take(int at, Lanes answer, int itsLane) {
        from[at] = answer;
        lane[at] = itsLane;
        why[at] = answer.code(itsLane);
        covers[at] = answer.covers().at(itsLane);
        covering |= covers[at] != null;
    }

    void setUnknown(int at, byte code) {
        why[at] = code;
    }

    /** The collected lanes, of the same kind as the example. */
    Lanes ofKind(Lanes example) {
        if (example instanceof Numbers) {
            return numbers();
        }
        if (example instanceof Truths) {
            return truths();
        }
        if (example instanceof Choices) {
            return choices();
        }
        throw new IllegalStateException("no way to collect " + example.getClass());
    }

    private Numbers numbers() {
        double[] v = new double[why.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = why[i] == 0 ? ((Numbers) from[i]).v()[lane[i]] : Double.NaN;
        }
        return new Numbers(v, why, covers());
    }

    private Truths truths() {
        boolean[] v = new boolean[why.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = why[i] == 0 && ((Truths) from[i]).v()[lane[i]];
        }
        return new Truths(v, why, covers());
    }

    private Choices choices() {
        Map<List<String>, Integer> seen = new LinkedHashMap<>();
        int[] v = new int[why.length];
        for (int i = 0; i < v.length; i++) {
            if (why[i] == 0) {
                List<String> names = ((Choices) from[i]).at(lane[i]);
                v[i] = seen.computeIfAbsent(names, unseen -> seen.size());
            }
        }
        List<List<String>> of = new ArrayList<>(seen.keySet());
        return new Choices(of.isEmpty() ? List.of(List.of()) : of, v, why, covers());
    }

    private Covers covers() {
        return covering ? new Covers(covers) : Covers.NONE;
    }
}
