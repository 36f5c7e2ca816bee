package org.heartland.language;

/** Comments in equations: text in braces (XMILE 1.0, section 3.3). */
public final class Comments {
    private Comments() {}

    /** The text without its comments; an unclosed brace does not begin one. */
    public static String removedFrom(String text) {
        int open = text.indexOf('{');
        int close = open < 0 ? -1 : text.indexOf('}', open);
        if (close < 0) {
            return text;
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (open >= 0 && close >= 0) {
            rest.append(text, from, open);
            from = close + 1;
            open = text.indexOf('{', from);
            close = open < 0 ? -1 : text.indexOf('}', open);
        }
        return rest.append(text, from, text.length()).toString();
    }
}
