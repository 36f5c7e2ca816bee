package org.heartland.theory.outcome;

import java.util.List;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.outcome.Standings.Score;

/**
 * How well an account or a plain forecast said the figures of the years after the last that was used, from all that was used.
 *
 * @param name the id of the account, or the name of the plain forecast
 * @param low, high the 95 per cent interval of the log score, over series and receivers: years are too few, so what moves all figures of a year
 *     alike is not in it
 * @param against how much better an account did than each plain forecast, in nats a figure, with an interval of the same kind; empty for a
 *     plain forecast
 * @param told what was said of each figure
 */
public record LaterScore(String name, Score score, double low, double high, List<Difference> against, List<Told> told) {
    public LaterScore {
        against = List.copyOf(against);
        told = List.copyOf(told);
    }
}
