package org.heartland.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.citation.Cited;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A dated event or shock as one source reports it; entries with the same id are several sources for one event.
 *
 * @param to the last day; null for an event of one day, or if an event of a lasting kind is still in force
 * @param by who acted; {@code toward} whom
 * @param name a short label for pages
 * @param complete true if {@code by} is claimed to list everyone
 */
public record Event(
        String id,
        LocalDate from,
        @Nullable LocalDate to,
        String kind,
        List<String> by,
        List<String> toward,
        String name,
        Cited<String> says,
        boolean complete,
        @Nullable LocalDate recordedOn,
        Place at) {
    private static final List<String> HOLDING =
            List.of("base", "denied_base", "no_base", "deployment", "treaty", "mission", "range");

    /** Kinds that conditions may name even if the dossier has no such event: the lasting kinds, and requests for help. */
    public static final List<String> USUAL_KINDS =
            Stream.concat(HOLDING.stream(), Stream.of("help", "refusal")).toList();

    /** True for kinds that stay in force until they end. */
    public boolean holds() {
        return holds(kind);
    }

    public static boolean holds(String kind) {
        return HOLDING.contains(kind);
    }
}
