package org.heartland.dossier.read;

/** The role of a file or folder in a dossier. */
enum Part {
    /** The dossier is read from it. */
    READ,
    /** It is allowed but not read: hidden, for people to read, or of a kind that is not read yet. */
    IGNORED,
    /** It has nothing to do with a dossier: raw data, an office file. It is not read, and a note says so. */
    FOREIGN,
    /** It looks like a part of a dossier, but is misspelt or not where such parts are. */
    UNEXPECTED
}
