package org.heartland.render.brief;

import java.util.List;

/** A run of text inside a line. */
public sealed interface LinePart {

    /**
     * Words in the language of the page.
     *
     * @param translated false if they are a text of the dossier that is still in the dossier's own language
     */
    record Text(String words, boolean translated) implements LinePart {}

    /** Words in the language of the page that are set off from the others. */
    record Strong(String words) implements LinePart {}

    /** Words that lead to an address of the web. */
    record Link(String words, String address) implements LinePart {}

    /** A figure as it is shown, and its number in the list of figures. */
    record Number(String shown, int figure) implements LinePart {}

    /** References to sources, by their numbers in the list of sources, in ascending order. */
    record Notes(List<Integer> sources) implements LinePart {}

    static LinePart of(String words) {
        return new Text(words, true);
    }
}
