package org.heartland.dynamics.yaml;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heartland.text.NumberText;

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
        if (plain) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default ->
                    quoted.append(isPrintable(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(char c) {
        return (c >= ' ' && c < 127) || (c > 0xa0 && c < 0xfff0 && c != 0x2028 && c != 0x2029 && c != 0xfeff);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
