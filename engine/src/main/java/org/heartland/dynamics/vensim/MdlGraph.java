package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.GraphPoints;
import org.heartland.dynamics.model.Notation;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the points of a lookup: pairs in parentheses, or all x and then all y; a range in brackets is only for drawing. */
final class MdlGraph {
    private MdlGraph() {}

    /** The points among these tokens; null if they are not sound, which is a problem. */
    static @Nullable Graph of(List<MdlToken> tokens, Place at, Problems problems) {
        List<Double> numbers = new ArrayList<>();
        boolean pairs = false;
        double sign = 1;
        for (int i = 0; i < tokens.size(); i++) {
            MdlToken token = tokens.get(i);
            if (token.is("[")) {
                i = MdlText.close(tokens, i);
            } else if (token.kind() == MdlToken.Kind.NUMBER) {
                numbers.add(sign * token.number());
                sign = 1;
            } else if (token.is("-")) {
                sign = -sign;
            } else if (token.isName() || token.kind() == MdlToken.Kind.WORD) {
                problems.add(at, "a lookup holds " + token.text(), "write its points as numbers: (0,1),(2,3)");
                return null;
            }
            pairs |= token.is("(");
        }
        return graph(numbers, pairs, at, problems);
    }

    private static @Nullable Graph graph(List<Double> numbers, boolean pairs, Place at, Problems problems) {
        int count = numbers.size() / 2;
        if (numbers.size() % 2 != 0 || numbers.stream().anyMatch(number -> !Double.isFinite(number))) {
            problems.add(at, "the points of this lookup are no pairs of numbers", "write them: (0,1),(2,3)");
            return null;
        }
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = numbers.get(pairs ? 2 * i : i);
            y[i] = numbers.get(pairs ? 2 * i + 1 : count + i);
        }
        return new GraphPoints(Graph.Form.CONTINUOUS, x, y).areSound(at, Notation.VENSIM, problems)
                ? new Graph(Graph.Form.CONTINUOUS, x, y, false, "", at, Extras.NONE)
                : null;
    }
}
