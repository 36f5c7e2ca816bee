package org.heartland.render.words;

/**
 * A sentence beside a statement, such as what would be right.
 *
 * @param head what it is: "right:", "but:"
 * @param translated false if the text is still in the dossier's own language
 */
public record Remark(String head, String text, boolean translated) {

    /** The head and the text, as one sentence. */
    public String line() {
        return Words.capital(head) + " " + text;
    }
}
