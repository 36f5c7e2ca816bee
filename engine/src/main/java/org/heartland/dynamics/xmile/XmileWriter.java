package org.heartland.dynamics.xmile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.OwnSpecs;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.UnitName;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes a model in XMILE 1.0, always in the same order, including all unknown content that was kept. */
public final class XmileWriter {
    static final String NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";
    /** The namespace of Stella's extensions, such as the save interval. */
    private static final String STELLA = "http://iseesystems.com/XMILE";

    private final XmlWriter out = new XmlWriter();
    private final VariableWriter variables = new VariableWriter(out);

    private XmileWriter() {}

    public static String write(Model model) {
        XmileWriter writer = new XmileWriter();
        writer.model(model);
        return writer.out.toString();
    }

    private void model(Model model) {
        Map<String, String> attributes = new LinkedHashMap<>(model.extras().attributes());
        attributes.putIfAbsent("version", "1.0");
        attributes.putIfAbsent("xmlns", NAMESPACE);
        if (model.specs().saveEvery() > 0 || usesStella(model)) {
            attributes.putIfAbsent("xmlns:isee", STELLA);
        }
        boolean ranges = model.submodels().stream()
                .flatMap(submodel -> submodel.variables().stream())
                .anyMatch(variable -> Between.of(variable).isPresent());
        if (ranges) {
            attributes.putIfAbsent("xmlns:heartland", Between.NAMESPACE);
        }
        out.open("xmile", attributes);
        header(model);
        specs(model.specs());
        units(model.units());
        dimensions(model.dimensions());
        behaviour(model.behaviour());
        extras(model.extras());
        model.submodels().forEach(this::submodel);
        model.macros().forEach(this::macro);
        out.close("xmile");
    }

    private static boolean usesStella(Model model) {
        return model.submodels().stream()
                .flatMap(submodel -> submodel.variables().stream())
                .anyMatch(variable -> !variable.options().spread().isEmpty()
                        || variable.options().profile() != null);
    }

    private void extras(Extras extras) {
        extras.elements().forEach(out::element);
    }

    private void header(Model model) {
        Extras header = model.header();
        Set<String> there = header.elements().stream().map(Element::name).collect(Collectors.toSet());
        out.open("header", header.attributes());
        if (!there.contains("name") && !model.name().isEmpty()) {
            out.text("name", model.name());
        }
        if (!there.contains("vendor")) {
            out.text("vendor", "Heartland");
        }
        if (!there.contains("product")) {
            out.text("product", Map.of("version", "1.0"), "Heartland");
        }
        header.elements().forEach(out::element);
        out.close("header");
    }

    private void specs(SimSpecs specs) {
        Map<String, String> attributes = new LinkedHashMap<>(specs.extras().attributes());
        put(attributes, "method", specs.method());
        put(attributes, "time_units", specs.timeUnits());
        if (specs.saveEvery() > 0) {
            attributes.put("isee:save_interval", NumberText.exact(specs.saveEvery()));
        }
        out.open("sim_specs", attributes);
        out.text("start", NumberText.exact(specs.start()));
        out.text("stop", NumberText.exact(specs.stop()));
        Map<String, String> reciprocal = specs.reciprocal() ? Map.of("reciprocal", "true") : Map.of();
        out.text("dt", reciprocal, NumberText.exact(specs.dt()));
        extras(specs.extras());
        out.close("sim_specs");
    }

    private void specs(OwnSpecs specs) {
        Map<String, String> attributes = new LinkedHashMap<>(specs.extras().attributes());
        put(attributes, "method", specs.method());
        out.open("sim_specs", attributes);
        variables.text("start", specs.start());
        variables.text("stop", specs.stop());
        if (specs.dt() != null) {
            out.text(
                    "dt",
                    specs.reciprocal() ? Map.of("reciprocal", "true") : Map.of(),
                    specs.dt().source());
        }
        extras(specs.extras());
        out.close("sim_specs");
    }

    static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }

    private void units(List<UnitName> units) {
        if (!units.isEmpty()) {
            out.open("model_units", Map.of());
            units.forEach(this::unit);
            out.close("model_units");
        }
    }

    private void unit(UnitName unit) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", unit.name());
        put(attributes, "disabled", unit.disabled() ? "true" : "");
        attributes.putAll(unit.extras().attributes());
        out.open("unit", attributes);
        variables.text("eqn", unit.equation());
        unit.aliases().forEach(alias -> out.text("alias", alias));
        extras(unit.extras());
        out.close("unit");
    }

    private void dimensions(List<Dimension> dimensions) {
        if (!dimensions.isEmpty()) {
            out.open("dimensions", Map.of());
            dimensions.forEach(this::dimension);
            out.close("dimensions");
        }
    }

    private void dimension(Dimension dimension) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", dimension.name());
        put(attributes, "size", dimension.named() ? "" : String.valueOf(dimension.size()));
        attributes.putAll(dimension.extras().attributes());
        if (!dimension.named() && dimension.extras().elements().isEmpty()) {
            out.text("dim", attributes, "");
            return;
        }
        out.open("dim", attributes);
        for (String element : dimension.named() ? dimension.elements() : List.<String>of()) {
            out.text("elem", Map.of("name", element), "");
        }
        extras(dimension.extras());
        out.close("dim");
    }

    private void behaviour(Behaviour behaviour) {
        if (behaviour.equals(Behaviour.UNSAID)) {
            return;
        }
        out.open("behavior", Map.of());
        behaviour("stock", behaviour.stocks());
        behaviour("flow", behaviour.flows());
        out.close("behavior");
    }

    private void behaviour(String kind, @Nullable Boolean nonNegative) {
        if (nonNegative != null) {
            out.open(kind, Map.of());
            out.text("non_negative", nonNegative ? "" : "false");
            out.close(kind);
        }
    }

    private void submodel(Submodel submodel) {
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, "name", submodel.name());
        attributes.putAll(submodel.extras().attributes());
        out.open("model", attributes);
        behaviour(submodel.behaviour());
        out.open("variables", submodel.inVariables().attributes());
        submodel.variables().forEach(variables::write);
        submodel.modules().forEach(this::module);
        submodel.groups().forEach(this::group);
        extras(submodel.inVariables());
        out.close("variables");
        extras(submodel.extras());
        out.close("model");
    }

    private void module(Submodel.Module module) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", module.name());
        put(attributes, "model", module.model());
        attributes.putAll(module.extras().attributes());
        out.open("module", attributes);
        for (Submodel.Connect connect : module.connects()) {
            Map<String, String> ends = new LinkedHashMap<>();
            ends.put("to", connect.to());
            ends.put("from", connect.from());
            out.text("connect", ends, "");
        }
        extras(module.extras());
        out.close("module");
    }

    private void group(Submodel.Group group) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", group.name());
        attributes.putAll(group.extras().attributes());
        out.open("group", attributes);
        group.members().forEach(member -> out.text("var", member));
        extras(group.extras());
        out.close("group");
    }

    private void macro(Macro macro) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", macro.name());
        attributes.putAll(macro.extras().attributes());
        out.open("macro", attributes);
        for (Macro.Parameter parameter : macro.parameters()) {
            Text otherwise = parameter.otherwise();
            out.text("parm", otherwise == null ? Map.of() : Map.of("default", otherwise.source()), parameter.name());
        }
        variables.text("eqn", macro.equation());
        if (macro.specs() != null) {
            specs(macro.specs());
        }
        if (!macro.variables().isEmpty()) {
            out.open("variables", Map.of());
            macro.variables().forEach(variables::write);
            out.close("variables");
        }
        extras(macro.extras());
        out.close("macro");
    }
}
