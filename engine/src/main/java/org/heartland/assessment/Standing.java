package org.heartland.assessment;

import java.util.List;

/** What a role says of a receiver, as far as a page treats it differently; the word for it is the status that the dossier names. */
public sealed interface Standing {

    /**
     * Powers hold the role.
     *
     * @param contested true if the status says more of it than who holds it, so that its word is shown beside them
     */
    record Held(List<String> powers, boolean contested) implements Standing {}

    /** Nobody holds it, since its legs are divided among these powers; empty where none of them has a leg for sure. */
    record Divided(List<String> among) implements Standing {}

    /** Nobody holds it, and nobody stands near it. */
    record Nobody() implements Standing {}

    /** What a status says that declares nothing else: its word is shown, after the powers that have it. */
    record Otherwise(List<String> powers) implements Standing {}

    /** The draws differ; these powers hold it in most of them. */
    record Undetermined(List<String> powers) implements Standing {}

    /** It is not known. */
    record Unknown() implements Standing {}
}
