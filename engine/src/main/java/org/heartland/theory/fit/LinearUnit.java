package org.heartland.theory.fit;

import java.util.List;

/**
 * The shape of one unit of a linear model. Its states are numbered from 0: first those that move each other, then those that stay
 * what they are or drift by themselves, such as offsets of series.
 *
 * @param moving the number of states that move
 * @param fixed the number of states that do not
 * @param series what observes the states
 */
public record LinearUnit(int moving, int fixed, List<Observed> series) {
    /** No state. */
    public static final int NONE = -1;

    public LinearUnit {
        series = List.copyOf(series);
        for (Observed one : series) {
            if (one.state() < 0 || one.state() >= moving + fixed || one.offset() >= moving + fixed) {
                throw new IllegalArgumentException("series " + one.series() + " observes no state of the unit");
            }
        }
    }

    /**
     * A series that is a state, plus the state that is its offset if there is one, plus what {@link Matrices} adds, plus an
     * error.
     *
     * @param series its number in the observations
     * @param state the state
     * @param offset the state that is its offset, or {@link #NONE}
     */
    public record Observed(int series, int state, int offset) {}

    public int states() {
        return moving + fixed;
    }
}
