package org.heartland.bargain.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Settlement.Move;
import org.heartland.bargain.Situation;

/**
 * Settles a situation with its actors in an order that depends on their numbers alone, so that neither ties nor sums depend on the order in
 * which they are listed. Only actors that are equal in everything remain in that order.
 */
final class CanonicalOrder {
    /** A model that may depend on the order of actors. */
    @FunctionalInterface
    interface Inner {
        Settlement settle(Situation sorted);
    }

    private CanonicalOrder() {}

    static Settlement settle(Situation situation, Inner inner) {
        int d = situation.dimensions();
        int[] order = order(situation);
        Situation sorted = new Situation(
                order.length,
                d,
                rows(situation.position(), order, d),
                rows(situation.salience(), order, d),
                rows(situation.capability(), order, 1),
                situation.reference());
        Settlement settled = inner.settle(sorted);
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            back[order[i]] = i;
        }
        List<double[]> turns = new ArrayList<>();
        settled.turns().forEach(turn -> turns.add(rows(turn, back, d)));
        UnaryOperator<Move> named =
                move -> new Move(move.turn(), order[move.actor()], order[move.by()], move.probability());
        List<Move> moves = settled.moves().stream()
                .map(named)
                .sorted(Comparator.comparingInt(Move::turn).thenComparingInt(Move::actor))
                .toList();
        return new Settlement(settled.outcome(), turns, moves, settled.settled());
    }

    private static int[] order(Situation situation) {
        int d = situation.dimensions();
        Comparator<Integer> byPosition = (i, j) -> compare(situation.position(), i, j, d);
        return IntStream.range(0, situation.actors())
                .boxed()
                .sorted(byPosition
                        .thenComparing((i, j) -> compare(situation.salience(), i, j, d))
                        .thenComparing((i, j) -> compare(situation.capability(), i, j, 1)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(double[] values, int i, int j, int d) {
        return Arrays.compare(values, i * d, (i + 1) * d, values, j * d, (j + 1) * d);
    }

    private static double[] rows(double[] values, int[] order, int d) {
        double[] rows = new double[values.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(values, order[i] * d, rows, i * d, d);
        }
        return rows;
    }
}
