package org.heartland.importers.reading;

import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.table.RawRow;
import org.heartland.naming.CodeScheme;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a table has it, not understood yet.
 *
 * @param sender, receiver who, as the table calls them; a sender of null is a state's own figure
 * @param period the year, month or day, as written
 * @param value as written
 * @param scale by what its row says that the value is multiplied: a power of ten or a word; "" for one
 * @param locator where it stands in the file
 */
public record RawFigure(
        RawRow row,
        MappedMeasure measure,
        @Nullable Name sender,
        Name receiver,
        String period,
        String value,
        String scale,
        String locator) {
    /** A name or code, and the list that it is of; null = a name, or what the dossier calls the actor. */
    public record Name(String written, @Nullable CodeScheme scheme) {}
}
