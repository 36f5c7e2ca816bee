package org.heartland.dynamics.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Notation;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.UnitName;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;
import org.heartland.text.yaml.Yaml;
import org.heartland.text.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads the short form of models, in YAML, under the same rules as the files of a dossier. The method is rk4 unless the file says otherwise. */
public final class YamlModel {
    static final int MAX_BYTES = 5_000_000;

    private final Problems problems;
    private final YamlVariables variables;

    private YamlModel(Problems problems) {
        this.problems = problems;
        this.variables = new YamlVariables(problems);
    }

    /** Reads a file of at most {@value #MAX_BYTES} bytes, in UTF-8. */
    public static Read<Model> read(byte[] bytes, String file) {
        Problems problems = new Problems();
        if (bytes.length > MAX_BYTES) {
            problems.add(
                    Place.of(file),
                    "this file has " + bytes.length + " bytes; the bound of a model in YAML is " + MAX_BYTES,
                    "split the model, or write it in XMILE");
        }
        SourceText source = problems.isEmpty() ? SourceText.of(file, bytes, problems) : null;
        return source == null ? new Read.Bad<>(problems.all()) : read(source);
    }

    public static Read<Model> read(SourceText source) {
        Problems problems = new Problems();
        Yaml.Node root = YamlReader.read(source, problems);
        Model model = root == null ? null : read(root, problems);
        return model == null ? new Read.Bad<>(problems.all()) : Read.of(model, problems.all());
    }

    /** Reads the model in a part of a file; null or unusable if a problem was added. */
    public static @Nullable Model read(Yaml.Node root, Problems problems) {
        if (!PlainText.isAll(root, problems)) {
            return null;
        }
        return new YamlModel(problems).model(new ModelFields(root, "a model", problems));
    }

    private Model model(ModelFields fields) {
        List<Element> header = new ArrayList<>();
        String name = fields.findText("model");
        if (name != null) {
            header.add(element("name", name, fields.at("model")));
        }
        int like = fields.has("like") ? fields.choice("like", List.of("Vensim", "vensim", "Stella", "stella")) : -1;
        if (like >= 0) {
            header.add(element("product", like < 2 ? "Vensim" : "Stella", fields.at("like")));
        }
        boolean nan = outside(fields, header);
        SimSpecs specs = specs(fields);
        List<Dimension> dimensions =
                fields.named("dimensions").stream().map(this::dimension).toList();
        List<UnitName> units = fields.named("units").stream().map(this::unit).toList();
        Behaviour behaviour = behaviour(fields);
        List<Submodel> submodels = new ArrayList<>();
        submodels.add(submodel("", fields, Behaviour.UNSAID));
        fields.named("models").forEach(entry -> submodels.add(submodel(entry)));
        requireOwnNames(submodels);
        List<Macro> macros =
                fields.named("macros").stream().map(variables::macro).toList();
        fields.close();
        return new Model(
                Notation.YAML,
                ModelNames.display(name == null ? "" : name),
                fields.at(),
                specs,
                dimensions,
                units,
                behaviour,
                List.copyOf(submodels),
                macros,
                nan,
                new Extras(Map.of(), List.copyOf(header)),
                Extras.NONE,
                List.of());
    }

    private static Element element(String name, String text, Place at) {
        return new Element(name, Map.of(), List.of(), text, at, at);
    }

    /** True if an index out of range gives NaN; then the XMILE option for it is added to the header. */
    private static boolean outside(ModelFields fields, List<Element> header) {
        if (!fields.has("outside")) {
            return false;
        }
        String[] values = {"NaN", "0"};
        String value = values[fields.choice("outside", List.of(values))];
        Place at = fields.at("outside");
        Element uses = new Element("uses_arrays", Map.of("invalid_index_value", value), List.of(), "", at, at);
        header.add(new Element("options", Map.of(), List.of(uses), "", at, at));
        return value.equals("NaN");
    }

    private SimSpecs specs(ModelFields fields) {
        Yaml.Node node = fields.need("time");
        ModelFields time = new ModelFields(node == null ? new Yaml.Lost(fields.at()) : node, "the time", problems);
        boolean parts = time.has("parts");
        if (parts) {
            time.forbid("dt", "parts says how long a step is");
        }
        SimSpecs specs = new SimSpecs(
                time.at(),
                time.needNumber("start"),
                time.needNumber("stop"),
                time.number(parts ? "parts" : "dt", 1),
                parts,
                time.number("save", 0),
                time.text("method", "rk4"),
                time.text("unit", ""),
                Extras.NONE);
        time.close();
        return specs;
    }

