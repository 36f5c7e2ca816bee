package org.heartland.dynamics.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** The unit of each name in each model of a file: the declared unit, or else an unknown of its own. */
final class Owners {
    private static final int MAX_DEPTH = 20;
    final Model model;
    final UnitTable table;
    final Measure time;
    private final Map<Submodel, Map<String, Variable>> variables = new IdentityHashMap<>();
    private final Map<String, Macro> macros = new HashMap<>();
    private final Set<String> places;

    Owners(Model model) {
        this.model = model;
        this.table = new UnitTable(model);
        this.places = places(model);
        for (Submodel submodel : model.submodels()) {
            Map<String, Variable> byId = new HashMap<>();
            submodel.variables().forEach(variable -> byId.put(variable.id(), variable));
            variables.put(submodel, byId);
        }
        model.macros().forEach(macro -> macros.put(macro.id(), macro));
        String written = model.specs().timeUnits();
        Measure read = written.isBlank() ? null : table.read(written);
        this.time = read == null ? Measure.unknown("time") : read;
    }

    @Nullable
    Macro macro(String id) {
        return macros.get(id);
    }

    /** The declared unit; null if there is none or it cannot be read. */
    @Nullable
    Measure declared(@Nullable Text units) {
        return units == null || units.source().isBlank() ? null : table.read(units.source());
    }

    Measure of(Submodel in, Variable variable) {
        Measure declared = declared(variable.units());
        return declared == null ? Measure.unknown(in.id() + ModelNames.QUALIFIER + variable.id()) : declared;
    }

    /** The unit of the variable that a name refers to inside a model; null if it refers to none. */
    @Nullable
    Measure find(Submodel in, String id) {
        return find(in, id, 0);
    }

    private @Nullable Measure find(Submodel in, String id, int depth) {
        int cut = id.indexOf(ModelNames.QUALIFIER);
        if (depth > MAX_DEPTH) {
            return null;
        }
        if (cut == 0) {
            return find(model.root(), id.substring(1), depth + 1);
        }
        if (cut > 0) {
            Submodel inside = inside(in, id.substring(0, cut));
            return inside == null ? null : find(inside, id.substring(cut + 1), depth + 1);
        }
        Variable variable = variables.getOrDefault(in, Map.of()).get(id);
        return variable == null ? null : of(in, variable);
    }

    /** The submodel that a module instantiates. */
    @Nullable
    Submodel inside(Submodel in, String module) {
        return in.modules().stream()
                .filter(each -> each.id().equals(module))
                .findFirst()
                .flatMap(model::findModel)
                .orElse(null);
    }

    /** True if this is the name of a dimension or an element, whose positions are dimensionless. */
    boolean isPlace(String id) {
        return places.contains(id);
    }

    private static Set<String> places(Model model) {
        Set<String> places = new HashSet<>();
        for (Dimension dimension : model.dimensions()) {
            places.add(dimension.id());
            for (String element : dimension.named() ? dimension.elements() : List.<String>of()) {
                places.add(ModelNames.canonical(element));
                places.add(dimension.id() + ModelNames.QUALIFIER + ModelNames.canonical(element));
            }
        }
        return places;
    }
}
