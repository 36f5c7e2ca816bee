package org.heartland.dynamics.model;

import java.util.Objects;
import java.util.stream.Stream;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a stock or a flow behaves beyond its equation (XMILE 1.0, sections 4.2 and 4.3).
 *
 * @param queue true if a stock is a queue
 * @param overflow true if an outflow of a queue takes what the outflows before it cannot
 * @param multiplier converts a flow into the unit of the stock that it fills
 * @param spread where in a conveyor an inflow is put, as Stella names it; "" at the beginning
 * @param profile of a spread by distribution, the graphical function or array that says how much goes where
 */
public record VariableOptions(
        @Nullable Conveyor conveyor,
        boolean queue,
        @Nullable Leak leak,
        boolean overflow,
        @Nullable Text multiplier,
        String spread,
        @Nullable Text profile) {
    public static final VariableOptions NONE = new VariableOptions(null, false, null, false, null, "", null);

    /** True for a conveyor or a queue, which works out its own outflows. */
    public boolean drivesOutflows() {
        return conveyor != null || queue;
    }

    /** All equations among them. */
    public Stream<Text> texts() {
        Stream<@Nullable Text> own = Stream.of(leak == null ? null : leak.fraction(), multiplier, profile);
        Stream<@Nullable Text> all = conveyor == null ? own : Stream.concat(conveyor.texts(), own);
        return all.filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
