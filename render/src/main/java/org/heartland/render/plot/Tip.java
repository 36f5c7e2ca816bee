package org.heartland.render.plot;

/**
 * What is said of a mark when somebody points at it.
 *
 * @param words the tooltip, or ""
 * @param asked the expression that gives the figure of the mark, as a dossier asks for it; "" if it has none. It is in the picture as {@code data-of},
 *     which means nothing to a browser: only the workbench reads it, and opens the figure
 */
public record Tip(String words, String asked) {
    /** No tooltip. */
    static final Tip NONE = of("");

    /** A tooltip of a mark that has no figure of its own. */
    public static Tip of(String words) {
        return new Tip(words, "");
    }
}
