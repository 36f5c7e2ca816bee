package org.heartland.dynamics.compile;

import java.util.List;
import java.util.Map;
import org.heartland.dynamics.model.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The context in which an expression is lowered: the scope, the element of the variable, and, inside a function over
 * arrays, the step along each axis ({@code axes}; null outside of such functions).
 */
final class Context {
    final ModuleScope scope;
    final Quantity self;
    final List<Dimension> dimensions;
    final int[] positions;
    final @Nullable Map<String, Integer> axes;
    /** True if an array without brackets means the whole array, even if its dimensions are those of the variable. */
    final boolean whole;

    Context(
            ModuleScope scope,
            Quantity self,
            List<Dimension> dimensions,
            int[] positions,
            @Nullable Map<String, Integer> axes,
            boolean whole) {
        this.scope = scope;
        this.self = self;
        this.dimensions = dimensions;
        this.positions = positions;
        this.axes = axes;
        this.whole = whole;
    }

    static Context of(Entity entity, int element) {
        Quantity self = entity.quantities[element];
        return new Context(entity.scope, self, entity.dimensions, entity.positions(element), null, false);
    }

    Context along(Map<String, Integer> at, boolean wholes) {
        return new Context(scope, self, dimensions, positions, at, wholes);
    }

    /**
     * The position of the bound dimension with this name (its n-th occurrence, else its last); -1 if it is not bound.
     */
    int bound(String dimension, int occurrence) {
        int found = -1;
        int seen = 0;
        for (int d = 0; d < positions.length && seen <= occurrence; d++) {
            if (dimensions.get(d).id().equals(dimension)) {
                found = d;
                seen++;
            }
        }
        return found;
    }
}
