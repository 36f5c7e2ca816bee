package org.heartland.render.page;

import org.heartland.problem.Inert;

/** Texts in style sheets. */
final class CssString {
    private CssString() {}

    /** The text as a string of a style sheet, where it ends neither the string nor the sheet. */
    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        Inert.text(text).codePoints().forEach(c -> {
            if (c < ' ' || "\"\\<>&".indexOf(c) >= 0) {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
