package org.heartland.text;

import java.util.Locale;

/** The form of a name that a place in a sentence asks for. English has one for all. */
public enum GrammaticalCase {
    NOMINATIVE,
    GENITIVE,
    DATIVE,
    ACCUSATIVE,
    INSTRUMENTAL,
    /** Where something is, with the preposition: "in Kazakhstan". */
    LOCATIVE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text under which the translations of a dossier have this case of a text. */
    public String of(String text) {
        return this == NOMINATIVE ? text : text + " (" + word() + ")";
    }
}
