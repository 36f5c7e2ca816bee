package org.heartland.dynamics.model;

import java.util.List;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** A function defined by the model: an equation over its parameters and its local variables. */
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

    /** A parameter; {@code otherwise} is its default if a call omits it. */
    public record Parameter(String name, @Nullable Text otherwise, Place at) {}
}
