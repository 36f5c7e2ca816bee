package org.heartland.importers.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table measures: it becomes one indicator of a dossier.
 *
 * @param readings the ways to read it from a row: a row of a pair of states may tell something of each
 * @param times by what its values are multiplied to be in {@code unit}
 * @param scale where a row says by what its value is multiplied, as a power of ten or in words; null if nowhere. A table without it is asked about
 * @param where the rows in which it stands
 * @param usual true if it is imported where nothing is asked for by name
 */
public record MappedMeasure(
        Definition definition,
        List<Reading> readings,
        BigDecimal times,
        @Nullable CellSource scale,
        List<RowFilter> where,
        Combine combine,
        boolean usual) {
    /** The same where all values are multiplied alike, by a power of ten or a word for one. */
    public MappedMeasure scaled(String by) {
        return new MappedMeasure(definition, readings, times, CellSource.constant(by), where, combine, usual);
    }

    /** What becomes of several values for one actor, partner and period. */
    public enum Combine {
        /** There must not be any that differ. */
        ONE,
        SUM,
        MAX,
        /** The rows are counted, whatever their values. */
        COUNT
    }

    /** Who is who in a reading, and where its value stands; null for what the whole table says alike. */
    public record Reading(
            @Nullable CellSource sender,
            @Nullable CellSource receiver,
            @Nullable CellSource value) {}

    /**
     * The indicator in a dossier, see docs/dossier.md, section 5.
     *
     * @param domain the domain that it belongs to, if the dossier has it
     * @param hasWorld true if the source gives the sum of all partners
     * @param lag days after a period until such figures usually appear; -1 if not known
     */
    public record Definition(
            String id,
            String says,
            String domain,
            String quantity,
            String reporter,
            String kind,
            String unit,
            String direction,
            boolean hasWorld,
            boolean negative,
            int lag) {}
}
