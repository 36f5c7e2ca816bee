package org.heartland.problem;

/** Makes text from strangers inert: what could move the cursor, reverse the line or flood it is shown as a visible stand-in. */
public final class Inert {
    private static final int LONGEST_WORD = 80;

    private Inert() {}

    /** The text without control characters, direction marks and words of more than 80 characters. */
    public static String text(String raw) {
        StringBuilder out = new StringBuilder(Math.min(raw.length(), 2000));
        int word = 0;
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            word = Character.isWhitespace(point) ? 0 : word + 1;
            if (word == LONGEST_WORD + 1) {
                out.append('…');
            }
            if (word <= LONGEST_WORD) {
                append(out, point);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        if (point == '\n' || point == '\t' || point == '\r') {
            out.append(' ');
        } else if (isHostile(point)) {
            out.append('\uFFFD');
        } else {
            out.appendCodePoint(point);
        }
    }

    private static boolean isHostile(int point) {
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
