package org.heartland.dynamics.compile;

import java.util.List;
import org.heartland.dynamics.model.SimSpecs;

/**
 * A flattened model: all its quantities and how each is computed from others; the columns are the visible ones, in the
 * order of the file.
 */
public record Flat(SimSpecs specs, List<Quantity> quantities, List<Column> columns) {

    /** A visible quantity; an input of a module has its own name and the quantity that it is connected to. */
    public record Column(String name, String variable, Quantity quantity) {}
}
