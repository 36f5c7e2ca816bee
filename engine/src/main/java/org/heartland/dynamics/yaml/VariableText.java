package org.heartland.dynamics.yaml;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes the variables of a model in the short form. */
final class VariableText {
    private final YamlText out;
    private final OptionsText options;

    VariableText(YamlText out) {
        this.out = out;
        this.options = new OptionsText(out);
    }

    static String plural(Variable.VariableKind kind) {
        return switch (kind) {
            case STOCK -> "stocks";
            case FLOW -> "flows";
            case AUXILIARY -> "auxiliaries";
            case GRAPH -> "graphs";
        };
    }

    void write(int depth, Variable variable) {
        Text equation = variable.equation();
        if (equation != null && isPlain(variable)) {
            out.line(depth, YamlText.key(variable.name()), YamlText.quoted(equation.source()));
            return;
        }
        out.begin(depth, YamlText.key(variable.name()));
        text(depth + 1, variable.kind() == Variable.VariableKind.STOCK ? "start" : "is", equation);
        text(depth + 1, "at_first", variable.initial());
        flows(depth + 1, "in", variable.inflows());
        flows(depth + 1, "out", variable.outflows());
        if (!variable.dimensions().isEmpty()) {
            out.line(depth + 1, "over", YamlText.list(variable.dimensions()));
        }
        options.write(depth + 1, variable.options());
        graph(depth + 1, variable.graph());
        parts(depth + 1, variable.elements());
        if (variable.nonNegative() != null) {
            out.line(depth + 1, "not_negative", variable.nonNegative().toString());
        }
        Between.of(variable)
                .ifPresent(range -> out.line(depth + 1, "between", numbers(new double[] {range.low(), range.high()})));
        if (!variable.access().isEmpty()) {
            out.line(depth + 1, "access", YamlText.quoted(variable.access()));
        }
        text(depth + 1, "unit", variable.units());
        if (!variable.doc().isBlank()) {
            out.line(depth + 1, "says", YamlText.quoted(variable.doc()));
        }
        out.end();
    }

    private static boolean isPlain(Variable variable) {
        return variable.kind() != Variable.VariableKind.STOCK
                && variable.initial() == null
                && variable.graph() == null
                && variable.elements().isEmpty()
                && variable.dimensions().isEmpty()
                && variable.nonNegative() == null
                && variable.options().equals(VariableOptions.NONE)
                && variable.access().isEmpty()
                && Between.of(variable).isEmpty()
                && (variable.units() == null || variable.units().source().isBlank())
                && variable.doc().isBlank();
    }

    private void text(int depth, String key, @Nullable Text text) {
        if (text != null && !text.source().isBlank()) {
            out.line(depth, key, YamlText.quoted(text.source()));
        }
    }

    private void flows(int depth, String key, List<Variable.Flowing> flows) {
        if (!flows.isEmpty()) {
            out.line(
                    depth,
                    key,
                    YamlText.list(flows.stream().map(Variable.Flowing::name).toList()));
        }
    }

    private void parts(int depth, List<Variable.Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        out.line(depth, "each", "");
        for (Variable.Part part : parts) {
            Text equation = part.equation();
            boolean plain = part.initial() == null
                    && part.graph() == null
                    && part.options().equals(VariableOptions.NONE);
            if (equation != null && plain) {
                out.line(depth + 1, YamlText.key(part.subscript()), YamlText.quoted(equation.source()));
                continue;
            }
            out.line(depth + 1, YamlText.key(part.subscript()), equation == null && plain ? "{}" : "");
            text(depth + 2, "is", equation);
            text(depth + 2, "at_first", part.initial());
            options.write(depth + 2, part.options());
            graph(depth + 2, part.graph());
        }
    }

    private void graph(int depth, @Nullable Graph graph) {
        if (graph == null) {
            return;
        }
        if (graph.evenly()) {
            double[] ends = {graph.x()[0], graph.x()[graph.x().length - 1]};
            out.line(depth, "range", numbers(ends));
        } else {
            out.line(depth, "x", numbers(graph.x()));
        }
        out.line(depth, "y", numbers(graph.y()));
        if (graph.form() != Graph.Form.CONTINUOUS) {
            out.line(depth, "form", graph.form().word());
        }
    }

    private static String numbers(double[] values) {
        List<String> texts = new ArrayList<>();
        for (double value : values) {
            texts.add(NumberText.exact(value));
        }
        return "[" + String.join(", ", texts) + "]";
    }
}
