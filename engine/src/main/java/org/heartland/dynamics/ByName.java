package org.heartland.dynamics;

import java.util.Map;
import org.heartland.problem.Place;

/**
 * What somebody asks of variables that they name, such as values or bounds.
 *
 * @param at where they are named, for problems
 */
public record ByName<T>(Place at, Map<String, T> values) {
    private static final Place NOWHERE = Place.of("model");

    /** Nothing is asked. */
    public static <T> ByName<T> none() {
        return new ByName<>(NOWHERE, Map.of());
    }
}
