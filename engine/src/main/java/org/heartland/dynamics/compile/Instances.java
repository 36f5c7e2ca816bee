package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Creates every variable of every instance of a model, with its quantities still undefined, and connects inputs with
 * their sources.
 */
final class Instances {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_MODULES = 10_000;
    private final Flattening flat;
    /** Connections are made when every variable is there: those inside a module first, so that the outer ones count. */
    private final List<Runnable> connections = new ArrayList<>();

    private int modules;

    Instances(Flattening flat) {
        this.flat = flat;
    }

    ModuleScope root() {
        ModuleScope root = new ModuleScope("", null, 0);
        fill(root, flat.model.root());
        connections.forEach(Runnable::run);
        return root;
    }

    private void fill(ModuleScope scope, Submodel submodel) {
        if (scope.depth > MAX_DEPTH || ++modules > MAX_MODULES) {
            throw new Flattening.TooMuch(
                    submodel.at(), "the model " + submodel.name() + " contains itself, or too many modules");
        }
        scope.of = submodel;
        submodel.modules().forEach(module -> module(scope, module));
        submodel.variables().forEach(variable -> add(scope, variable, false));
        submodel.modules()
                .forEach(module ->
                        module.connects().forEach(connect -> connections.add(() -> connect(scope, module, connect))));
    }

    private void module(ModuleScope scope, Submodel.Module module) {
        Submodel submodel = flat.model.findModel(module).orElse(null);
        if (submodel == null) {
            flat.add(Problem.at(
                    module.at(),
                    "there is no model for the module " + module.name(),
                    flat.model.notation().model()));
            return;
        }
        ModuleScope inside = new ModuleScope(scope.shown(module.name()), scope, scope.depth + 1);
        scope.modules.put(module.id(), inside);
        fill(inside, submodel);
    }

    private void connect(ModuleScope scope, Submodel.Module module, Submodel.Connect connect) {
        ModuleScope.Source target = first(scope, connect.targets(module));
        ModuleScope.Source source = first(scope, connect.sources(module));
        if (target == null || source == null) {
            String end = target == null ? connect.to() : connect.from();
            flat.tell(Problem.at(
                    connect.at(),
                    "the connection from " + connect.from() + " to " + connect.to()
                            + " is not made, since there is no variable " + end,
                    "name one by its module and its own name, such as Module.input"));
            return;
        }
        ModuleScope.Source end = source;
        while (end != null && !end.equals(target)) {
            end = end.in().sources.get(end.name());
        }
        if (end != null) {
            flat.add(Problem.at(
                    connect.at(), "connections go round in a circle, back to " + connect.to(), "take one of them out"));
            return;
        }
        target.in().sources.put(target.name(), source);
    }

