package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.words.Words;

/** A run of text inside a block. */
sealed interface Piece {
    /** Text in the page's language, or in the dossier's own language if it is not translated. */
    record Plain(String text, boolean translated) implements Piece {}

    record Strong(String text) implements Piece {}

    /** An id or an expression, as written in the dossier. */
    record Code(String text) implements Piece {}

    /** A link to another page of the web, or, with {@code #}, to an anchor on this one. */
    record Link(String href, String text) implements Piece {}

    /** Rows of evidence, by their numbers in the table. */
    record Rows(List<Integer> rows) implements Piece {}

    /** What stands beside a sentence and may be passed over: where it comes from. */
    record Aside(List<Piece> pieces) implements Piece {}

    /** The end of a line inside a paragraph or a cell. */
    record Break() implements Piece {}

    static Piece plain(String text) {
        return new Plain(text, true);
    }

    /** A text of the dossier, in the page's language if there is a translation. */
    static Piece of(Words words, String text) {
        return new Plain(words.term(text), words.speaks(text));
    }

    static List<Piece> line(Object... parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Object part : parts) {
            pieces.add(part instanceof Piece piece ? piece : plain(part.toString()));
        }
        return List.copyOf(pieces);
    }
}
