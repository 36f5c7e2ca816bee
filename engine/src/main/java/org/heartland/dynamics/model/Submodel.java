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

    /** The same with other variables. */
    public Submodel withVariables(List<Variable> others) {
        return new Submodel(name, at, behaviour, List.copyOf(others), modules, groups, extras, inVariables);
    }

    /** The same with other modules. */
    public Submodel withModules(List<Module> others) {
        return new Submodel(name, at, behaviour, variables, List.copyOf(others), groups, extras, inVariables);
    }

    /** An instance of another model inside this one, and the sources of its inputs. */
    public record Module(String name, Place at, String model, List<Connect> connects, Extras extras) {
        /** The same as an instance of the model of that name. */
        public Module of(String other, Extras otherExtras) {
            return new Module(name, at, other, connects, otherExtras);
        }

        public String id() {
            return ModelNames.canonical(name);
        }
    }

    /** A value that goes into a module, or out of it into the model that contains the module (XMILE 1.0, section 4.7.1). */
    public record Connect(String to, String from, Place at) {

        /**
         * What {@link #to} may name, as seen from the model that contains the module; the first that exists counts. The
         * standard writes the module's own name before an input, others leave it out; a point at the beginning means
         * the model that contains the module, or else the outermost one.
         */
        public List<String> targets(Module module) {
            String name = ModelNames.qualified(to);
            String inside = module.id() + ModelNames.QUALIFIER + name;
            if (isPointed(name)) {
                return List.of(name.substring(1), name);
            }
            String fromOutermost = ModelNames.QUALIFIER + name;
            return name.startsWith(module.id() + ModelNames.QUALIFIER)
                    ? List.of(name, inside, fromOutermost)
                    : List.of(inside, name, fromOutermost);
        }

        /** What {@link #from} may name, as seen from the model that contains the module; the first that exists counts. */
        public List<String> sources(Module module) {
            String name = ModelNames.qualified(from);
            return isPointed(name)
                    ? List.of(name.substring(1), name)
                    : List.of(name, module.id() + ModelNames.QUALIFIER + name, ModelNames.QUALIFIER + name);
        }

        private static boolean isPointed(String name) {
            return name.indexOf(ModelNames.QUALIFIER) == 0;
        }
    }

    /** A named group of variables. */
    public record Group(String name, Place at, List<String> members, Extras extras) {}
}
