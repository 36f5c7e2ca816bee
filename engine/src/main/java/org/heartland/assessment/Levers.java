package org.heartland.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario may suppose to be otherwise: the memberships, events and figures of a dossier as it is.
 *
 * @param first the first year of the dossier's period; {@code last} its last year
 * @param statuses the kinds of membership, full membership first
 * @param kinds the kinds of events that the dossier has, so that conditions may ask for them
 */
public record Levers(
        int first,
        int last,
        List<String> statuses,
        List<String> kinds,
        List<Member> members,
        List<Happening> events,
        List<Figures> figures) {

    /** A membership; {@code to} is null if it has no end. */
    public record Member(
            String institution,
            String who,
            String status,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** An event, once, whatever number of sources report it. */
    public record Happening(String id, String name, String kind, LocalDate from) {}

    /**
     * The figures of an indicator that has rows of its own.
     *
     * @param senders the partners that they name; none for a state's own figures
     * @param first the first year that they describe; {@code last} the last
     */
    public record Figures(String indicator, List<String> senders, List<String> receivers, int first, int last) {}
}
