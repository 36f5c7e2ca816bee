package org.heartland.text.yaml;

import org.heartland.text.SourceText;
import org.heartland.text.Text;

/**
 * A YAML value exactly as in the file, so that each character keeps its place: without quotation marks or the block indicator, and with a
 * space where an escape begins.
 */
final class Verbatim {
    private Verbatim() {}

    static Text of(Yaml.Word word) {
        SourceText source = word.source();
        int from = word.from();
        String raw = onlyLineFeeds(source.text().substring(from, word.to()));
        char mark = word.plain() || raw.isEmpty() ? 0 : raw.charAt(0);
        if (word.plain()) {
            return new Text(raw.strip(), source.place(from));
        }
        if (mark == '\'' || mark == '"') {
            String inside = raw.substring(1, Math.max(1, raw.length() - 1));
            String text = mark == '"' ? unescaped(inside) : inside.replace("''", " '");
            return new Text(text, source.place(from + 1));
        }
        int start = Math.max(0, raw.indexOf('\n'));
        while (start < raw.length() && Character.isWhitespace(raw.charAt(start))) {
            start++;
        }
        return new Text(raw.substring(start).strip(), source.place(Math.min(from + start, word.to())));
    }

    /** Turns lone carriage returns into line feeds, by which places are counted. */
    private static String onlyLineFeeds(String raw) {
        return raw.indexOf('\r') < 0 ? raw : raw.replaceAll("\r(?!\n)", "\n");
    }

    /** Escaped quotation marks and line ends without their backslash; any other escape is left, and is an error in an expression. */
    private static String unescaped(String inside) {
        if (inside.indexOf('\\') < 0) {
            return inside;
        }
        StringBuilder out = new StringBuilder(inside);
        for (int i = 0; i + 1 < out.length(); i++) {
            char next = out.charAt(i + 1);
            if (out.charAt(i) != '\\') {
                continue;
            }
            if (next == '"' || next == '\n' || next == '\r' || next == ' ') {
                out.setCharAt(i, ' ');
            }
            i++;
        }
        return out.toString();
    }
}
