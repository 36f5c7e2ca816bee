package org.heartland.dynamics.yaml;

import java.util.List;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.OwnSpecs;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.UnitName;
import org.heartland.dynamics.model.Variable;
import org.heartland.text.NumberText;
import org.heartland.text.Text;

/**
 * Writes a model in the short form. Everything that affects results is written; views and other XMILE elements are not.
 */
public final class YamlWriter {
    private final YamlText out = new YamlText();
    private final VariableText variables = new VariableText(out);

    private YamlWriter() {}

    public static String write(Model model) {
        YamlWriter writer = new YamlWriter();
        writer.model(model);
        return writer.out.toString();
    }

    /** True if stocks that must not fall below zero are emptied as in Stella. */
    private static boolean isLimited(Model model) {
        return model.inflowsMayLeave()
                && (Boolean.TRUE.equals(model.behaviour().stocks())
                        || model.submodels().stream()
                                .anyMatch(submodel ->
                                        Boolean.TRUE.equals(submodel.behaviour().stocks())
                                                || submodel.variables().stream()
                                                        .anyMatch(each -> each.kind() == Variable.VariableKind.STOCK
                                                                && Boolean.TRUE.equals(each.nonNegative()))));
    }

    private void model(Model model) {
        if (!model.name().isBlank()) {
            out.line(0, "model", YamlText.quoted(model.name().strip()));
        }
        time(model.specs());
        if (model.fromVensim() || model.fromStella() || isLimited(model)) {
            out.line(0, "like", model.fromVensim() ? "Vensim" : "Stella");
        }
        if (model.outOfRangeIsNaN()) {
            out.line(0, "outside", "NaN");
        }
        behaviour(0, model.behaviour());
        units(model.units());
        dimensions(model.dimensions());
        inside(0, model.root());
        if (model.submodels().size() > 1) {
            out.line(0, "models", "");
            for (Submodel submodel :
                    model.submodels().subList(1, model.submodels().size())) {
                out.line(1, YamlText.key(submodel.name()), empty(submodel) ? "{}" : "");
                behaviour(2, submodel.behaviour());
                inside(2, submodel);
            }
        }
        macros(model.macros());
    }

    private static boolean empty(Submodel submodel) {
        return submodel.variables().isEmpty()
                && submodel.modules().isEmpty()
                && submodel.behaviour().equals(Behaviour.UNSAID);
    }

    private void time(SimSpecs specs) {
        out.line(0, "time", "");
        out.line(1, "start", NumberText.exact(specs.start()));
        out.line(1, "stop", NumberText.exact(specs.stop()));
        out.line(1, specs.reciprocal() ? "parts" : "dt", NumberText.exact(specs.dt()));
        if (specs.saveEvery() > 0) {
            out.line(1, "save", NumberText.exact(specs.saveEvery()));
        }
        out.line(1, "method", YamlText.quoted(specs.method().isEmpty() ? "euler" : specs.method()));
        if (!specs.timeUnits().isEmpty()) {
            out.line(1, "unit", YamlText.quoted(specs.timeUnits()));
        }
    }

    private void behaviour(int depth, Behaviour behaviour) {
        if (!behaviour.equals(Behaviour.UNSAID)) {
            out.line(depth, "not_negative", "");
            if (behaviour.stocks() != null) {
                out.line(depth + 1, "stocks", behaviour.stocks().toString());
            }
            if (behaviour.flows() != null) {
                out.line(depth + 1, "flows", behaviour.flows().toString());
            }
        }
    }

    private void units(List<UnitName> units) {
        List<UnitName> used = units.stream().filter(unit -> !unit.disabled()).toList();
        if (used.isEmpty()) {
            return;
        }
        out.line(0, "units", "");
        for (UnitName unit : used) {
            Text equation = unit.equation();
            boolean nothing = equation == null && unit.aliases().isEmpty();
            out.line(1, YamlText.key(unit.name()), nothing ? "{}" : "");
            if (equation != null) {
                out.line(2, "is", YamlText.quoted(equation.source()));
            }
            if (!unit.aliases().isEmpty()) {
                out.line(2, "also", YamlText.list(unit.aliases()));
            }
        }
    }

    private void dimensions(List<Dimension> dimensions) {
        if (!dimensions.isEmpty()) {
            out.line(0, "dimensions", "");
            dimensions.forEach(this::dimension);
        }
    }

    private void dimension(Dimension dimension) {
        String key = YamlText.key(dimension.name());
        List<Element> maps = dimension.extras().elements().stream()
                .filter(element -> element.name().endsWith("maps_to"))
                .toList();
        if (!dimension.named()) {
            out.line(1, key, String.valueOf(dimension.size()));
        } else if (maps.isEmpty()) {
            out.line(1, key, YamlText.list(dimension.elements()));
        } else {
            out.line(1, key, "");
            out.line(2, "elements", YamlText.list(dimension.elements()));
            out.line(2, "like", YamlText.quoted(maps.get(0).text().strip()));
        }
    }

    private void inside(int depth, Submodel submodel) {
        variables(depth, submodel.variables());
        if (!submodel.modules().isEmpty()) {
            out.line(depth, "modules", "");
            submodel.modules().forEach(module -> module(depth + 1, module));
        }
    }

    private void module(int depth, Submodel.Module module) {
        boolean nothing = module.model().isEmpty() && module.connects().isEmpty();
        out.line(depth, YamlText.key(module.name()), nothing ? "{}" : "");
        if (!module.model().isEmpty()) {
            out.line(depth + 1, "model", YamlText.quoted(module.model()));
        }
        if (!module.connects().isEmpty()) {
            out.line(depth + 1, "connect", "");
            for (Submodel.Connect connect : module.connects()) {
                out.line(depth + 2, YamlText.key(connect.to()), YamlText.quoted(connect.from()));
            }
        }
    }

    private void macros(List<Macro> macros) {
        if (!macros.isEmpty()) {
            out.line(0, "macros", "");
            macros.forEach(this::macro);
        }
    }

    private void macro(Macro macro) {
        out.line(1, YamlText.key(macro.name()), "");
        out.line(2, "takes", macro.parameters().isEmpty() ? "[]" : "");
        macro.parameters().forEach(this::parameter);
        Text equation = macro.equation();
        if (equation != null) {
            out.line(2, "is", YamlText.quoted(equation.source()));
        }
        if (macro.specs() != null) {
            time(macro.specs());
        }
        variables(2, macro.variables());
    }

    private void time(OwnSpecs specs) {
        Text dt = specs.dt();
        out.line(2, "time", "");
        out.line(3, "start", YamlText.quoted(specs.start().source()));
        out.line(3, "stop", YamlText.quoted(specs.stop().source()));
        if (dt != null) {
            out.line(3, specs.reciprocal() ? "parts" : "dt", YamlText.quoted(dt.source()));
        }
        out.line(3, "method", YamlText.quoted(specs.method().isEmpty() ? "euler" : specs.method()));
    }

    private void parameter(Macro.Parameter parameter) {
        Text otherwise = parameter.otherwise();
        String name = YamlText.quoted(parameter.name());
        out.item(3, otherwise == null ? name : "{" + name + ": " + YamlText.quoted(otherwise.source()) + "}");
    }

    /** The variables, grouped by kind. */
    private void variables(int depth, List<Variable> all) {
        for (Variable.VariableKind kind : Variable.VariableKind.values()) {
            List<Variable> of = all.stream().filter(v -> v.kind() == kind).toList();
            if (!of.isEmpty()) {
                out.line(depth, VariableText.plural(kind), "");
                of.forEach(variable -> variables.write(depth + 1, variable));
            }
        }
    }
}
