package org.heartland.text.yaml;

import org.heartland.text.SourceText;
import org.heartland.text.Text;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * A YAML value as it stands in the file, character by character, so that the place of each can be told: without the quotation marks
 * or the sign before a block, and with blanks in the place of what an escape begins with.
 */
final class Verbatim {
    private Verbatim() {}

    static Text of(ScalarEvent scalar, SourceText source, int from, int to) {
        String raw = onlyLineFeeds(source.text().substring(from, to));
        if (scalar.isPlain()) {
            return new Text(raw.strip(), source.place(from));
        }
        if (scalar.isSQuoted() || scalar.isDQuoted()) {
            String inside = raw.substring(1, Math.max(1, raw.length() - 1));
            return new Text(
                    scalar.isDQuoted() ? unescaped(inside) : inside.replace("''", " '"), source.place(from + 1));
        }
        int start = Math.max(0, raw.indexOf('\n'));
        while (start < raw.length() && Character.isWhitespace(raw.charAt(start))) {
            start++;
        }
        return new Text(raw.substring(start).strip(), source.place(Math.min(from + start, to)));
    }

    /** Carriage returns that end a line by themselves become line feeds, which is what places are counted by. */
    private static String onlyLineFeeds(String raw) {
        return raw.indexOf('\r') < 0 ? raw : raw.replaceAll("\r(?!\n)", "\n");
    }

    /** Quotation marks and line ends without their backslash; any other escape stays and makes no sense in an expression. */
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
