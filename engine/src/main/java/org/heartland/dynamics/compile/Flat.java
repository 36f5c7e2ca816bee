package org.heartland.dynamics.compile;

import java.util.List;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.problem.Problem;

/**
 * A flattened model: all its quantities and how each is computed from others; the columns are the visible ones, in the
 * order of the file.
 *
 * @param limits where an outflow may be less than its equation says
 * @param devices its conveyors and queues, by number
 * @param findings what was read in a way that the modeller may not have meant
 */
public record Flat(
        SimSpecs specs,
        List<Quantity> quantities,
        List<Column> columns,
        List<Problem> findings,
        List<Limit> limits,
        List<Device> devices) {

    /** An outflow that is limited to what is in its stock, and what its equation asks for. */
    public record Limit(Quantity stock, Quantity flow, Quantity asked, boolean withInflows) {}

    /** A visible quantity; an input of a module has its own name and the quantity that it is connected to. */
    public record Column(String name, String variable, Quantity quantity) {}
}
