package org.heartland.dynamics.xmile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Notation;
import org.heartland.dynamics.model.OwnSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.UnitName;
import org.heartland.language.ModelNames;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model in XMILE 1.0. Unknown elements are kept unchanged; elements that would run wrongly, such as ovens, are refused with their place.
 */
public final class XmileReader {
    private static final Set<String> KNOWN =
            Set.of("header", "sim_specs", "model_units", "dimensions", "behavior", "model", "macro");

    private final Problems problems = new Problems();
    private final XmlFields fields = new XmlFields(problems);
    private final VariableReader variables = new VariableReader(problems, fields);
    private final Element root;
    private final boolean whole;

    private XmileReader(Element root, boolean whole) {
        this.root = root;
        this.whole = whole;
    }

    public static Read<Model> read(byte[] bytes, String file) {
        return XmlReader.read(bytes, file).then(XmileReader::read);
    }

    static Read<Model> read(Element root) {
        return new XmileReader(root, true).model();
    }

    /** Reads a file that belongs to a model in another: it may lack models and simulation specs. */
    public static Read<Model> readPart(byte[] bytes, String file) {
        return XmlReader.read(bytes, file).then(root -> new XmileReader(root, false).model());
    }

    private Read<Model> model() {
        if (!root.name().equals("xmile")) {
            problems.add(
                    root.at(), "the outermost element is " + root.name(), "a model in XMILE begins with <xmile ...>");
            return new Read.Bad<>(problems.all());
        }
        List<Submodel> submodels = submodels();
        if (submodels.isEmpty() && whole) {
            problems.add(root.at(), "this file holds no model", "write <model> with <variables>");
            return new Read.Bad<>(problems.all());
        }
        Element header = root.findChild("header").orElse(XmlFields.empty("header", root.at()));
        Model model = new Model(
                Notation.XMILE,
                ModelNames.display(header.findChild("name").map(Element::text).orElse("")),
                root.at(),
                new SpecsReader(problems, fields, whole).read(root),
                dimensions(),
                units(),
                root.findChild("behavior").map(fields::behaviour).orElse(Behaviour.UNSAID),
                submodels,
                macros(),
                header.findChild("options")
                        .map(options -> options.findChild("uses_arrays")
                                .map(uses ->
                                        uses.attribute("invalid_index_value").equalsIgnoreCase("NaN"))
                                .orElse(false))
                        .orElse(false),
                new Extras(header.attributes(), header.children()),
                extras(),
                List.of());
        return Read.of(model, problems.all());
    }

    /** Unknown elements of the file and of those of its parts that are lists. */
    private Extras extras() {
        Extras own = XmlFields.extras(root, Set.of(), KNOWN);
        List<Element> elements = new ArrayList<>(own.elements());
        new TreeMap<>(Map.of("dimensions", "dim", "model_units", "unit")).forEach((list, thing) -> {
            for (Element element : root.listChildren(list)) {
                Extras inside = XmlFields.extras(element, Set.of(), Set.of(thing));
                if (!inside.attributes().isEmpty() || !inside.elements().isEmpty()) {
                    elements.add(new Element(
                            list, inside.attributes(), inside.elements(), "", element.at(), element.textAt()));
                }
            }
        });
        return new Extras(own.attributes(), List.copyOf(elements));
    }

    private List<Submodel> submodels() {
        List<Submodel> nameless = new ArrayList<>();
        List<Submodel> named = new ArrayList<>();
        Map<String, Submodel> byName = new LinkedHashMap<>();
        Element specs = root.findChild("sim_specs").orElse(null);
        for (Element element : root.listChildren("model")) {
            Submodel submodel = new SubmodelReader(problems, fields, variables, specs).read(element);
            boolean outermost = submodel.name().isEmpty();
            (outermost ? nameless : named).add(submodel);
            if (byName.put(submodel.id(), submodel) != null) {
                problems.add(
                        element.at(),
                        outermost ? "two models without a name" : "two models of the name " + submodel.name(),
                        "there is one outermost model, and each other has a name of its own");
            }
        }
        nameless.addAll(named);
        return List.copyOf(nameless);
    }

    private List<Dimension> dimensions() {
        List<Element> own = root.listChildren("dimensions");
        List<Dimension> dimensions = new ArrayList<>();
        for (Element all : own.isEmpty() ? dimensionsInTheHeader() : own) {
            for (Element dim : all.listChildren("dim")) {
                dimensions.add(dimension(dim));
            }
        }
        return List.copyOf(dimensions);
    }

