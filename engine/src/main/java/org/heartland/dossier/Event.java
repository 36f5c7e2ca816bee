package org.heartland.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.citation.Cited;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A dated event or shock as one source tells it; several entries of one id are several sources for it.
 *
 * @param to the last day; null for one day, or for a kind that holds: still in force
 * @param by who acted; {@code toward} whom
 * @param name a short label for pages
 * @param complete whether {@code by} is claimed to list everybody
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

    /** Kinds that conditions may ask about before the first event of them is written: those that hold, and help asked for. */
    public static final List<String> USUAL_KINDS =
            Stream.concat(HOLDING.stream(), Stream.of("help", "refusal")).toList();

    /** Kinds that stay in force until they end. */
    public boolean holds() {
        return holds(kind);
    }

    public static boolean holds(String kind) {
        return HOLDING.contains(kind);
    }
}
