package org.heartland.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heartland.citation.Locator;
import org.heartland.citation.Source;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One cited row of evidence: a figure, a membership or an event.
 *
 * @param name the indicator, the institution, or the id of the event
 * @param by the power or partner (one), or who acted (any number)
 * @param toward the state that the row is about (one), or the targets of an event
 * @param to the last day, or null if it holds until the next value or is still in force
 * @param value null if it is known to be absent; 1 for a membership or an event
 * @param tag a membership's status, an event's kind, "" for a figure
 * @param label a short name for pages, "" for a figure
 * @param at where the dossier has it
 */
public record EvidenceRow(
        Kind kind,
        String name,
        List<String> by,
        List<String> toward,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Double value,
        String unit,
        Source source,
        Locator locator,
        String tag,
        String label,
        String says,
        Place at) {

    /** What a row records. */
    public enum Kind {
        OBSERVATION,
        MEMBERSHIP,
        EVENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The first actor, or ""; the only one of a figure. */
    public String sender() {
        return by.isEmpty() ? "" : by.get(0);
    }

    /** The first state that it is about, or ""; the only one of a figure or a membership. */
    public String receiver() {
        return toward.isEmpty() ? "" : toward.get(0);
    }
}
