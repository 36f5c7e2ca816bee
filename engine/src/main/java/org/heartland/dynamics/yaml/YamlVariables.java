package org.heartland.dynamics.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Element;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Variables, modules and macros of the short form. A variable that is only its equation needs no keys. */
final class YamlVariables {
    private static final Set<String> GRAPH = Set.of("x", "y", "range", "form");
    private static final Set<String> PART = Set.of("is", "at_first", "x", "y", "range", "form");
    private static final Set<String> VARIABLE = Set.of(
            "is",
            "at_first",
            "x",
            "y",
            "range",
            "form",
            "start",
            "in",
            "out",
            "unit",
            "says",
            "over",
            "each",
            "between",
            "not_negative",
            "access");

    private final YamlTree tree;

    YamlVariables(YamlTree tree) {
        this.tree = tree;
    }

    Element leaf(String name, Node node) {
        return new Element(name, Map.of(), List.of(), tree.text(node), tree.place(node), tree.textAt(node));
    }

    Element element(String name, Map<String, String> attributes, List<Element> children, Node at) {
        return new Element(name, attributes, children, "", tree.place(at), tree.place(at));
    }

    Element variable(String tag, String name, Node node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        if (!(node instanceof MappingNode)) {
            return element(tag, attributes, List.of(leaf("eqn", node)), node);
        }
        Map<String, Node> keys = tree.map(node, VARIABLE);
        if (keys.get("access") != null) {
            attributes.put("access", tree.text(keys.get("access")));
        }
        List<Element> children = new ArrayList<>();
        one(keys, "is", "eqn", children);
        one(keys, "start", "eqn", children);
        one(keys, "at_first", "init_eqn", children);
        one(keys, "unit", "units", children);
        one(keys, "says", "doc", children);
        one(keys, "not_negative", "non_negative", children);
        many(keys, "in", "inflow", children);
        many(keys, "out", "outflow", children);
        Node over = keys.get("over");
        if (over != null) {
            List<Element> dims = new ArrayList<>();
            tree.list(over).forEach(dim -> dims.add(element("dim", Map.of("name", tree.text(dim)), List.of(), dim)));
            children.add(element("dimensions", Map.of(), dims, over));
        }
        Node between = keys.get("between");
        if (between != null) {
            children.add(between(between));
        }
        Node each = keys.get("each");
        if (each != null) {
            tree.map(each, Set.of()).forEach((subscript, part) -> children.add(part(subscript, part)));
        }
        if (tag.equals("gf")) {
            graph(keys, children, attributes);
        } else {
            function(keys, children, node);
        }
        return element(tag, attributes, children, node);
    }

    private Element between(Node node) {
        List<String> ends = tree.ends(node, "between");
        Map<String, String> bounds = new LinkedHashMap<>();
        bounds.put("low", ends.get(0));
        bounds.put("high", ends.get(1));
        return element(Between.TAG, bounds, List.of(), node);
    }

    private Element part(String subscript, Node node) {
        List<Element> children = new ArrayList<>();
        if (node instanceof MappingNode) {
            Map<String, Node> keys = tree.map(node, PART);
            one(keys, "is", "eqn", children);
            one(keys, "at_first", "init_eqn", children);
            function(keys, children, node);
        } else {
            children.add(leaf("eqn", node));
        }
        return element("element", Map.of("subscript", subscript), children, node);
    }

    private void one(Map<String, Node> keys, String key, String tag, List<Element> into) {
        Node node = keys.get(key);
        if (node != null) {
            into.add(leaf(tag, node));
        }
    }

    private void many(Map<String, Node> keys, String key, String tag, List<Element> into) {
        Node node = keys.get(key);
        if (node != null) {
            tree.list(node).forEach(name -> into.add(leaf(tag, name)));
        }
    }

    private void function(Map<String, Node> keys, List<Element> into, Node at) {
        if (keys.keySet().stream().anyMatch(GRAPH::contains)) {
            List<Element> children = new ArrayList<>();
            Map<String, String> attributes = new LinkedHashMap<>();
            graph(keys, children, attributes);
            into.add(element("gf", attributes, children, at));
        }
    }

    private void graph(Map<String, Node> keys, List<Element> into, Map<String, String> attributes) {
        if (keys.get("form") != null) {
            attributes.put("type", tree.text(keys.get("form")));
        }
        points(keys.get("x"), "xpts", into);
        points(keys.get("y"), "ypts", into);
        Node range = keys.get("range");
        if (range != null) {
            List<String> ends = tree.ends(range, "range");
            Map<String, String> scale = new LinkedHashMap<>();
            scale.put("min", ends.get(0));
            scale.put("max", ends.get(1));
            into.add(element("xscale", scale, List.of(), range));
        }
    }

    private void points(@org.jspecify.annotations.Nullable Node node, String tag, List<Element> into) {
        if (node != null) {
            StringBuilder text = new StringBuilder();
            tree.list(node)
                    .forEach(point -> text.append(text.isEmpty() ? "" : ",").append(tree.text(point)));
            into.add(new Element(tag, Map.of(), List.of(), text.toString(), tree.place(node), tree.place(node)));
        }
    }

    Element module(String name, Node node) {
        Map<String, Node> keys = tree.map(node, Set.of("model", "connect"));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        if (keys.get("model") != null) {
            attributes.put("model", tree.text(keys.get("model")));
        }
        List<Element> connects = new ArrayList<>();
        if (keys.get("connect") != null) {
            tree.map(keys.get("connect"), Set.of()).forEach((to, from) -> {
                Map<String, String> ends = new LinkedHashMap<>();
                ends.put("to", to);
                ends.put("from", tree.text(from));
                connects.add(element("connect", ends, List.of(), from));
            });
        }
        return element("module", attributes, connects, node);
    }

    Element macro(String name, Node node) {
        Map<String, Node> keys = tree.map(node, Set.of("takes", "is", "stocks", "flows", "auxiliaries"));
        List<Element> children = new ArrayList<>();
        if (keys.get("takes") != null) {
            tree.list(keys.get("takes")).forEach(parameter -> parameter(parameter, children));
        }
        one(keys, "is", "eqn", children);
        List<Element> inside = new ArrayList<>();
        for (String kind : List.of("stocks", "flows", "auxiliaries")) {
            Node variables = keys.get(kind);
            if (variables != null) {
                String tag = kind.equals("stocks") ? "stock" : kind.equals("flows") ? "flow" : "aux";
                tree.map(variables, Set.of()).forEach((variable, said) -> inside.add(variable(tag, variable, said)));
            }
        }
        children.add(element("variables", Map.of(), inside, node));
        return element("macro", Map.of("name", name), children, node);
    }

    private void parameter(Node parameter, List<Element> into) {
        if (!(parameter instanceof MappingNode)) {
            into.add(leaf("parm", parameter));
            return;
        }
        tree.map(parameter, Set.of())
                .forEach((name, otherwise) -> into.add(new Element(
                        "parm",
                        Map.of("default", tree.text(otherwise)),
                        List.of(),
                        name,
                        tree.place(parameter),
                        tree.place(parameter))));
    }
}
