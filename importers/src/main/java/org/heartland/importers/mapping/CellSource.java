package org.heartland.importers.mapping;

import java.util.List;
import org.heartland.naming.CodeScheme;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a table: in a column, in a name, or the same for all rows.
 *
 * @param where what kind of place it is
 * @param names for a heading: the headings it may have, of which the first that is there counts; else one text: letters of a column, a constant, or a
 *     pattern with one group
 * @param scheme for actors: the list that the codes are of; null = names, or what the dossier calls them
 * @param several for actors: what stands between several in one cell; "" if there is one
 * @param afterSection for periods: true if the year stands in the section row above and the rest in the cell
 * @param filled true if an empty cell means what the cell above says, as in merged cells
 */
public record CellSource(
        Where where,
        List<String> names,
        @Nullable CodeScheme scheme,
        String several,
        boolean afterSection,
        boolean filled) {
    /** The kinds of places. */
    public enum Where {
        HEADING,
        COLUMN,
        CONSTANT,
        SHEET,
        TITLE,
        FILE,
        SECTION,
        /** In the headings of the columns that hold the values. */
        WIDE
    }

    /** The same for all rows. */
    public static CellSource constant(String value) {
        return new CellSource(Where.CONSTANT, List.of(value), null, "", false, false);
    }

    /** A column with one of these headings. */
    public static CellSource heading(List<String> names) {
        return new CellSource(Where.HEADING, names, null, "", false, false);
    }
}