    /** Where the drafts of the standard had them, and STELLA and iThink 10.0 wrote them: among what the file uses. */
    private List<Element> dimensionsInTheHeader() {
        return root.findChild("header").stream()
                .flatMap(header ->
                        Stream.concat(header.listChildren("smile").stream(), header.listChildren("options").stream()))
                .flatMap(options -> options.listChildren("uses_arrays").stream())
                .flatMap(uses -> uses.listChildren("dimensions").stream())
                .toList();
    }

    private Dimension dimension(Element dim) {
        List<String> names = dim.listChildren("elem").stream()
                .map(elem -> elem.attribute("name"))
                .toList();
        String size = dim.attribute("size").strip();
        Extras extras = XmlFields.extras(dim, Set.of("name", "size"), Set.of("elem"));
        if (!names.isEmpty()) {
            return new Dimension(dim.attribute("name"), dim.at(), true, names, extras);
        }
        double count = size.isEmpty() ? 0 : fields.number(size, dim.at());
        if (!(count >= 1 && count <= Dimension.MAX_SIZE) || count != StrictMath.rint(count)) {
            String what = "the dimension " + dim.attribute("name") + " has neither elements nor a size from 1 to "
                    + Dimension.MAX_SIZE;
            problems.add(dim.at(), what, "name its elements with <elem name=\"...\"/>, or give its size");
            count = 1;
        }
        return new Dimension(dim.attribute("name"), dim.at(), false, Dimension.numbered((int) count), extras);
    }

    private List<UnitName> units() {
        List<UnitName> units = new ArrayList<>();
        for (Element all : root.listChildren("model_units")) {
            for (Element unit : all.listChildren("unit")) {
                units.add(new UnitName(
                        unit.attribute("name"),
                        fields.text(unit.findChild("eqn").orElse(null)),
                        unit.listChildren("alias").stream()
                                .map(alias -> alias.text().strip())
                                .toList(),
                        unit.attribute("disabled").toLowerCase(Locale.ROOT).equals("true"),
                        XmlFields.extras(unit, Set.of("name", "disabled"), Set.of("eqn", "alias"))));
            }
        }
        return List.copyOf(units);
    }

    private List<Macro> macros() {
        return root.listChildren("macro").stream().map(this::macro).toList();
    }

    private Macro macro(Element macro) {
        List<Macro.Parameter> parameters = macro.listChildren("parm").stream()
                .map(parm -> new Macro.Parameter(parm.text().strip(), otherwise(parm), parm.at()))
                .toList();
        List<Element> inside =
                macro.findChild("variables").map(Element::children).orElse(List.of());
        return new Macro(
                macro.attribute("name"),
                macro.at(),
                parameters,
                fields.text(macro.findChild("eqn").orElse(null)),
                macro.findChild("sim_specs").map(this::ownSpecs).orElse(null),
                inside.stream()
                        .filter(VariableReader::isVariable)
                        .map(variables::read)
                        .toList(),
                XmlFields.extras(macro, Set.of("name"), Set.of("parm", "eqn", "variables", "sim_specs")));
    }

    /** Simulation specs of a macro, which may be worked out from what it takes (XMILE 1.0, section 4.8.3). */
    private OwnSpecs ownSpecs(Element specs) {
        Element dt = specs.findChild("dt").orElse(null);
        return new OwnSpecs(
                specs.at(),
                needed(specs, "start"),
                needed(specs, "stop"),
                fields.text(dt),
                dt != null && dt.attribute("reciprocal").equalsIgnoreCase("true"),
                specs.attribute("method"),
                XmlFields.extras(specs, Set.of("method"), Set.of("start", "stop", "dt")));
    }

    private Text needed(Element specs, String name) {
        Text text = fields.text(specs.findChild(name).orElse(null));
        if (text == null) {
            problems.add(specs.at(), "these simulation specs have no " + name, "write <" + name + ">");
        }
        return text == null ? new Text("0", specs.at()) : text;
    }

    private static org.heartland.text.@Nullable Text otherwise(Element parm) {
        String given = parm.attribute("default");
        return given.isBlank() ? null : new Text(given, parm.at());
    }
}
