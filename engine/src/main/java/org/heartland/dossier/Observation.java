package org.heartland.dossier;

import java.time.LocalDate;
import org.heartland.citation.Cited;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One cited value of an indicator.
 *
 * @param sender the power or partner; "" for a state's own figure
 * @param from, to the period described; {@code to} is null if the value holds until the next
 * @param value null = known to be absent
 */
public record Observation(
        String indicator,
        String sender,
        String receiver,
        LocalDate from,
        @Nullable LocalDate to,
        Cited<@Nullable Double> value,
        @Nullable LocalDate recordedOn,
        Place at) {
    /** The largest absolute value. */
    public static final double MAX_VALUE = 1e15;
}
