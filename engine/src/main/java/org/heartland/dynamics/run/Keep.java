package org.heartland.dynamics.run;

import java.util.List;
import java.util.stream.IntStream;
import org.heartland.dynamics.compile.Flat;

/**
 * Which quantities a run keeps, and at which steps. Everything else is discarded as the run proceeds.
 *
 * @param times the steps nearest to these times are kept; if empty, {@code when} decides
 */
public record Keep(List<Flat.Column> columns, When when, List<Double> times) {

    /** At which steps values are kept. */
    public enum When {
        /** At the times that the model saves. */
        SAVED,
        EACH_STEP,
        /** At given times. */
        NAMED
    }

    public static Keep saved(List<Flat.Column> columns) {
        return new Keep(columns, When.SAVED, List.of());
    }

    public static Keep eachStep(List<Flat.Column> columns) {
        return new Keep(columns, When.EACH_STEP, List.of());
    }

    /** At the steps nearest to these times; times before the start or after the end count as the start or the end. */
    public static Keep at(List<Flat.Column> columns, List<Double> times) {
        return new Keep(columns, When.NAMED, times);
    }

    /** The largest number of steps that are kept. */
    long maxSteps(Plan plan) {
        return switch (when) {
            case SAVED -> plan.saved();
            case EACH_STEP -> plan.steps() + 1L;
            case NAMED -> times.size();
        };
    }

    /** The kept steps between two steps, both included, in order. */
    int[] steps(Plan plan, int first, int last) {
        return switch (when) {
            case SAVED -> IntStream.rangeClosed(first, last).filter(plan::saves).toArray();
            case EACH_STEP -> IntStream.rangeClosed(first, last).toArray();
            case NAMED ->
                times.stream()
                        .mapToInt(plan::step)
                        .filter(step -> step >= first && step <= last)
                        .sorted()
                        .distinct()
                        .toArray();
        };
    }
}
