package org.heartland.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a power can be to a receiver in a year, defined by named legs and ordered statuses. The engine knows no role by name.
 *
 * @param label the word printed on the first page
 * @param words what is said of it in sentences, by its key, one of {@link #WORDS}; none where the dossier leaves it to the program
 * @param candidatesAreStates true if the legs are asked of every state that occurs, false if only of the dossier's powers
 */
public record Role(
        String id,
        String label,
        String says,
        Map<String, String> words,
        boolean candidatesAreStates,
        List<Leg> legs,
        List<Status> statuses) {

    /** The keys of what is said of a role: the question that it answers, what it means to hold it, and a sentence for each outcome. */
    public static final List<String> WORDS =
            List.of("question", "means", "held", "nobody", "nowhere", "divided", "partly", "open");

    /** The keys of what is said of a leg: its name for readers, and what is said where it is met, not met, not listed, or too little is known. */
    public static final List<String> WORDS_OF_LEG = List.of("label", "met", "unmet", "unlisted", "few");

    /**
     * A condition over the bare names power, receiver, year. With an indicator it is also shown as a channel.
     *
     * @param words what is said of it, by its key, one of {@link #WORDS_OF_LEG}
     */
    public record Leg(
            String name,
            String says,
            Map<String, String> words,
            Written when,
            @Nullable String indicator) {}

    /**
     * A status: the first whose condition is true applies. Says whether a power with it holds the role, and what pages show.
     *
     * @param says a sentence for it, or null
     */
    public record Status(
            String is, Holds holds, Shows shows, @Nullable String says, Written when) {}

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
