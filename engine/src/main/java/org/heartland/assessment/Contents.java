package org.heartland.assessment;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What there is in a dossier before anything is judged: ids to ask for, and the years that its figures cover.
 *
 * @param sums the indicators that are computed from others, and from which
 * @param series the figures by indicator and receiver, in this order; none where there are none
 */
public record Contents(
        Subject subject,
        List<Statement> claims,
        List<Subject.Scenario> scenarios,
        Map<String, List<String>> sums,
        List<Series> series) {

    /**
     * The figures of one indicator about one receiver.
     *
     * @param rows how many there are
     * @param partners how many partners they name; 0 for a state's own figures
     * @param holdsFrom the year since which a value holds that has no end, or null
     * @param years by the years that figures describe; what covers several years counts in each
     * @param reporters whose books the figures are from
     */
    public record Series(
            String indicator,
            String receiver,
            int rows,
            int partners,
            @Nullable Integer holdsFrom,
            SortedMap<Integer, Covered> years,
            List<String> reporters) {}

    /**
     * The figures of one year.
     *
     * @param part true if no figure covers the whole year, or the whole of several
     */
    public record Covered(int rows, int partners, boolean part) {}

    /** The series of an indicator. */
    public List<Series> of(String indicator) {
        return series.stream().filter(one -> one.indicator().equals(indicator)).toList();
    }
}
