package org.heartland.dynamics.compile;

import java.util.List;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Variable;
import org.jspecify.annotations.Nullable;

/** A variable in one instance of a model, with a quantity for each of its elements (row-major). */
final class Entity {
    final Variable variable;
    final ModuleScope scope;
    final List<Dimension> dimensions;
    final Quantity[] quantities;
    final @Nullable Graph[] graphs;

    Entity(
            Variable variable,
            ModuleScope scope,
            List<Dimension> dimensions,
            Quantity[] quantities,
            @Nullable Graph[] graphs) {
        this.variable = variable;
        this.scope = scope;
        this.dimensions = dimensions;
        this.quantities = quantities;
        this.graphs = graphs;
    }

    /** True if it is only a graphical function, which has no value of its own. */
    boolean isFunction() {
        return quantities.length == 0;
    }

    int size() {
        int size = 1;
        for (Dimension dimension : dimensions) {
            size *= dimension.size();
        }
        return size;
    }

    /** The positions of an element in each dimension, from its index. */
    int[] positions(int element) {
        int[] at = new int[dimensions.size()];
        int rest = element;
        for (int d = at.length - 1; d >= 0; d--) {
            at[d] = rest % dimensions.get(d).size();
            rest /= dimensions.get(d).size();
        }
        return at;
    }

    int element(int[] positions) {
        int element = 0;
        for (int d = 0; d < positions.length; d++) {
            element = element * dimensions.get(d).size() + positions[d];
        }
        return element;
    }
}
