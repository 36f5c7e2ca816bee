package org.heartland.dynamics.model;

import java.util.List;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;

/** A model of the file: its variables, modules and groups, in the order of the file; the outermost may have no name. */
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

    /** An instance of another model inside this one, and the sources of its inputs. */
    public record Module(String name, Place at, String model, List<Connect> connects, Extras extras) {
        public String id() {
            return ModelNames.canonical(name);
        }
    }

    public record Connect(String to, String from, Place at) {}

    /** A named group of variables. */
    public record Group(String name, Place at, List<String> members, Extras extras) {}
}
