package org.heartland.dynamics;

import java.util.Map;
import org.heartland.problem.Place;

/**
 * Values or bounds that a user gives to variables by name.
 *
 * @param at where they are named, for problems
 */
public record ByName<T>(Place at, Map<String, T> values) {
    private static final Place NOWHERE = Place.of("model");

    /** No variables. */
    public static <T> ByName<T> none() {
        return new ByName<>(NOWHERE, Map.of());
    }
}