    private UnitName unit(Yaml.Entry entry) {
        ModelFields fields = new ModelFields(orEmpty(entry), "the unit " + entry.key(), problems);
        UnitName unit = new UnitName(
                entry.key(),
                fields.findEquation("is"),
                fields.names("also").stream().map(String::strip).toList(),
                false,
                Extras.NONE);
        fields.close();
        return unit;
    }

    /** The value of an entry, or an empty mapping if it has none. */
    private static Yaml.Node orEmpty(Yaml.Entry entry) {
        boolean nothing = entry.value() instanceof Yaml.Word word && word.isNothing();
        return nothing ? new Yaml.Keys(List.of(), false, entry.value().at()) : entry.value();
    }

    private Dimension dimension(Yaml.Entry entry) {
        String name = entry.key();
        Place at = entry.value().at();
        if (entry.value() instanceof Yaml.Word word) {
            return new Dimension(name, at, false, Dimension.numbered(size(name, word)), Extras.NONE);
        }
        boolean list = entry.value() instanceof Yaml.Items;
        Yaml.Node node =
                list ? new Yaml.Keys(List.of(new Yaml.Entry("elements", at, entry.value())), false, at) : entry.value();
        ModelFields fields = new ModelFields(node, "the dimension " + name, problems);
        fields.need("elements");
        List<String> elements = fields.names("elements");
        if (fields.has("elements") && elements.isEmpty()) {
            problems.add(at, "the dimension " + name + " has no elements", "name them, or give their number");
        }
        String like = fields.findText("like");
        Extras extras = like == null
                ? Extras.NONE
                : new Extras(Map.of(), List.of(element("isee:maps_to", like, fields.at("like"))));
        fields.close();
        return new Dimension(name, at, true, elements, extras);
    }

    /** The number of elements of a dimension; 1 if it is not valid (reported). */
    private int size(String name, Yaml.Word word) {
        String text = word.text().strip();
        int size = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > Dimension.MAX_SIZE) {
            problems.add(
                    word.at(),
                    "the dimension " + name + " has neither elements nor a size from 1 to " + Dimension.MAX_SIZE,
                    "name its elements in a list, or give their number");
        }
        return Math.max(1, Math.min(size, Dimension.MAX_SIZE));
    }

    private static Behaviour behaviour(ModelFields fields) {
        ModelFields flags = fields.findMapping("not_negative", "not_negative");
        if (flags == null) {
            return Behaviour.UNSAID;
        }
        Behaviour behaviour = new Behaviour(flags.findYes("stocks"), flags.findYes("flows"));
        flags.close();
        return behaviour;
    }

    private Submodel submodel(Yaml.Entry entry) {
        ModelFields fields = new ModelFields(orEmpty(entry), "the model " + entry.key(), problems);
        Submodel submodel = submodel(entry.key(), fields, behaviour(fields));
        fields.close();
        return submodel;
    }

    private Submodel submodel(String name, ModelFields fields, Behaviour behaviour) {
        List<Variable> inside = new ArrayList<>();
        for (Variable.VariableKind kind : Variable.VariableKind.values()) {
            fields.named(VariableText.plural(kind)).forEach(entry -> inside.add(variables.variable(kind, entry)));
        }
        List<Submodel.Module> modules =
                fields.named("modules").stream().map(this::module).toList();
        return new Submodel(
                name, fields.at(), behaviour, List.copyOf(inside), modules, List.of(), Extras.NONE, Extras.NONE);
    }

    private Submodel.Module module(Yaml.Entry entry) {
        ModelFields fields = new ModelFields(orEmpty(entry), "the module " + entry.key(), problems);
        String model = fields.text("model", "");
        List<Submodel.Connect> connects = new ArrayList<>();
        for (Yaml.Entry connect : fields.named("connect")) {
            String from = fields.textOf(connect.value(), connect.key());
            connects.add(
                    new Submodel.Connect(connect.key(), from, connect.value().at()));
        }
        fields.close();
        return new Submodel.Module(entry.key(), entry.value().at(), model, List.copyOf(connects), Extras.NONE);
    }

    private void requireOwnNames(List<Submodel> submodels) {
        Set<String> seen = new HashSet<>();
        for (Submodel submodel : submodels) {
            if (!seen.add(submodel.id()) && !submodel.name().isBlank()) {
                problems.add(submodel.at(), "two models of the name " + submodel.name(), "give each a name of its own");
            }
        }
    }
}
