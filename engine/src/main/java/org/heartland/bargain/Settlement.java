package org.heartland.bargain;

import java.util.List;

/**
 * What a model says comes of a situation.
 *
 * @param outcome the settlement, from 0 to 1 on each dimension
 * @param turns the positions after each turn, as in {@link Situation#position}; the first are those at the start
 * @param moves who moved whom, in the order of turns
 * @param settled false if the model was stopped at its last turn, still moving
 */
public record Settlement(double[] outcome, List<double[]> turns, List<Move> moves, boolean settled) {
    public Settlement {
        turns = List.copyOf(turns);
        moves = List.copyOf(moves);
    }

    /**
     * An actor that moves.
     *
     * @param turn the turn after which it has moved, from 1
     * @param actor who moves
     * @param by whose challenge or offer moves it; the actor itself if it moves on its own
     * @param probability that the challenger wins, as the challenger sees it
     */
    public record Move(int turn, int actor, int by, double probability) {}

    /** A settlement at once, without any turn. */
    public static Settlement atOnce(Situation situation, double[] outcome) {
        return new Settlement(outcome, List.of(situation.position().clone()), List.of(), true);
    }

    /** The positions at the end. */
    public double[] last() {
        return turns.get(turns.size() - 1);
    }

    /** The same settlement with another outcome. */
    public Settlement withOutcome(double[] other) {
        return new Settlement(other, turns, moves, settled);
    }

    /** The same settlement without the turns in between. */
    public Settlement atEnds() {
        return turns.size() <= 2 ? this : new Settlement(outcome, List.of(turns.get(0), last()), moves, settled);
    }
}
