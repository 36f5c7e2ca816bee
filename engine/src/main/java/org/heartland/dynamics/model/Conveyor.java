package org.heartland.dynamics.model;

import java.util.stream.Stream;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What makes a stock a conveyor (XMILE 1.0, sections 3.7.2 and 4.2.1). Each equation is null where the file has none.
 *
 * @param length the transit time
 * @param capacity the most that it holds
 * @param limit the most that flows in during one unit of time
 * @param sample when the transit time is read again
 * @param arrest when it stands still
 * @param discrete true if it moves batches, not a stream
 * @param wholeBatches true if batches of a queue before it are not split
 * @param oneAtATime true if it takes only the front batch of a queue before it in each step
 * @param exponential true if leaks take a share of what is left, not of what came in
 */
public record Conveyor(
        Place at,
        @Nullable Text length,
        @Nullable Text capacity,
        @Nullable Text limit,
        @Nullable Text sample,
        @Nullable Text arrest,
        boolean discrete,
        boolean wholeBatches,
        boolean oneAtATime,
        boolean exponential,
        Extras extras) {

    Stream<@Nullable Text> texts() {
        return Stream.of(length, capacity, limit, sample, arrest);
    }

    /** This conveyor with the equations of one element of an array, where that element has its own. */
    public Conveyor with(@Nullable Conveyor element) {
        return element == null
                ? this
                : new Conveyor(
                        element.at,
                        element.length == null ? length : element.length,
                        element.capacity == null ? capacity : element.capacity,
                        element.limit == null ? limit : element.limit,
                        element.sample == null ? sample : element.sample,
                        element.arrest == null ? arrest : element.arrest,
                        discrete,
                        wholeBatches,
                        oneAtATime,
                        exponential,
                        extras);
    }
}
