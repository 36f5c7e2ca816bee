package org.heartland.problem;

/** Makes text from strangers inert: what could move the cursor, reverse the line or flood it is shown as a visible stand-in. */
public final class Inert {
    private static final int MAX_WORD_LENGTH = 80;
    private static final int MAX_ADDRESS_LENGTH = 2_000;

    private Inert() {}

    /** The text without control characters and direction marks, each word cut after 80 characters (web addresses after 2,000). */
    public static String text(String raw) {
        StringBuilder out = new StringBuilder(Math.min(raw.length(), 2000));
        int word = 0;
        int longest = MAX_WORD_LENGTH;
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            word = isBlank(point) ? 0 : word + 1;
            longest = word == 1 ? longest(raw, i) : longest;
            i += Character.charCount(point);
            if (word == longest + 1) {
                out.append('…');
            }
            if (word <= longest) {
                append(out, point);
            }
        }
        return out.toString();
    }

    private static int longest(String raw, int wordStart) {
        boolean address = raw.startsWith("https://", wordStart) || raw.startsWith("http://", wordStart);
        return address ? MAX_ADDRESS_LENGTH : MAX_WORD_LENGTH;
    }

    /** True if the character also ends a word on the page; hostile spaces are replaced by a sign that does not. */
    private static boolean isBlank(int point) {
        return isBreak(point) || (Character.isWhitespace(point) && !isHostile(point));
    }

    private static boolean isBreak(int point) {
        return point == '\n' || point == '\t' || point == '\r';
    }

    private static void append(StringBuilder out, int point) {
        if (isBreak(point)) {
            out.append(' ');
        } else if (isHostile(point)) {
            out.append('\uFFFD');
        } else {
            out.appendCodePoint(point);
        }
    }

    /** True if the character could move the cursor, reverse the line or be invisible: controls, direction marks, unassigned characters. */
    public static boolean isHostile(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }
}
