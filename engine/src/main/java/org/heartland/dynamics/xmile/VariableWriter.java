package org.heartland.dynamics.xmile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Variable;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes the variables of a model in XMILE. */
final class VariableWriter {
    private final XmlWriter out;
    private final OptionsWriter options;

    VariableWriter(XmlWriter out) {
        this.out = out;
        this.options = new OptionsWriter(out);
    }

    void write(Variable variable) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", variable.name());
        XmileWriter.put(attributes, "access", variable.access());
        Graph graph = variable.graph();
        boolean alone = variable.kind() == Variable.VariableKind.GRAPH;
        if (alone && graph != null) {
            type(graph, attributes);
        }
        OptionsWriter.attributes(variable.options(), attributes);
        attributes.putAll(variable.extras().attributes());
        out.open(variable.kind().tag(), attributes);
        if (!variable.doc().isEmpty()) {
            out.text("doc", variable.doc());
        }
        dimensions(variable);
        text("eqn", variable.equation());
        text("init_eqn", variable.initial());
        if (graph != null) {
            graph(graph, alone);
        }
        variable.elements().forEach(this::part);
        variable.inflows().forEach(flow -> out.text("inflow", flow.name()));
        variable.outflows().forEach(flow -> out.text("outflow", flow.name()));
        options.write(variable.options());
        if (variable.nonNegative() != null) {
            out.text("non_negative", variable.nonNegative() ? "" : "false");
        }
        text("units", variable.units());
        variable.extras().elements().forEach(out::element);
        out.close(variable.kind().tag());
    }

    private void dimensions(Variable variable) {
        if (!variable.dimensions().isEmpty()) {
            out.open("dimensions", Map.of());
            variable.dimensions().forEach(name -> out.text("dim", Map.of("name", name), ""));
            out.close("dimensions");
        }
    }

    private void part(Variable.Part part) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("subscript", part.subscript());
        OptionsWriter.attributes(part.options(), attributes);
        attributes.putAll(part.extras().attributes());
        out.open("element", attributes);
        text("eqn", part.equation());
        text("init_eqn", part.initial());
        Graph graph = part.graph();
        if (graph != null) {
            graph(graph, false);
        }
        options.write(part.options());
        part.extras().elements().forEach(out::element);
        out.close("element");
    }

    void text(String name, @Nullable Text text) {
        if (text != null) {
            out.text(name, text.source());
        }
    }

    private static void type(Graph graph, Map<String, String> attributes) {
        if (graph.form() != Graph.Form.CONTINUOUS) {
            attributes.put("type", graph.form().word());
        }
    }

    private void graph(Graph graph, boolean alone) {
        if (!alone) {
            Map<String, String> attributes = new LinkedHashMap<>();
            type(graph, attributes);
            attributes.putAll(graph.extras().attributes());
            out.open("gf", attributes);
        }
        if (graph.evenly()) {
            out.text("xscale", range(graph.x()[0], graph.x()[graph.x().length - 1]), "");
        }
        int comma = graph.yScale().indexOf(',');
        if (comma > 0) {
            Map<String, String> range = new LinkedHashMap<>();
            range.put("min", graph.yScale().substring(0, comma));
            range.put("max", graph.yScale().substring(comma + 1));
            out.text("yscale", range, "");
        }
        if (!graph.evenly()) {
            points("xpts", graph.x());
        }
        points("ypts", graph.y());
        graph.extras().elements().forEach(out::element);
        if (!alone) {
            out.close("gf");
        }
    }

    private static Map<String, String> range(double min, double max) {
        Map<String, String> range = new LinkedHashMap<>();
        range.put("min", NumberText.exact(min));
        range.put("max", NumberText.exact(max));
        return range;
    }

    private void points(String name, double[] values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : ",").append(NumberText.exact(value));
        }
        out.text(name, text.toString());
    }
}
