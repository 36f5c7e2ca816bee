package org.heartland.dynamics.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads one model of a file in XMILE: its variables, modules and groups. */
final class SubmodelReader {
    private final Problems problems;
    private final XmlFields fields;
    private final VariableReader variableReader;
    /** The simulation specs of the file; null if it has none. */
    private final @Nullable Element whole;

    private final List<Variable> variables = new ArrayList<>();
    private final List<Submodel.Module> modules = new ArrayList<>();
    private final List<Submodel.Group> groups = new ArrayList<>();
    private final List<Element> unknown = new ArrayList<>();

    SubmodelReader(Problems problems, XmlFields fields, VariableReader variableReader, @Nullable Element whole) {
        this.whole = whole;
        this.problems = problems;
        this.fields = fields;
        this.variableReader = variableReader;
    }

    Submodel read(Element model) {
        requireReadable(model);
        Element inside = model.findChild("variables").orElse(null);
        if (inside == null) {
            inside = XmlFields.empty("variables", model.at());
            model.children().stream().filter(SubmodelReader::isOld).forEach(this::child);
        } else {
            inside.children().forEach(this::child);
        }
        return new Submodel(
                model.attribute("name"),
                model.at(),
                model.findChild("behavior").map(fields::behaviour).orElse(Behaviour.UNSAID),
                List.copyOf(variables),
                List.copyOf(modules),
                List.copyOf(groups),
                XmlFields.extras(model, Set.of("name"), UNDERSTOOD),
                new Extras(inside.attributes(), List.copyOf(unknown)));
    }

    private void requireReadable(Element model) {
        if (!model.attribute("encryption-scheme").isBlank()) {
            problems.add(
                    model.at(),
                    model.attribute("name").isEmpty()
                            ? "the outermost model is encrypted, and cannot be read"
                            : "the model " + model.attribute("name") + " is encrypted, and cannot be read",
                    "save it without a password");
        }
        Element specs = model.findChild("sim_specs").orElse(null);
        if (specs != null && !model.attribute("name").isEmpty() && !SpecsReader.areAlike(specs, whole)) {
            problems.add(
                    specs.at(),
                    "the model " + model.attribute("name") + " has simulation specs of its own, which is not supported",
                    "let it run by those of the file");
        }
    }

    private static final Set<String> UNDERSTOOD =
            Set.of("variables", "behavior", "sim_specs", "stock", "flow", "aux", "gf", "module", "group");

    /** True for files older than the standard, whose variables are directly inside the model. */
    private static boolean isOld(Element child) {
        boolean setting = child.name().equals("behavior") || child.name().equals("sim_specs");
        return !setting && UNDERSTOOD.contains(child.name());
    }

    private void child(Element child) {
        if (VariableReader.isVariable(child)) {
            variables.add(variableReader.read(child));
            return;
        }
        switch (child.name()) {
            case "module" -> modules.add(module(child));
            case "group" -> groups.add(group(child));
            default -> unknown.add(child);
        }
    }

    private static Submodel.Module module(Element module) {
        List<Submodel.Connect> connects = module.listChildren("connect").stream()
                .map(connect -> new Submodel.Connect(connect.attribute("to"), connect.attribute("from"), connect.at()))
                .toList();
        return new Submodel.Module(
                module.attribute("name"),
                module.at(),
                module.attribute("model"),
                connects,
                XmlFields.extras(module, Set.of("name", "model"), Set.of("connect")));
    }

    private static Submodel.Group group(Element group) {
        return new Submodel.Group(
                group.attribute("name"),
                group.at(),
                group.listChildren("var").stream()
                        .map(member -> member.text().strip())
                        .toList(),
                XmlFields.extras(group, Set.of("name"), Set.of("var")));
    }
}
