package org.heartland.dynamics.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.problem.Read;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the short form of models, in YAML. Each key stands for an element of XMILE, and the model is made from those: both notations go
 * through the same tree. Where nothing is said the method is rk4.
 */
public final class YamlModel {
    private static final Set<String> TOP = Set.of(
            "model",
            "time",
            "dimensions",
            "units",
            "not_negative",
            "like",
            "outside",
            "stocks",
            "flows",
            "auxiliaries",
            "graphs",
            "modules",
            "models",
            "macros");
    private static final Set<String> INSIDE =
            Set.of("stocks", "flows", "auxiliaries", "graphs", "modules", "not_negative");

    private final YamlTree tree;
    private final YamlVariables variables;

    private YamlModel(String file) {
        this.tree = new YamlTree(file);
        this.variables = new YamlVariables(tree);
    }

    public static Read<Model> read(String text, String file) {
        YamlModel reading = new YamlModel(file);
        return reading.tree.compose(text).then(node -> {
            Element root = reading.root(node);
            Read<Model> model = XmileReader.read(root);
            if (reading.tree.problems.isEmpty()) {
                return model;
            }
            return new Read.Bad<>(reading.tree.problems);
        });
    }

    private Element root(Node node) {
        Map<String, Node> keys = tree.map(node, TOP);
        List<Element> children = new ArrayList<>();
        children.add(header(node, keys));
        if (keys.get("time") != null) {
            children.add(time(keys.get("time")));
        }
        if (keys.get("units") != null) {
            children.add(units(keys.get("units")));
        }
        if (keys.get("dimensions") != null) {
            children.add(dimensions(keys.get("dimensions")));
        }
        behaviour(keys, children);
        children.add(submodel("", node, keys));
        if (keys.get("models") != null) {
            tree.map(keys.get("models"), Set.of()).forEach((name, inside) -> {
                Map<String, Node> parts = tree.map(inside, INSIDE);
                children.add(submodel(name, inside, parts));
            });
        }
        if (keys.get("macros") != null) {
            tree.map(keys.get("macros"), Set.of()).forEach((name, macro) -> children.add(variables.macro(name, macro)));
        }
        return variables.element("xmile", Map.of(), children, node);
    }

    private Element header(Node node, Map<String, Node> keys) {
        List<Element> children = new ArrayList<>();
        if (keys.get("model") != null) {
            children.add(variables.leaf("name", keys.get("model")));
        }
        Node like = keys.get("like");
        if (like != null && tree.text(like).equalsIgnoreCase("vensim")) {
            Node at = like;
            children.add(new Element("product", Map.of(), List.of(), "Vensim", tree.place(at), tree.place(at)));
        } else if (like != null) {
            tree.wrong(like, "a model can be like Vensim only", "write Vensim, or leave the key out");
        }
        if (keys.get("outside") != null) {
            Map<String, String> value = Map.of("invalid_index_value", tree.text(keys.get("outside")));
            Element uses = variables.element("uses_arrays", value, List.of(), keys.get("outside"));
            children.add(variables.element("options", Map.of(), List.of(uses), keys.get("outside")));
        }
        return variables.element("header", Map.of(), children, node);
    }

    private Element time(Node node) {
        Map<String, Node> keys = tree.map(node, Set.of("start", "stop", "dt", "parts", "save", "method", "unit"));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("method", keys.get("method") == null ? "rk4" : tree.text(keys.get("method")));
        if (keys.get("unit") != null) {
            attributes.put("time_units", tree.text(keys.get("unit")));
        }
        if (keys.get("save") != null) {
            attributes.put("isee:save_interval", tree.text(keys.get("save")));
        }
        List<Element> children = new ArrayList<>();
        for (String name : List.of("start", "stop", "dt")) {
            if (keys.get(name) != null) {
                children.add(variables.leaf(name, keys.get(name)));
            }
        }
        Node parts = keys.get("parts");
        if (parts != null) {
            children.add(new Element(
                    "dt",
                    Map.of("reciprocal", "true"),
                    List.of(),
                    tree.text(parts),
                    tree.place(parts),
                    tree.textAt(parts)));
        }
        return variables.element("sim_specs", attributes, children, node);
    }

    private Element units(Node node) {
        List<Element> units = new ArrayList<>();
        tree.map(node, Set.of()).forEach((name, unit) -> {
            Map<String, Node> keys = tree.map(unit, Set.of("is", "also"));
            List<Element> children = new ArrayList<>();
            if (keys.get("is") != null) {
                children.add(variables.leaf("eqn", keys.get("is")));
            }
            if (keys.get("also") != null) {
                tree.list(keys.get("also")).forEach(alias -> children.add(variables.leaf("alias", alias)));
            }
            units.add(variables.element("unit", Map.of("name", name), children, unit));
        });
        return variables.element("model_units", Map.of(), units, node);
    }

    private Element dimensions(Node node) {
        List<Element> dimensions = new ArrayList<>();
        tree.map(node, Set.of()).forEach((name, value) -> {
            if (value instanceof org.yaml.snakeyaml.nodes.ScalarNode) {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("name", name);
                attributes.put("size", tree.text(value));
                dimensions.add(variables.element("dim", attributes, List.of(), value));
                return;
            }
            List<Element> elements = new ArrayList<>();
            Map<String, Node> keys = value instanceof MappingNode
                    ? tree.map(value, Set.of("elements", "like"))
                    : Map.of("elements", value);
            if (keys.get("elements") != null) {
                tree.list(keys.get("elements"))
                        .forEach(elem -> elements.add(
                                variables.element("elem", Map.of("name", tree.text(elem)), List.of(), elem)));
            }
            if (keys.get("like") != null) {
                elements.add(variables.leaf("isee:maps_to", keys.get("like")));
            }
            dimensions.add(variables.element("dim", Map.of("name", name), elements, value));
        });
        return variables.element("dimensions", Map.of(), dimensions, node);
    }

    private void behaviour(Map<String, Node> keys, List<Element> children) {
        Node node = keys.get("not_negative");
        if (node == null) {
            return;
        }
        List<Element> kinds = new ArrayList<>();
        tree.map(node, Set.of("stocks", "flows")).forEach((kind, said) -> {
            Element mark = variables.leaf("non_negative", said);
            kinds.add(variables.element(kind.equals("stocks") ? "stock" : "flow", Map.of(), List.of(mark), said));
        });
        children.add(variables.element("behavior", Map.of(), kinds, node));
    }

    private Element submodel(String name, Node at, Map<String, Node> keys) {
        List<Element> inside = new ArrayList<>();
        Map.of("stocks", "stock", "flows", "flow", "auxiliaries", "aux", "graphs", "gf").entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        java.util.Comparator.comparingInt(List.of("stock", "flow", "aux", "gf")::indexOf)))
                .filter(kind -> keys.get(kind.getKey()) != null)
                .forEach(kind -> tree.map(keys.getOrDefault(kind.getKey(), at), Set.of())
                        .forEach((variable, node) -> inside.add(variables.variable(kind.getValue(), variable, node))));
        Node modules = keys.get("modules");
        if (modules != null) {
            tree.map(modules, Set.of()).forEach((module, node) -> inside.add(variables.module(module, node)));
        }
        List<Element> children = new ArrayList<>();
        if (!name.isEmpty()) {
            behaviour(keys, children);
        }
        children.add(variables.element("variables", Map.of(), inside, at));
        return variables.element("model", name.isEmpty() ? Map.of() : Map.of("name", name), children, at);
    }
}
