package org.heartland.dossier.read;

/** What a file or folder is to a dossier. */
enum Part {
    /** The dossier is read from it. */
    READ,
    /** It may be there: hidden, for people to read, or of a kind that is not read yet. */
    IGNORED,
    /** It is not part of a dossier. */
    UNEXPECTED
}
