package org.heartland.dynamics.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as plain nodes with places: no tags, no anchors, no key twice; bounded in size and depth. */
final class YamlTree {
    private static final int LARGEST = 5_000_000;
    private static final int DEEPEST = 20;

    private final String file;
    final List<Problem> problems = new ArrayList<>();

    YamlTree(String file) {
        this.file = file;
    }

    Read<Node> compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                return bad(Place.of(file), "this file is empty", "give a model");
            }
            return new Read.Good<>(node);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            return bad(
                    mark == null ? Place.of(file) : place(mark),
                    "this is not sound YAML",
                    "look at indents, colons and quotation marks");
        } catch (YAMLException e) {
            return bad(
                    Place.of(file),
                    "this is not sound YAML, longer than " + LARGEST + " characters or deeper than " + DEEPEST,
                    "write it shorter");
        }
    }

    private static Read<Node> bad(Place at, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(at, what, instead)));
    }

    Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    void wrong(Node at, String what, String instead) {
        if (problems.size() < 100) {
            problems.add(Problem.at(place(at), what, instead));
        }
    }

    /** The entries of a mapping in order; those with other keys than these are problems (an empty set allows any). */
    Map<String, Node> map(Node node, Set<String> allowed) {
        Map<String, Node> map = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong(node, "a mapping is wanted here", "write keys with a colon behind each");
            return map;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!allowed.isEmpty() && !allowed.contains(key)) {
                problems.add(new Problem(
                        place(tuple.getKeyNode()),
                        "there is no key " + key + " here",
                        "take it out",
                        Near.to(key, allowed)));
            } else if (map.put(key, tuple.getValueNode()) != null) {
                wrong(tuple.getKeyNode(), "the key " + key + " a second time", "keep one");
            }
        }
        return map;
    }

    List<Node> list(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        return List.of(node);
    }

    /** The two numbers of a range; where there are not two, that is a problem. */
    List<String> ends(Node node, String key) {
        List<Node> ends = list(node);
        if (ends.size() != 2) {
            wrong(node, key + " wants two numbers", "write [low, high]");
            return List.of("0", "1");
        }
        return ends.stream().map(this::text).toList();
    }

    /** Whether XML 1.0 can hold it too: no control characters but blanks and ends of lines, and no halves of characters. */
    private static boolean isXml(String text) {
        return text.codePoints()
                .allMatch(c -> c >= 0x20 && c < 0xD800
                        || c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            if (!isXml(scalar.getValue())) {
                wrong(
                        node,
                        "a character that no text has",
                        "take it out; a backslash between double quotation marks is written twice");
                return "";
            }
            return scalar.getValue();
        }
        wrong(node, "one value is wanted here", "write a text or a number");
        return "";
    }

    /** Where the text of a scalar begins, behind its quotation mark. */
    Place textAt(Node node) {
        boolean quoted = node instanceof ScalarNode scalar && !scalar.isPlain();
        Place at = place(node);
        return quoted ? new Place(at.file(), at.line(), at.column() + 1) : at;
    }
}
