package org.heartland.assessment;

import java.util.List;

/** The outcome of a role at a receiver, as far as pages distinguish it; its word is the status that the dossier names. */
public sealed interface Standing {

    /**
     * Powers hold the role.
     *
     * @param contested true if the status says more than who holds the role, so that its word is shown after the powers
     */
    record Held(List<String> powers, boolean contested) implements Standing {}

    /** Nobody holds it, since its legs are divided among these powers; empty if none of them certainly has a leg. */
    record Divided(List<String> among) implements Standing {}

    /** Nobody holds it or comes close. */
    record Nobody() implements Standing {}

    /**
     * A status that declares no special display: its word is shown after the powers that have it.
     *
     * @param open true if it leaves open who holds the role, false if nobody does
     */
    record Otherwise(List<String> powers, boolean open) implements Standing {}

    /** The draws differ; these powers hold it in most of them. */
    record Undetermined(List<String> powers) implements Standing {}

    /** It is not known. */
    record Unknown() implements Standing {}
}
