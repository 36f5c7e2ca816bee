package org.heartland.text;

/** Text as XML and HTML write it: what would begin a tag or an entity, or end an attribute, is named instead. */
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String name = name(c);
            name = name.isEmpty() && attribute ? nameInAttribute(c) : name;
            if (name.isEmpty()) {
                safe.append(c);
            } else {
                safe.append('&').append(name).append(';');
            }
        }
        return safe.toString();
    }

    private static String name(char c) {
        return switch (c) {
            case '&' -> "amp";
            case '<' -> "lt";
            case '>' -> "gt";
            case '\r' -> "#13";
            default -> "";
        };
    }

    private static String nameInAttribute(char c) {
        return switch (c) {
            case '"' -> "quot";
            case '\'' -> "#39";
            case '\n' -> "#10";
            case '\t' -> "#9";
            default -> "";
        };
    }
}
