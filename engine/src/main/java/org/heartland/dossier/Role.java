package org.heartland.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a power can be to a receiver in a year, defined by named legs and ordered statuses. The engine knows no role by name.
 *
 * @param label the word printed on the first page
 * @param candidatesAreStates whether the legs are asked of every state that occurs, or only of the dossier's powers
 */
public record Role(
        String id, String label, String says, boolean candidatesAreStates, List<Leg> legs, List<Status> statuses) {

    /** A condition over the bare names power, receiver, year. With an indicator it is also shown as a channel. */
    public record Leg(
            String name,
            String says,
            Written when,
            @Nullable String indicator) {}

    /** What it is called when the condition is the first to be true; whether a power of this status holds the role, and what pages show. */
    public record Status(String is, Holds holds, Shows shows, Written when) {}

    /** What a page shows of a status, so that no page goes by its word. */
    public enum Shows {
        /** The word, after the powers that have the status. */
        WORD,
        /** Only who holds the role: it is held and not contested. */
        HOLDER,
        /** Between which powers its legs are divided: nobody holds it. */
        DIVIDED,
        /** That nobody holds it, nor comes near. */
        NOBODY
    }

    /** Whether a power of some status holds the role: yes, no, or not to be told (as where too little is measured). */
    public enum Holds {
        YES,
        NO,
        UNKNOWN
    }
}
