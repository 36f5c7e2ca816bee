package org.heartland.dynamics.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.model.Element;
import org.heartland.language.Comments;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.heartland.text.yaml.Mapping;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads the values of one mapping of a model by key. Faults are reported, and a default is returned. */
final class ModelFields extends Mapping {
    ModelFields(Yaml.Node node, String what, Problems problems) {
        super(node, what, problems);
    }

    /** The mapping under a key; null if there is none. */
    @Nullable
    ModelFields findMapping(String key, String inside) {
        Yaml.Node node = find(key);
        return node == null ? null : new ModelFields(node, inside, problems);
    }

    /** The entries under a key, in the order of the file; empty if there is no such key. */
    List<Yaml.Entry> named(String key) {
        Yaml.Node node = find(key);
        if (node == null) {
            return List.of();
        }
        List<Yaml.Entry> entries = new ModelFields(node, key, problems).entries();
        for (Yaml.Entry entry : entries) {
            if (entry.key().isBlank()) {
                problems.add(entry.at(), "an empty name in " + key, "write a name before the colon");
            }
        }
        return entries;
    }

    /** The scalars of a list, or a single scalar; empty if there is no such key. */
    List<Yaml.Word> words(String key) {
        List<Yaml.Word> words = new ArrayList<>();
        Yaml.Node node = find(key);
        List<Yaml.Node> nodes =
                node == null ? List.of() : node instanceof Yaml.Items items ? items.nodes() : List.of(node);
        for (Yaml.Node each : nodes) {
            if (each instanceof Yaml.Word word) {
                words.add(word);
            } else {
                wrongKind(each, "a single value is wanted in " + key, "write a name or a number");
            }
        }
        return words;
    }

    List<String> names(String key) {
        return words(key).stream().map(Yaml.Word::text).toList();
    }

    /** An equation; null if there is no such key or it holds only comments. */
    @Nullable
    Text findEquation(String key) {
        Yaml.Node node = find(key);
        if (node == null) {
            return null;
        }
        if (node instanceof Yaml.Word word) {
            return equation(word);
        }
        wrongKind(node, "an equation is wanted for " + key, "write one, in quotation marks");
        return null;
    }

    static @Nullable Text equation(Yaml.Word word) {
        return Comments.removedFrom(word.text()).isBlank() ? null : text(word);
    }

    /** A text, including surrounding spaces; "" if there is no such key. */
    String prose(String key) {
        return find(key) instanceof Yaml.Word word ? word.text() : text(key, "");
    }

    static Text text(Yaml.Word word) {
        return new Text(word.text(), word.written().at());
    }

    double needNumber(String key) {
        Yaml.Node node = need(key);
        return node == null ? 0 : number(node, key);
    }

    double number(String key, double otherwise) {
        Yaml.Node node = find(key);
        return node == null ? otherwise : number(node, key);
    }

    double number(Yaml.Node node, String key) {
        String text = textOf(node, key);
        double value = NumberText.read(text).orElse(Double.NaN);
        if (Double.isFinite(value) || text.isEmpty()) {
            return text.isEmpty() ? 0 : value;
        }
        problems.add(node.at(), "\"" + shortened(text) + "\" is not a number", "write one such as 0.25");
        return 0;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    double[] numbers(String key) {
        return words(key).stream().mapToDouble(word -> number(word, key)).toArray();
    }

    /** A low and a high number; null if there is no such key or it does not hold two numbers. */
    @Nullable
    Ends findEnds(String key) {
        List<Yaml.Word> words = words(key);
        if (words.size() == 2) {
            String low = words.get(0).text();
            String high = words.get(1).text();
            return new Ends(low, number(words.get(0), key), high, number(words.get(1), key), at(key));
        }
        if (has(key)) {
            problems.add(at(key), key + " is two numbers, and here are " + words.size(), "write [low, high]");
        }
        return null;
    }

    /** Two numbers and their text as written. */
    record Ends(String lowText, double low, String highText, double high, Place at) {
        /** The XMILE element that holds them. */
        Element element(String name, String lowName, String highName) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put(lowName, lowText);
            attributes.put(highName, highText);
            return new Element(name, attributes, List.of(), "", at, at);
        }
    }

    /** True or false; null if there is no such key. */
    @Nullable
    Boolean findYes(String key) {
        return has(key) ? Boolean.valueOf(yes(key)) : null;
    }
}
