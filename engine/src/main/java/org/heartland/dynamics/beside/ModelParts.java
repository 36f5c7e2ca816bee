package org.heartland.dynamics.beside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Model;
import org.heartland.problem.Inert;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** A model together with what belongs to it in other files: modules, macros, and tables of values. */
public final class ModelParts {
    private ModelParts() {}

    /** The model of a file with everything that it keeps beside that file. */
    public static Read<Model> gather(Model model, Path path) {
        ModelFolder folder = ModelFolder.of(path);
        Path file = folder.root() == null || path.getFileName() == null
                ? path
                : folder.root().resolve(path.getFileName());
        Read<Model> joined = needsOthers(model) ? OtherModels.join(model, file, folder) : new Read.Good<>(model);
        return joined.then(whole -> imports(whole).isEmpty()
                        ? new Read.Good<>(whole)
                        : ImportedValues.into(whole, imports(whole), file, folder))
                .then(whole -> new Read.Good<>(whole.withSubmodels(whole.submodels(), exports(whole))));
    }

    /** A model that comes from no file: what it keeps elsewhere cannot be had, and that is said. */
    public static Model alone(Model model) {
        List<Problem> notices = new ArrayList<>();
        for (Element each : imports(model)) {
            notices.add(Problem.at(
                    each.at(),
                    "values are to come from " + Inert.text(each.attribute("resource"))
                            + ", which is not at hand; the equations in this file count",
                    "read the model from its own folder"));
        }
        notices.addAll(exports(model));
        return notices.isEmpty() ? model : model.withSubmodels(model.submodels(), notices);
    }

    private static boolean needsOthers(Model model) {
        boolean included = model.header().elements().stream()
                .anyMatch(element -> element.name().equals("includes"));
        return included
                || model.submodels().stream()
                        .anyMatch(submodel ->
                                !submodel.extras().attribute("resource").isBlank()
                                        || submodel.modules().stream()
                                                .anyMatch(module -> !module.extras()
                                                        .attribute("resource")
                                                        .isBlank()));
    }

    private static List<Element> imports(Model model) {
        return connections(model, "import");
    }

    /** The enabled connections to data (XMILE 1.0, section 2.8). */
    private static List<Element> connections(Model model, String kind) {
        return model.extras().elements().stream()
                .filter(element -> element.name().equals("data"))
                .flatMap(data -> data.listChildren(kind).stream())
                .filter(each -> !each.attribute("enabled").equalsIgnoreCase("false"))
                .toList();
    }

    /** A model never writes files: who runs it says where to. */
    private static List<Problem> exports(Model model) {
        return connections(model, "export").stream()
                .map(each -> Problem.at(
                        each.at(),
                        "values are to go to " + Inert.text(each.attribute("resource"))
                                + "; a model file writes no other files here",
                        "print them: heartland simulate MODEL --csv > FILE"))
                .toList();
    }
}
