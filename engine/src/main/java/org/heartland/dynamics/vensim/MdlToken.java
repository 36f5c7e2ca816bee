package org.heartland.dynamics.vensim;

import java.util.Locale;
import org.heartland.text.NumberText;

/**
 * A part of an equation as it is written.
 *
 * @param text the part; of a name without quotation marks, every run of white space one space
 * @param at where it begins in the text of the file
 */
record MdlToken(Kind kind, String text, int at) {
    /** What a part is; a word is between colons, as {@code :AND:}, a string between single quotation marks. */
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        WORD,
        SYMBOL,
        SPACE
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** A number that is written out; NaN if this is none. */
    double number() {
        return kind == Kind.NUMBER ? NumberText.read(text).orElse(Double.NaN) : Double.NaN;
    }

    /** A name as names are compared: in small letters, underscores as spaces. */
    String key() {
        return key(text);
    }

    static String key(String name) {
        return name.replace('_', ' ').strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }
}
