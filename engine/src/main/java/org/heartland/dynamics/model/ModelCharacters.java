package org.heartland.dynamics.model;

import java.util.Locale;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;

/** The characters of which a model may consist: those that XML 1.0 can hold, so that every model can be written in XMILE. */
public final class ModelCharacters {
    private ModelCharacters() {}

    /** Where the first other character is; -1 if there is none. */
    public static int strange(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPlain(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The problem that a character is. */
    public static Problem problem(int point, Place at, String instead) {
        return Problem.at(
                at,
                "the character " + String.format(Locale.ROOT, "U+%04X", point) + " cannot be part of a model",
                instead);
    }

    /** False for control characters other than tabs and line ends, for surrogates, and for U+FFFE and U+FFFF. */
    private static boolean isPlain(int point) {
        return point >= 0x20 && point < 0xD800
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point > 0xDFFF && point != 0xFFFE && point != 0xFFFF;
    }
}
