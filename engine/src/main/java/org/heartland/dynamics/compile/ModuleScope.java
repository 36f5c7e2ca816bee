package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.model.Submodel;
import org.heartland.language.ModelNames;
import org.jspecify.annotations.Nullable;

/** The scope of names in one instance of a model or one call of a macro. */
final class ModuleScope {
    final String path;
    final @Nullable ModuleScope outer;
    final int depth;
    /** The model of the instance; null for a call of a macro. */
    @Nullable
    Submodel of;

    final Map<String, Entity> entities = new LinkedHashMap<>();
    final Map<String, ModuleScope> modules = new LinkedHashMap<>();
    /** Inputs with the sources of their values. */
    final Map<String, Source> sources = new LinkedHashMap<>();

    /** A name, and the scope in which it is looked up. */
    record Source(ModuleScope in, String name) {}

    ModuleScope(String path, @Nullable ModuleScope outer, int depth) {
        this.path = path;
        this.outer = outer;
        this.depth = depth;
    }

    /** The name as printed, prefixed with its modules. */
    String shown(String name) {
        return path.isEmpty() ? ModelNames.display(name) : path + "." + ModelNames.display(name);
    }

    ModuleScope root() {
        ModuleScope scope = this;
        while (scope.outer != null) {
            scope = scope.outer;
        }
        return scope;
    }

    @Nullable
    Entity find(String name) {
        return find(name, 0);
    }

    private @Nullable Entity find(String name, int followed) {
        int cut = name.indexOf(ModelNames.QUALIFIER);
        if (cut == 0) {
            return root().find(name.substring(1), followed);
        }
        if (cut > 0) {
            ModuleScope module = modules.get(name.substring(0, cut));
            if (module == null) {
                return outer == null ? null : root().find(name, followed);
            }
            return module.find(name.substring(cut + 1), followed);
        }
        Source source = sources.get(name);
        if (source == null || followed > 50) {
            return entities.get(name);
        }
        return source.in().find(source.name(), followed + 1);
    }

    /** The scope and the name of the variable that a qualified name means, whatever it is connected to; null if none. */
    @Nullable
    Source locate(String name) {
        int cut = name.indexOf(ModelNames.QUALIFIER);
        if (cut == 0) {
            return root().locate(name.substring(1));
        }
        if (cut > 0) {
            ModuleScope module = modules.get(name.substring(0, cut));
            return module == null ? null : module.locate(name.substring(cut + 1));
        }
        return entities.containsKey(name) ? new Source(this, name) : null;
    }

    /** All names that can be used here, as written. */
    List<String> names() {
        List<String> names = new ArrayList<>(entities.keySet());
        modules.forEach((module, scope) -> scope.entities.keySet().forEach(name -> names.add(module + "." + name)));
        return names;
    }
}
