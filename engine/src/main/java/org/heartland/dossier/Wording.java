package org.heartland.dossier;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text for people in which expressions in braces stand for figures.
 *
 * @param raw the text as written, with the braces; its translations are found by it
 * @param figures the expressions in braces, in the order written
 */
public record Wording(String raw, List<Written> figures) {
    /** A pair of braces in a text; its first group is the expression. */
    public static final Pattern FIGURE = Pattern.compile("\\{([^{}]*)\\}");

    /** The expressions in the braces of a text, in the order written. */
    public static List<String> expressions(String raw) {
        return FIGURE.matcher(raw)
                .results()
                .map(match -> match.group(1).strip())
                .toList();
    }

    /** True if every brace of the text belongs to a pair. */
    public static boolean isClosed(String raw) {
        Matcher pairs = FIGURE.matcher(raw);
        String rest = pairs.replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }
}
