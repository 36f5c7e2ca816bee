package org.heartland.dynamics.run;

import java.util.List;
import java.util.stream.IntStream;
import org.heartland.dynamics.compile.Flat;

/**
 * What a run keeps: which quantities, and at which steps. Everything else is forgotten as soon as the run has passed it.
 *
 * @param times the steps nearest to these times; where there are none, {@code when} decides
 */
public record Keep(List<Flat.Column> columns, When when, List<Double> times) {

    /** At which steps values are kept. */
    public enum When {
        /** At the times that the model itself saves. */
        SAVED,
        EACH_STEP,
        /** At times that are named. */
        NAMED
    }

    public static Keep saved(List<Flat.Column> columns) {
        return new Keep(columns, When.SAVED, List.of());
    }

    public static Keep eachStep(List<Flat.Column> columns) {
        return new Keep(columns, When.EACH_STEP, List.of());
    }

    /** At the steps nearest to these times; those before or after a run are those of its start or end. */
    public static Keep at(List<Flat.Column> columns, List<Double> times) {
        return new Keep(columns, When.NAMED, times);
    }

    /** At most how many steps are kept. */
    long most(Plan plan) {
        return switch (when) {
            case SAVED -> plan.saved();
            case EACH_STEP -> plan.steps() + 1L;
            case NAMED -> times.size();
        };
    }

    /** The steps from one to another, both included, that are kept, in order. */
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
