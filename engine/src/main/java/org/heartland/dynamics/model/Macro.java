package org.heartland.dynamics.model;

import java.util.List;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** A function that the model defines itself: its value is an equation over its parameters and over variables of its own. */
public record Macro(
        String name,
        Place at,
        List<Parameter> parameters,
        @Nullable Text equation,
        List<Variable> variables,
        Extras extras) {
    public String id() {
        return ModelNames.canonical(name);
    }

    /** A parameter; where a call leaves it out, the value of {@code otherwise} holds. */
    public record Parameter(String name, @Nullable Text otherwise, Place at) {}
}
