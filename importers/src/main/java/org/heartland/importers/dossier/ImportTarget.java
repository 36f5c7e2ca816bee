package org.heartland.importers.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How figures enter a dossier.
 *
 * @param indicator the id of the indicator, where only one measure is imported; null = that of the measure
 * @param domain, unit, says what the indicator is to have instead of what the measure has; null = as the measure
 * @param replace true if earlier editions of the same indicator are taken out
 * @param today the day on which the files were read
 */
public record ImportTarget(
        @Nullable String indicator,
        @Nullable String domain,
        @Nullable String unit,
        @Nullable String says,
        boolean replace,
        LocalDate today) {}