    private static ModuleScope.@Nullable Source first(ModuleScope scope, List<String> names) {
        for (String name : names) {
            ModuleScope.Source found = scope.locate(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Creates one variable and queues its equations. */
    Entity add(ModuleScope scope, Variable variable, boolean hidden) {
        List<Dimension> dimensions = dimensions(variable);
        int size = size(variable, dimensions);
        Map<String, Variable.Part> parts = parts(variable);
        tellElements(variable, dimensions);
        boolean function = isFunction(variable);
        Quantity[] quantities = new Quantity[function ? 0 : size];
        @Nullable Graph[] graphs = new Graph[size];
        Entity entity = new Entity(variable, scope, dimensions, quantities, graphs);
        String[] names = function ? new String[0] : names(dimensions, scope.shown(variable.name()));
        for (int i = 0; i < size; i++) {
            Variable.Part part = parts.isEmpty() ? null : part(parts, entity, i);
            graphs[i] = part != null && part.graph() != null ? part.graph() : variable.graph();
            if (!function) {
                quantities[i] = flat.quantity(names[i], kind(variable), variable.at(), hidden);
            }
        }
        if (scope.entities.put(variable.id(), entity) != null) {
            String what = "a second variable of the name " + ModelNames.display(variable.name());
            flat.add(Problem.at(variable.at(), what, "names must differ in more than spaces, underscores and case"));
        }
        flat.waiting.add(entity);
        return entity;
    }

    private static Quantity.QuantityKind kind(Variable variable) {
        return variable.kind() == Variable.VariableKind.STOCK
                ? Quantity.QuantityKind.STOCK
                : Quantity.QuantityKind.AUXILIARY;
    }

    private static boolean isFunction(Variable variable) {
        boolean drawn = variable.graph() != null || variable.elements().stream().anyMatch(part -> part.graph() != null);
        return variable.kind() == Variable.VariableKind.GRAPH
                || (drawn
                        && variable.equation() == null
                        && variable.elements().stream().allMatch(part -> part.equation() == null));
    }

    private List<Dimension> dimensions(Variable variable) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String name : variable.dimensions()) {
            Dimension dimension = flat.dimensions.get(ModelNames.canonical(name));
            if (dimension == null) {
                flat.add(new Problem(
                        variable.at(),
                        "there is no dimension " + name,
                        "declare it among the dimensions of the file",
                        Near.to(name, flat.dimensions.keySet())));
                return List.of();
            }
            dimensions.add(dimension);
        }
        return List.copyOf(dimensions);
    }

    private static int size(Variable variable, List<Dimension> dimensions) {
        long size = 1;
        for (Dimension dimension : dimensions) {
            size = Math.min(Integer.MAX_VALUE, size * dimension.size());
        }
        if (size > Flattening.MAX_QUANTITIES) {
            throw new Flattening.TooMuch(
                    variable.at(), "an array of more elements than the bound of " + Flattening.MAX_QUANTITIES);
        }
        return (int) size;
    }

    /** The names of all elements, in order. */
    private static String[] names(List<Dimension> dimensions, String shown) {
        String[] names = {shown};
        for (int d = 0; d < dimensions.size(); d++) {
            String before = d > 0 ? ", " : "[";
            String after = d + 1 < dimensions.size() ? "" : "]";
            names = longer(names, before, dimensions.get(d), after);
        }
        return names;
    }

    private static String[] longer(String[] starts, String before, Dimension dimension, String after) {
        String[] ends = new String[dimension.size()];
        Arrays.setAll(ends, element -> dimension.shown(element) + after);
        String[] longer = new String[starts.length * ends.length];
        for (int i = 0; i < starts.length; i++) {
            String start = starts[i] + before;
            for (int element = 0; element < ends.length; element++) {
                longer[i * ends.length + element] = start.concat(ends[element]);
            }
        }
        return longer;
    }

    static Map<String, Variable.Part> parts(Variable variable) {
        Map<String, Variable.Part> parts = new HashMap<>();
        variable.elements().forEach(part -> parts.put(key(part.subscript()), part));
        return parts;
    }

    /** Tells which definitions of single elements define nothing. */
    private void tellElements(Variable variable, List<Dimension> dimensions) {
        Set<String> seen = new HashSet<>();
        for (Variable.Part part : variable.elements()) {
            String[] names = part.subscript().split(",", -1);
            String name = ModelNames.display(variable.name());
            if (names.length != dimensions.size()) {
                String what = name + " has " + dimensions.size() + " dimensions, but the element " + part.subscript()
                        + " is given with " + names.length + " subscripts, and is left out";
                flat.tell(Problem.at(part.at(), what, "write one subscript for each dimension, in order"));
                continue;
            }
            for (int d = 0; d < names.length; d++) {
                if (dimensions.get(d).indexOf(ModelNames.canonical(names[d])) < 0) {
                    String what = dimensions.get(d).name() + " has no element " + names[d].strip()
                            + ", so that what is given for it in " + name + " is left out";
                    flat.tell(Problem.at(
                            part.at(),
                            what,
                            "name an element of " + dimensions.get(d).name()));
                }
            }
            if (!seen.add(key(part.subscript()))) {
                flat.add(Problem.at(
                        part.at(), name + " has two definitions of the element " + part.subscript(), "keep one"));
            }
        }
    }

    private static String key(String subscript) {
        StringBuilder key = new StringBuilder();
        for (String name : subscript.split(",", -1)) {
            key.append(key.isEmpty() ? "" : ",").append(ModelNames.canonical(name));
        }
        return key.toString();
    }

    /** The definition of a single element; null if there is none. */
    static Variable.@Nullable Part part(Map<String, Variable.Part> parts, Entity entity, int element) {
        StringBuilder key = new StringBuilder();
        int[] at = entity.positions(element);
        for (int d = 0; d < at.length; d++) {
            key.append(d > 0 ? "," : "").append(entity.dimensions.get(d).canonical(at[d]));
        }
        return parts.get(key.toString());
    }
}
