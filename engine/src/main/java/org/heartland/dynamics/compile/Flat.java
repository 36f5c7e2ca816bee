package org.heartland.dynamics.compile;

import java.util.List;
import org.heartland.dynamics.model.SimSpecs;

/**
 * A model written out: every number it holds and how each comes from others; the columns are what is shown of it, in the order of the
 * file.
 */
public record Flat(SimSpecs specs, List<Quantity> quantities, List<Column> columns) {

    /** A shown number; an input of a module is shown by its own name, and is the quantity that it is connected to. */
    public record Column(String name, String variable, Quantity quantity) {}
}
