package org.heartland.theory.outcome;

import java.util.stream.IntStream;

/**
 * What an account says of a series at a receiver, year by year, beside what came. A year before the last figure has what was said before that
 * figure was out; a later one, what is expected from all figures that are out. NaN stands for what is not known or was not said.
 *
 * @param percent true if the figures are per cent: a sender's share of what it and all others have, or a rate; else they have the unit of the series
 * @param first the first year
 * @param came the figures by year
 * @param low, middle, high the 5, 50 and 95 per cent points of what is said, by year
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Fan(
        String series,
        String receiver,
        boolean percent,
        int first,
        double[] came,
        double[] low,
        double[] middle,
        double[] high) {

    /** The last year of which there is a figure; the year before the first if there is none. */
    public int lastKnown() {
        return first
                + IntStream.range(0, came.length)
                        .filter(year -> !Double.isNaN(came[year]))
                        .max()
                        .orElse(-1);
    }

    /** True if nothing is known of it and nothing said. */
    public boolean isEmpty() {
        return IntStream.range(0, came.length).allMatch(year -> Double.isNaN(came[year]) && Double.isNaN(middle[year]));
    }
}
