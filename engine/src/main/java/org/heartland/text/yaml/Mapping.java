package org.heartland.text.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping: which are present, which were read, which are missing. */
public abstract class Mapping {
    private static final int MAX_ITEMS = 2_000;

    public final String what;
    public final Problems problems;
    private final Place at;
    private final boolean cut;
    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final List<List<String>> missing = new ArrayList<>();
    private final int before;

    /**
     * @param what what the mapping describes, with its article: "an actor"
     */
    public Mapping(Yaml.Node node, String what, Problems problems) {
        this.what = what;
        this.at = node.at();
        this.problems = problems;
        this.before = problems.count();
        this.cut = !(node instanceof Yaml.Keys keys) || keys.cut();
        if (node instanceof Yaml.Keys keys) {
            keys.entries().forEach(entry -> entries.put(entry.key(), entry));
        } else {
            wrongKind(node, what + " is a mapping", "write its keys, each with a colon and a value");
        }
    }

    public final Place at() {
        return at;
    }

    /** The place of a key's value. */
    public final Place at(String key) {
        Yaml.Entry entry = entries.get(key);
        return entry == null ? at : entry.value().at();
    }

    public final Place atKey(String key) {
        Yaml.Entry entry = entries.get(key);
        return entry == null ? at : entry.at();
    }

    public final boolean has(String key) {
        return find(key) != null;
    }

    /** All keys, for mappings with open keys; counts each of them as read. */
    public final List<String> keys() {
        asked.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    /** The keys with their values, for mappings with open keys. */
    public final List<Yaml.Entry> entries() {
        asked.addAll(entries.keySet());
        return List.copyOf(entries.values());
    }

    public final Yaml.@Nullable Node find(String key) {
        asked.add(key);
        Yaml.Entry entry = entries.get(key);
        return entry == null || entry.value() instanceof Yaml.Word word && word.isNothing() ? null : entry.value();
    }

    public final Yaml.@Nullable Node need(String key) {
        Yaml.Node node = find(key);
        if (node == null) {
            missing.add(List.of(key));
        }
        return node;
    }

    /** Exactly one of these keys must be there: that one, or "" if none is or several are (reported). */
    public final String oneOf(String... keys) {
        List<String> there = new ArrayList<>();
        for (String key : keys) {
            if (has(key)) {
                there.add(key);
            }
        }
        if (there.isEmpty()) {
            missing.add(List.of(keys));
        } else if (there.size() > 1) {
            problems.add(
                    atKey(there.get(1)),
                    what + " cannot have both " + there.get(0) + " and " + there.get(1),
                    "keep one of " + String.join(", ", keys));
        }
        return there.size() == 1 ? there.get(0) : "";
    }

    /** Reports a key that conflicts with the others. */
    public final void forbid(String key, String because) {
        if (has(key)) {
            problems.add(atKey(key), key + " is not allowed here: " + because, "take it out");
        }
    }

    public final String text(String key) {
        Yaml.Node node = need(key);
        return node == null ? "" : textOf(node, key);
    }

    public final String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    public final @Nullable String findText(String key) {
        return has(key) ? text(key) : null;
    }

    /** The text of a node, "" if it has none (reported). */
    public final String textOf(Yaml.Node node, String of) {
        if (node instanceof Yaml.Word word) {
            if (word.text().isBlank()) {
                problems.add(node.at(), of + " is empty", "write something, or take it out");
            }
            return word.text().strip();
        }
        wrongKind(node, "a single value is wanted for " + of, "write one");
        return "";
    }

    /** The nodes of a list that must be present and not empty. */
    public final List<Yaml.Node> list(String key) {
        Yaml.Node node = need(key);
        if (node instanceof Yaml.Items items) {
            if (items.nodes().isEmpty() && !items.cut()) {
                problems.add(node.at(), key + " is an empty list", "write at least one item, or take the key out");
            }
            if (items.nodes().size() > MAX_ITEMS) {
                String what = key + " has " + items.nodes().size() + " items; the bound is " + MAX_ITEMS;
                problems.add(node.at(), what, "divide it, or leave some out");
                return List.of();
            }
            return items.nodes();
        }
        if (node != null) {
            wrongKind(node, "a list is wanted for " + key, "write [one, another], or a line with a dash for each");
        }
        return List.of();
    }

    /** True for true and yes, false for false and no; false if the key is missing. */
    public final boolean yes(String key) {
        return has(key) && choice(key, List.of("true", "false", "yes", "no")) % 2 == 0;
    }

    /** The index of a word among those that are allowed; 0 if it is none of them (reported). */
    public final int choice(String key, List<String> words) {
        String word = text(key);
        int index = words.indexOf(word);
        if (index < 0 && !word.isEmpty()) {
            problems.add(new Problem(
                    at(key),
                    key + " of " + what + " cannot be \"" + word + "\"",
                    "write " + or(words),
                    problems.near(at(key).file(), word, words)));
        }
        return Math.max(index, 0);
    }

    /** Reports missing and unknown keys; true if nothing was wrong in this mapping since it was opened. */
    public final boolean close() {
        for (Yaml.Entry entry : entries.values()) {
            if (!asked.contains(entry.key())) {
                List<String> near = problems.near(entry.at().file(), entry.key(), asked);
                missing.removeIf(keys -> keys.stream().anyMatch(near::contains));
                String keys = "the keys are " + String.join(", ", asked);
                problems.add(new Problem(entry.at(), entry.key() + " is not a key of " + what, keys, near));
            }
        }
        if (!cut) {
            missing.stream().distinct().forEach(keys -> problems.add(at, what + " needs " + or(keys), "add it"));
        }
        return problems.count() == before && !cut;
    }

    public final void wrongKind(Yaml.Node node, String wanted, String instead) {
        String found =
                node instanceof Yaml.Items ? "a list" : node instanceof Yaml.Keys ? "a mapping" : "a single value";
        boolean reported = node instanceof Yaml.Lost
                || node instanceof Yaml.Items items && items.cut()
                || node instanceof Yaml.Keys keys && keys.cut();
        if (!reported) {
            problems.add(node.at(), wanted + ", but this is " + found, instead);
        }
    }

    /** Words as alternatives: a, b or c. */
    public static String or(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
