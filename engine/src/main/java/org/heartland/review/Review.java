package org.heartland.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The review of a dossier by its editors.
 *
 * @param decisions by the id of the statement
 * @param reports in the order in which they were made
 */
public record Review(SortedMap<String, Decision> decisions, List<Report> reports) {
    /** The file of a dossier with the decisions. */
    public static final String DECISIONS = "review.yaml";

    /** The file of a dossier with the reports. */
    public static final String REPORTS = "reports.jsonld";

    /** Nothing was decided and nothing remarked. */
    public static final Review NONE = new Review(Collections.emptySortedMap(), List.of());

    public Review {
        decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
        reports = List.copyOf(reports);
    }

    /** What was decided on a statement; null if nothing was. */
    public @Nullable Decision find(String statement) {
        return decisions.get(statement);
    }

    /** True if a statement is left out of what its author is told. */
    public boolean dismisses(String statement) {
        Decision decision = decisions.get(statement);
        return decision != null && decision.dismisses();
    }

    /** The reports on a text that are lines of what its author is told. */
    public List<Report> accepted(String text) {
        return reports.stream()
                .filter(one ->
                        one.state() == Report.State.ACCEPTED && one.on().text().equals(text))
                .toList();
    }

    /** The same with a decision, in the place of an earlier one on its statement. */
    public Review with(Decision decision) {
        SortedMap<String, Decision> more = new TreeMap<>(decisions);
        more.put(decision.statement(), decision);
        return new Review(more, reports);
    }

    /** The same without any decision on a statement. */
    public Review without(String statement) {
        SortedMap<String, Decision> fewer = new TreeMap<>(decisions);
        fewer.remove(statement);
        return new Review(fewer, reports);
    }

    /** The same with a report, in the place of an earlier one with its id. */
    public Review with(Report report) {
        List<Report> more = new ArrayList<>(reports);
        more.replaceAll(one -> one.id().equals(report.id()) ? report : one);
        if (!more.contains(report)) {
            more.add(report);
        }
        return new Review(decisions, more);
    }
}
