package org.heartland.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a power can be to a receiver in a year, defined by named legs and ordered statuses. The engine knows no role by name.
 *
 * @param label the word printed on the first page
 * @param candidatesAreStates true if the legs are asked of every state that occurs, false if only of the dossier's powers
 */
public record Role(
        String id, String label, String says, boolean candidatesAreStates, List<Leg> legs, List<Status> statuses) {

    /** A condition over the bare names power, receiver, year. With an indicator it is also shown as a channel. */
    public record Leg(
            String name,
            String says,
            Written when,
            @Nullable String indicator) {}

    /** A status: the first whose condition is true applies. Says whether a power with it holds the role, and what pages show. */
    public record Status(String is, Holds holds, Shows shows, Written when) {}

    /** What a page shows for a status, so that no page depends on its word. */
    public enum Shows {
        /** The word, after the powers that have the status. */
        WORD,
        /** Only who holds the role: it is uncontested. */
        HOLDER,
        /** The powers among which its legs are divided: nobody holds it. */
        DIVIDED,
        /** That nobody holds it or comes close. */
        NOBODY
    }

    /** Says whether a power with this status holds the role: yes, no, or open (as when too little is measured). */
    public enum Holds {
        YES,
        NO,
        UNKNOWN
    }
}
