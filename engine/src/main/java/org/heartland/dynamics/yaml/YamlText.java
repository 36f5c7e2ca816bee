package org.heartland.dynamics.yaml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heartland.text.NumberText;
import org.heartland.text.yaml.YamlQuotes;

/** Writes lines of YAML, with keys and texts quoted where necessary. */
final class YamlText {
    private static final int LONGEST_PLAIN = 200;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*( [A-Za-z0-9_]+)*");
    private static final Pattern WORD = Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null");
    private final StringBuilder out = new StringBuilder();
    private int begun;

    void line(int depth, String key, String value) {
        out.append("  ".repeat(depth))
                .append(key)
                .append(':')
                .append(value.isEmpty() ? "" : " ")
                .append(value)
                .append('\n');
    }

    /** Begins a mapping that may stay empty. */
    void begin(int depth, String key) {
        line(depth, key, "");
        begun = out.length();
    }

    /** Ends the mapping; an empty one is written as <code>{}</code>. */
    void end() {
        if (out.length() == begun) {
            out.setLength(begun - 1);
            out.append(" {}\n");
        }
    }

    void item(int depth, String value) {
        out.append("  ".repeat(depth)).append("- ").append(value).append('\n');
    }

    static String key(String name) {
        return quoted(name);
    }

    static String list(List<String> texts) {
        return texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    static String quoted(String text) {
        boolean plain = text.length() <= LONGEST_PLAIN
                && ((PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()) || NumberText.isNumber(text));
        return plain ? text : YamlQuotes.of(text);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
