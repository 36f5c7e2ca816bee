package org.heartland.dossier.read;

/** The role of a file or folder in a dossier. */
enum Part {
    /** The dossier is read from it. */
    READ,
    /** It is allowed but not read: hidden, for people to read, or of a kind that is not read yet. */
    IGNORED,
    /** It is not part of a dossier. */
    UNEXPECTED
}
