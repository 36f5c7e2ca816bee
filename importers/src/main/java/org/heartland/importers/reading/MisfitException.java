package org.heartland.importers.reading;

/** A file that an importer cannot take; the message is a sentence that says why, and what would be right. */
public final class MisfitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MisfitException(String sentence) {
        super(sentence, null, false, false);
    }
}
