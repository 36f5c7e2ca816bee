package org.heartland.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** Changes to a model for one run, without touching its file: values of variables and simulation specs. */
public final class Overrides {
    private Overrides() {}

    /** The model with other simulation specs; null leaves a spec unchanged. */
    public static Model specs(Model model, @Nullable Double until, @Nullable Double dt, @Nullable String method) {
        SimSpecs old = model.specs();
        SimSpecs specs = new SimSpecs(
                old.at(),
                old.start(),
                until == null ? old.stop() : until,
                dt == null ? old.dt() : dt,
                dt == null && old.reciprocal(),
                old.saveEvery(),
                method == null ? old.method() : method,
                old.timeUnits(),
                old.extras());
        return model.withSpecs(specs);
    }

    /** The model with values kept only every so many units of time; null leaves that as it is. */
    public static Model saving(Model model, @Nullable Double every) {
        SimSpecs old = model.specs();
        return every == null
                ? model
                : model.withSpecs(new SimSpecs(
                        old.at(),
                        old.start(),
                        old.stop(),
                        old.dt(),
                        old.reciprocal(),
                        every,
                        old.method(),
                        old.timeUnits(),
                        old.extras()));
    }

    /** The named quantities with the value given to each; an array stands for all its elements. */
    public static <T> Read<Map<Quantity, T>> values(Flat flat, ByName<T> wanted) {
        Map<Quantity, T> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        wanted.values().forEach((name, value) -> {
            Read<List<Quantity>> found = named(flat, name, wanted.at());
            problems.addAll(found.problems());
            if (found instanceof Read.Good<List<Quantity>> good) {
                good.value().forEach(quantity -> values.put(quantity, value));
            }
        });
        return Read.of(values, problems);
    }

    /** The quantities of that name: one, or all elements of an array; {@code at} is the place of the name. */
    public static Read<List<Quantity>> named(Flat flat, String name, Place at) {
        List<Quantity> found = flat.columns().stream()
                .filter(column -> same(column.name(), name) || same(column.variable(), name))
                .map(Flat.Column::quantity)
                .toList();
        if (!found.isEmpty()) {
            return new Read.Good<>(found);
        }
        List<String> known = flat.columns().size() > 5_000
                ? List.of()
                : flat.columns().stream().map(Flat.Column::name).toList();
        return new Read.Bad<>(List.of(
                new Problem(at, "there is no variable " + name, "name one that the model has", Near.to(name, known))));
    }

    /** True if a name as written means a name as shown: capitals, spaces and underscores do not matter. */
    public static boolean same(String shown, String written) {
        return plain(shown).equals(plain(written));
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _\u00a0]+", "_").replaceAll("_*([\\[\\],])_*", "$1");
    }
}
