package org.heartland.render.text;

import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Inert;

/**
 * Wraps untrusted text to a width: made inert, broken between words, and inside a word that is longer than a line
 * (except addresses).
 */
public final class Wrap {
    private static final int NARROWEST = 12;

    private Wrap() {}

    /**
     * Lines of at most {@code width} columns; the first begins with {@code head}, the others with {@code indent}
     * spaces.
     */
    static List<String> lines(String head, String text, int indent, int width) {
        int hanging = Math.max(0, Math.min(indent, width - NARROWEST));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
        boolean fresh = true;
        for (String word : words(text, Math.max(NARROWEST, width - hanging))) {
            boolean fits = columns(line) + (fresh ? 0 : 1) + columns(word) <= width;
            if (!fits && !trimmed(line).isEmpty()) {
                lines.add(trimmed(line));
                line = new StringBuilder(" ".repeat(hanging));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(trimmed(line));
        return lines;
    }

    private static List<String> words(String text, int longest) {
        List<String> words = new ArrayList<>();
        for (String word : Inert.text(text).split(" +(?!%)", -1)) {
            String rest = word;
            while (columns(rest) > longest && !isAddress(word)) {
                int cut = rest.offsetByCodePoints(0, longest);
                words.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            if (!rest.isEmpty()) {
                words.add(rest);
            }
        }
        return words;
    }

    /** The line without trailing spaces; other white space belongs to the text. */
    private static String trimmed(CharSequence line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.subSequence(0, end).toString();
    }

    /**
     * True for a web address, which is never broken, so that it can be followed; only an address may exceed the width.
     */
    private static boolean isAddress(String word) {
        return word.startsWith("https://") || word.startsWith("http://");
    }

    /** The number of columns of a text, one for each code point. */
    public static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** The text padded with spaces on the right. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }

    /** The text padded with spaces on the left. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - columns(text))) + text;
    }
}
