package org.heartland.dynamics.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.GraphPoints;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Notation;
import org.heartland.dynamics.model.OwnSpecs;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.model.Variable.VariableKind;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.Text;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads variables and macros of the short form. A variable with only an equation needs no keys. */
final class YamlVariables {
    private static final List<String> FORMS = List.of("continuous", "extrapolate", "discrete");

    private final Problems problems;
    private final YamlOptions options;

    YamlVariables(Problems problems) {
        this.problems = problems;
        this.options = new YamlOptions(problems);
    }

    Variable variable(VariableKind kind, Yaml.Entry entry) {
        String name = entry.key();
        Place at = entry.value().at();
        if (entry.value() instanceof Yaml.Word word) {
            if (kind == VariableKind.GRAPH) {
                problems.add(at, "the graph " + name + " has no points", "write x, or range, and y as its keys");
            }
            return Variable.bare(kind, name, at, ModelFields.equation(word));
        }
        ModelFields fields = new ModelFields(entry.value(), word(kind) + " " + ModelNames.display(name), problems);
        if (fields.has("start")) {
            fields.forbid("is", "start says the same");
        }
        Variable variable = new Variable(
                kind,
                name,
                at,
                fields.findEquation(fields.has("start") ? "start" : "is"),
                fields.findEquation("at_first"),
                graph(fields, kind == VariableKind.GRAPH),
                fields.named("each").stream().map(this::part).toList(),
                fields.names("over"),
                flows(fields, "in"),
                flows(fields, "out"),
                fields.findYes("not_negative"),
                options.of(fields, kind),
                fields.text("access", "").toLowerCase(Locale.ROOT),
                unit(fields),
                fields.prose("says"),
                between(fields));
        fields.close();
        return variable;
    }

    private static String word(VariableKind kind) {
        return switch (kind) {
            case STOCK -> "the stock";
            case FLOW -> "the flow";
            case AUXILIARY -> "the auxiliary";
            case GRAPH -> "the graph";
        };
    }

    private static List<Variable.Flowing> flows(ModelFields fields, String key) {
        return fields.words(key).stream()
                .map(word ->
                        new Variable.Flowing(word.text().strip(), word.written().at()))
                .toList();
    }

    private static @Nullable Text unit(ModelFields fields) {
        return fields.find("unit") instanceof Yaml.Word word ? ModelFields.text(word) : null;
    }

    private Extras between(ModelFields fields) {
        ModelFields.Ends ends = fields.findEnds("between");
        if (ends == null) {
            return Extras.NONE;
        }
        if (!(ends.low() <= ends.high() && Double.isFinite(ends.high() - ends.low()))) {
            problems.add(ends.at(), "the lower bound is above the higher one", "write the lower bound first");
        }
        return new Extras(Map.of(), List.of(ends.element(Between.TAG, "low", "high")));
    }

    private Variable.Part part(Yaml.Entry entry) {
        Place at = entry.value().at();
        if (entry.value() instanceof Yaml.Word word) {
            return new Variable.Part(
                    entry.key(), at, ModelFields.equation(word), null, null, VariableOptions.NONE, Extras.NONE);
        }
        ModelFields fields = new ModelFields(entry.value(), "the element " + entry.key(), problems);
        Variable.Part part = new Variable.Part(
                entry.key(),
                at,
                fields.findEquation("is"),
                fields.findEquation("at_first"),
                graph(fields, false),
                options.of(fields, null),
                Extras.NONE);
        fields.close();
        return part;
    }

    /** The graphical function; null if there is none or it is not valid (reported). */
    private @Nullable Graph graph(ModelFields fields, boolean needed) {
        ModelFields.Ends range = fields.findEnds("range");
        double[] listed = fields.numbers("x");
        Graph.Form form = fields.has("form")
                ? Graph.Form.valueOf(FORMS.get(fields.choice("form", FORMS)).toUpperCase(Locale.ROOT))
                : Graph.Form.CONTINUOUS;
        boolean any = fields.has("x") || fields.has("y") || fields.has("range") || fields.has("form");
        if (!needed && !any) {
            return null;
        }
        if (fields.need("y") == null) {
            return null;
        }
        double[] y = fields.numbers("y");
        boolean evenly = !fields.has("x");
        double[] x = evenly && range != null ? GraphPoints.evenly(range.low(), range.high(), y.length) : listed;
        if (!new GraphPoints(form, x, y).areSound(fields.at(), Notation.YAML, problems)) {
            return null;
        }
        List<Element> drawn = evenly || range == null ? List.of() : List.of(range.element("xscale", "min", "max"));
        return new Graph(form, x, y, evenly, "", fields.at(), new Extras(Map.of(), drawn));
    }

    Macro macro(Yaml.Entry entry) {
        ModelFields fields = new ModelFields(entry.value(), "the macro " + entry.key(), problems);
        List<Macro.Parameter> parameters = new ArrayList<>();
        if (fields.find("takes") instanceof Yaml.Items items) {
            items.nodes().forEach(node -> parameters(node, parameters));
        } else if (fields.has("takes")) {
            parameters(Objects.requireNonNull(fields.find("takes")), parameters);
        }
        List<Variable> inside = new ArrayList<>();
        for (VariableKind kind : List.of(VariableKind.STOCK, VariableKind.FLOW, VariableKind.AUXILIARY)) {
            fields.named(VariableText.plural(kind)).forEach(each -> inside.add(variable(kind, each)));
        }
        Macro macro = new Macro(
                entry.key(),
                entry.value().at(),
                List.copyOf(parameters),
                fields.findEquation("is"),
                ownSpecs(fields.findMapping("time", "the time of a macro")),
                List.copyOf(inside),
                Extras.NONE);
        fields.close();
        return macro;
    }

    /** The simulation specs of a macro, with equations for numbers; null if it has none. */
    private @Nullable OwnSpecs ownSpecs(@Nullable ModelFields time) {
        if (time == null) {
            return null;
        }
        boolean parts = time.has("parts");
        if (parts) {
            time.forbid("dt", "parts says how long a step is");
        }
        OwnSpecs specs = new OwnSpecs(
                time.at(),
                needEquation(time, "start"),
                needEquation(time, "stop"),
                time.findEquation(parts ? "parts" : "dt"),
                parts,
                time.text("method", "rk4"),
                Extras.NONE);
        time.close();
        return specs;
    }

    private static Text needEquation(ModelFields fields, String key) {
        fields.need(key);
        Text text = fields.findEquation(key);
        return text == null ? new Text("0", fields.at()) : text;
    }

    /** A parameter by name, or a mapping of parameters to their defaults. */
    private void parameters(Yaml.Node node, List<Macro.Parameter> into) {
        if (node instanceof Yaml.Word word) {
            into.add(new Macro.Parameter(word.text().strip(), null, word.at()));
            return;
        }
        ModelFields fields = new ModelFields(node, "a parameter with its value", problems);
        for (Yaml.Entry entry : fields.entries()) {
            into.add(new Macro.Parameter(entry.key().strip(), fields.findEquation(entry.key()), node.at()));
        }
    }
}
