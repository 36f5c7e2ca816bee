package org.heartland.panel;

import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Locator;
import org.heartland.citation.Source;
import org.heartland.days.Days;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One line of the long table: an observation, a membership or an event, each cited.
 *
 * @param indicator the indicator, or the institution, or the id of the event
 * @param senders the power or partner (one), or who acted (any number)
 * @param receivers the state that the row is about (one), or the targets of an event
 * @param to the last day, or null if it holds until the next value or is still in force
 * @param value null = known to be absent; 1 for a membership or an event
 * @param tag a membership's status, an event's kind, "" for an observation
 * @param label a short name for pages, "" for an observation
 * @param at where it is written; the file alone of a membership
 * @param whole true if an event's senders are all there were
 */
public record Row(
        RecordKind recordKind,
        String indicator,
        List<String> senders,
        List<String> receivers,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Double value,
        String unit,
        Source source,
        Locator locator,
        String tag,
        String label,
        String says,
        Place at,
        boolean whole) {

    /** The kind of record in a row. */
    public enum RecordKind {
        OBSERVATION,
        MEMBERSHIP,
        EVENT
    }

    public String sender() {
        return senders.isEmpty() ? "" : senders.get(0);
    }

    public String receiver() {
        return receivers.isEmpty() ? "" : receivers.get(0);
    }

    /** The days that it certainly covers. */
    public Days days() {
        return new Days(from, reaches());
    }

    /** The last day that it certainly covers: its end, or its first day if it has no end. */
    public LocalDate reaches() {
        return to == null ? from : to;
    }
}
