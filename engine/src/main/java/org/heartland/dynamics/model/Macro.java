package org.heartland.dynamics.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A function defined by the model: an equation over its parameters and its local variables.
 *
 * @param specs those by which it runs as a model of its own at each call; null if it is a part of the model
 */
public record Macro(
        String name,
        Place at,
        List<Parameter> parameters,
        @Nullable Text equation,
        @Nullable OwnSpecs specs,
        List<Variable> variables,
        Extras extras) {
    public String id() {
        return ModelNames.canonical(name);
    }

    /** Its variables without those that only name a parameter again, as Stella writes them. */
    public List<Variable> locals() {
        Set<String> names = parameters.stream()
                .map(each -> ModelNames.canonical(each.name()))
                .collect(Collectors.toSet());
        return variables.stream()
                .filter(variable -> !(variable.access().equals("input") && names.contains(variable.id())))
                .toList();
    }

    /** A parameter; {@code otherwise} is its default if a call omits it. */
    public record Parameter(String name, @Nullable Text otherwise, Place at) {}
}
