package org.heartland.dynamics.beside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of tables beside a model into its variables (XMILE 1.0, section 2.8; the form of the tables is that of
 * Stella's help, "Creating Import and Export Files"). A table that is not there leaves the model as it is written, and
 * that is said; one that is there and cannot be read is a problem.
 */
final class ImportedValues {
    private final Problems problems = new Problems();
    private final List<Problem> notices = new ArrayList<>();
    private final Model model;
    private final Map<Submodel, Map<String, Variable>> variables = new LinkedHashMap<>();
    private final Map<String, Integer> instances = new LinkedHashMap<>();

    private ImportedValues(Model model) {
        this.model = model;
        for (Submodel submodel : model.submodels()) {
            Map<String, Variable> byName = new LinkedHashMap<>();
            submodel.variables().forEach(variable -> byName.putIfAbsent(variable.id(), variable));
            variables.put(submodel, byName);
            submodel.modules()
                    .forEach(module ->
                            model.findModel(module).ifPresent(of -> instances.merge(of.id(), 1, Integer::sum)));
        }
    }

    static Read<Model> into(Model model, List<Element> imports, Path path, ModelFolder folder) {
        ImportedValues values = new ImportedValues(model);
        imports.forEach(each -> values.table(each, path, folder));
        List<Submodel> submodels = values.variables.entrySet().stream()
                .map(each -> each.getKey()
                        .withVariables(each.getKey().variables().stream()
                                .map(variable -> each.getValue().getOrDefault(variable.id(), variable))
                                .toList()))
                .toList();
        return Read.of(model.withSubmodels(submodels, values.notices), values.problems.all());
    }

    private void table(Element wanted, Path path, ModelFolder folder) {
        String resource = wanted.attribute("resource");
        if (wanted.attribute("frequency").equalsIgnoreCase("on_demand")) {
            String what = "the values of " + Inert.text(resource)
                    + " are read on demand only; the equations in this file count";
            notices.add(Problem.at(wanted.at(), what, "write frequency=\"automatic\" for them to count"));
            return;
        }
        Read<ModelFolder.Found> found = folder.find(resource, path, wanted.at());
        if (found instanceof Read.Good<ModelFolder.Found> good) {
            tellElsewhere(good.value(), resource, wanted);
            Read<ImportedTable> table = good.value()
                    .bytes(wanted.at())
                    .then(bytes -> ImportedTable.read(bytes, good.value().name(), wanted));
            problems.addAll(table.problems());
            if (table instanceof Read.Good<ImportedTable> read) {
                put(read.value());
            }
            return;
        }
        Problem why = found.problems().get(0);
        notices.add(Problem.at(
                wanted.at(),
                "values are to come from " + Inert.text(resource) + ", which is not read: " + why.what()
                        + "; the equations in this file count",
                why.instead()));
    }

    private void tellElsewhere(ModelFolder.Found found, String resource, Element wanted) {
        if (found.fromElsewhere()) {
            String what =
                    Inert.text(resource) + " is not opened; the file of that name beside the model is read instead";
            notices.add(
                    Problem.at(wanted.at(), what, "name it by " + found.path().getFileName() + " alone"));
        }
    }

    private void put(ImportedTable table) {
        ImportedTable.@Nullable Column times = times(table);
        Set<String> seen = new HashSet<>();
        for (ImportedTable.Column column : table.columns()) {
            if (column == times) {
                continue;
            }
            if (!seen.add(Target.plain(column.name().text()))) {
                problems.add(column.name().at(), column.name().text() + " is there twice", "keep one of them");
                continue;
            }
            Target target = find(column);
            if (target != null) {
                Variable changed = new ColumnValues(model, target, column, times, problems, notices).changed();
                variables.getOrDefault(target.submodel(), new LinkedHashMap<>()).put(changed.id(), changed);
            }
        }
    }

    /** The column that gives times: it is called time, or by the model's unit of time, and is no variable; null if none. */
    private ImportedTable.@Nullable Column times(ImportedTable table) {
        for (ImportedTable.Column column : table.columns()) {
            String name = ModelNames.canonical(column.name().text());
            boolean time = name.equals("time")
                    || name.equals(ModelNames.canonical(model.specs().timeUnits()));
            if (time && variables.getOrDefault(model.root(), Map.of()).get(name) == null) {
                return column;
            }
        }
        return null;
    }

    private @Nullable Target find(ImportedTable.Column column) {
        String written = column.name().text();
        int bracket = written.endsWith("]") ? written.indexOf('[') : -1;
        String subscript = bracket < 0 ? "" : written.substring(bracket + 1, written.length() - 1);
        String id = ModelNames.qualified(bracket < 0 ? written : written.substring(0, bracket));
        Submodel in = model.root();
        String name = id.startsWith(String.valueOf(ModelNames.QUALIFIER)) ? id.substring(1) : id;
        boolean shared = false;
        while (in != null && name.indexOf(ModelNames.QUALIFIER) > 0) {
            int cut = name.indexOf(ModelNames.QUALIFIER);
            String module = name.substring(0, cut);
            in = in.modules().stream()
                    .filter(each -> each.id().equals(module))
                    .findFirst()
                    .flatMap(model::findModel)
                    .orElse(null);
            shared |= in != null && instances.getOrDefault(in.id(), 0) > 1;
            name = name.substring(cut + 1);
        }
        Variable variable =
                in == null ? null : variables.getOrDefault(in, Map.of()).get(name);
        if (in == null || variable == null || shared) {
            tellUnknown(column, shared && variable != null);
            return null;
        }
        return new Target(in, variable, subscript);
    }

    private void tellUnknown(ImportedTable.Column column, boolean shared) {
        List<String> names =
                model.root().variables().stream().map(Variable::name).toList();
        String what = shared
                ? column.name().text()
                        + " is in a model of which there are several instances, so its values are left out"
                : "the model has no variable " + column.name().text() + ", so its values are left out";
        String instead = shared ? "give the module a model of its own" : "name it as in the model";
        notices.add(new Problem(
                column.name().at(),
                what,
                instead,
                shared ? List.of() : Near.to(column.name().text(), names)));
    }

    /** A variable of a model, or some of its elements, that values are for. */
    record Target(Submodel submodel, Variable variable, String subscript) {
        static String plain(String name) {
            return ModelNames.canonical(name).replaceAll("_*([\\[\\],])_*", "$1");
        }
    }
}
