package org.heartland.text;

import org.heartland.problem.Inert;

/** Text escaped for XML and HTML: characters that would begin a tag or an entity, or end an attribute, become entities. */
public final class MarkupText {
    private MarkupText() {}

    /** As the content of an element. */
    public static String content(String text) {
        return escaped(text, false);
    }

    /** As the value of an attribute in quotation marks of either kind; good for the content of an element too. */
    public static String attribute(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            String name = name(point);
            name = name.isEmpty() && attribute ? nameInAttribute(point) : name;
            if (name.isEmpty()) {
                safe.appendCodePoint(point);
            } else {
                safe.append('&').append(name).append(';');
            }
        }
        return safe.toString();
    }

    private static String name(int point) {
        return switch (point) {
            case '&' -> "amp";
            case '<' -> "lt";
            case '>' -> "gt";
            case '\n', '\t' -> "";
            default -> isNamed(point) ? "#" + point : "";
        };
    }

    /** True if the character is invisible or moves the cursor, and is written as a numeric reference; an unpaired surrogate has none. */
    private static boolean isNamed(int point) {
        return Inert.isHostile(point) && Character.getType(point) != Character.SURROGATE;
    }

    private static String nameInAttribute(int point) {
        return switch (point) {
            case '"' -> "quot";
            case '\'' -> "#39";
            case '\n' -> "#10";
            case '\t' -> "#9";
            default -> "";
        };
    }
}
