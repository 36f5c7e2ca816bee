package org.heartland.render.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** The variables of a model as written, by their printed names. */
final class Variables {
    private static final int MAX_DEPTH = 20;

    private Variables() {}

    static Map<String, Variable> of(Model model) {
        Map<String, Variable> all = new LinkedHashMap<>();
        add(model, model.root(), "", 0, all);
        return all;
    }

    private static void add(Model model, Submodel of, String path, int depth, Map<String, Variable> all) {
        of.variables().forEach(variable -> all.put(path + ModelNames.display(variable.name()), variable));
        for (Submodel.Module module : of.modules()) {
            if (depth < MAX_DEPTH) {
                String inside = path + ModelNames.display(module.name()) + ".";
                model.findModel(module).ifPresent(found -> add(model, found, inside, depth + 1, all));
            }
        }
    }

    /** The unit of a variable as written; "" if there is none. */
    static String unit(@Nullable Variable variable) {
        Text unit = variable == null ? null : variable.units();
        return unit == null || unit.source().strip().equals("1")
                ? ""
                : unit.source().strip();
    }
}
