package org.heartland.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heartland.dossier.Scenario;

/**
 * A scenario as it is written in its file, or by the controls of a page: it need not be readable. Each change takes one line of the file, so that a
 * problem of a line is one of that change.
 *
 * @param changes the keys and values of each change, in the order in which they are written; a list of values is written with commas
 * @param issues the same of each change of an issue
 */
public record WrittenScenario(
        String id, String title, String because, List<Map<String, String>> changes, List<Map<String, String>> issues) {
    /** The words with which changes begin. */
    public static final List<String> VERBS =
            List.of("set", "scale", "drop", "join", "leave", "happens", "never", "judge");

    /** The keys whose values are lists; a factor is {@code by} a number. */
    private static final Set<String> LISTS = Set.of("by", "toward", "choose");

    private static final String FACTOR_OF = "scale";

    private static final int LINES_ABOVE = 4;
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][\\w-]*|-?\\d[\\w.%-]*");
    private static final Set<String> MEANING = Set.of("null", "true", "false", "yes", "no", "on", "off");

    public WrittenScenario {
        changes = kept(changes);
        issues = kept(issues);
    }

    /** A scenario that changes no issue. */
    public WrittenScenario(String id, String title, String because, List<Map<String, String>> changes) {
        this(id, title, because, changes, List.of());
    }

    private static List<Map<String, String>> kept(List<Map<String, String>> changes) {
        List<Map<String, String>> kept = new ArrayList<>();
        changes.forEach(change -> kept.add(Collections.unmodifiableMap(new LinkedHashMap<>(change))));
        return List.copyOf(kept);
    }

    /** A scenario that was read, as it would be written. */
    public static WrittenScenario of(Scenario scenario) {
        return new WrittenScenario(
                scenario.id(),
                scenario.title(),
                scenario.because(),
                scenario.changes().stream().map(WrittenChange::of).toList(),
                scenario.issues().stream()
                        .map(change -> issue(change.issue(), change.name(), change.value(), change.because()))
                        .toList());
    }

    /** A change of an issue, by its keys. */
    public static Map<String, String> issue(String of, String name, String value, String because) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("of", of);
        keys.put("set", name);
        keys.put("to", value);
        keys.put("because", because);
        return keys;
    }

    /** The scenario with this one of its changes alone, counted from 0. */
    public WrittenScenario only(int change) {
        return with(List.of(changes.get(change)));
    }

    /** The scenario with other changes. */
    public WrittenScenario with(List<Map<String, String>> others) {
        return new WrittenScenario(id, title, because, others, issues);
    }

    /** The name of its file, in the folder of the dossier's scenarios or anywhere else. */
    public String file() {
        return id + ".yaml";
    }

    /** The whole file. */
    public String yaml() {
        StringBuilder text = new StringBuilder();
        text.append("id: ").append(quoted(id)).append('\n');
        text.append("title: ").append(quoted(title)).append('\n');
        text.append("because: ").append(quoted(because)).append('\n');
        text.append(changes.isEmpty() ? "changes: []\n" : "changes:\n");
        changes.forEach(change -> text.append("  - ").append(line(change)).append('\n'));
        text.append(issues.isEmpty() ? "" : "issues:\n");
        issues.forEach(change -> text.append("  - ").append(line(change)).append('\n'));
        return text.toString();
    }

    /** The change that stands in a line of the file, counted from 0; -1 if none does. */
    public int changeAt(int line) {
        int change = line - LINES_ABOVE - 1;
        return change < changes.size() ? Math.max(-1, change) : -1;
    }

    private static String line(Map<String, String> change) {
        return change.entrySet().stream()
                .map(entry -> key(entry.getKey()) + ": "
                        + (change.containsKey(FACTOR_OF)
                                ? quoted(entry.getValue())
                                : value(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String key(String key) {
        return WORD.matcher(key).matches() ? key : quoted(key);
    }

    private static String value(String key, String value) {
        if (key.equals("weights")) {
            return pairs(value);
        }
        return LISTS.contains(key)
                ? parts(value).stream().map(WrittenScenario::quoted).collect(Collectors.joining(", ", "[", "]"))
                : quoted(value);
    }

    private static String pairs(String weights) {
        return parts(weights).stream()
                .map(part -> part.split("=", 2))
                .map(part -> quoted(part[0].strip()) + ": " + quoted(part[part.length - 1].strip()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The values of a list that is written with commas. */
    public static List<String> parts(String list) {
        return Pattern.compile(",")
                .splitAsStream(list)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A value that reads back as it is: in quotation marks unless it is a plain word or number; control characters become spaces. */
    private static String quoted(String text) {
        if (PLAIN.matcher(text).matches() && !MEANING.contains(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\');
            }
            quoted.appendCodePoint(isBreak(point) ? ' ' : point);
        });
        return quoted.append('"').toString();
    }

    private static boolean isBreak(int point) {
        return Character.isISOControl(point)
                || Character.getType(point) == Character.LINE_SEPARATOR
                || Character.getType(point) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(point) == Character.SURROGATE;
    }
}
