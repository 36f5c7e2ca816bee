package org.heartland.dynamics.model;

import java.util.List;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;

/** A model of the file: its variables, modules and groups, in the order in which they stand; the outermost may have no name. */
public record Submodel(
        String name,
        Place at,
        Behaviour behaviour,
        List<Variable> variables,
        List<Module> modules,
        List<Group> groups,
        Extras extras,
        Extras inVariables) {
    public String id() {
        return ModelNames.canonical(name);
    }

    /** Another model inside this one, and which of its inputs come from where. */
    public record Module(String name, Place at, String model, List<Connect> connects, Extras extras) {
        public String id() {
            return ModelNames.canonical(name);
        }
    }

    public record Connect(String to, String from, Place at) {}

    /** Variables that belong together, by name. */
    public record Group(String name, Place at, List<String> members, Extras extras) {}
}
