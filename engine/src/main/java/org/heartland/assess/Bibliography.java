package org.heartland.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;

/** Every source of a dossier, what depends on it, and whether it has grown old, seen from the dossier's own day. */
public record Bibliography(LocalDate asOf, List<Entry> entries) {
    /** After so many days since it was read, a source should be looked at again. */
    public static final int READ_AGAIN_DAYS = 730;

    /**
     * A source and what depends on it.
     *
     * @param observations how many rows of each indicator it carries
     * @param memberships how many memberships in each institution
     * @param charters the institutions whose purpose is taken from it
     * @param events the events that it tells of
     * @param interests the actors whose interests it tells of
     * @param outcomes the predictions of whose outcome it tells
     * @param claims those whose verdict of today rests on it, beside others; {@code alone} those that rest on its word alone
     * @param overdue the series whose next figure should have appeared since
     * @param readLongAgo whether it was read more than {@value #READ_AGAIN_DAYS} days before the dossier's day
     */
    public record Entry(
            Source source,
            SortedMap<String, Integer> observations,
            SortedMap<String, Integer> memberships,
            SortedSet<String> charters,
            SortedSet<String> events,
            SortedSet<String> interests,
            SortedSet<String> outcomes,
            SortedSet<String> claims,
            SortedSet<String> alone,
            List<Overdue> overdue,
            boolean readLongAgo) {

        /** Whether nothing in the dossier cites it. */
        public boolean unused() {
            return observations.isEmpty()
                    && memberships.isEmpty()
                    && charters.isEmpty()
                    && events.isEmpty()
                    && interests.isEmpty()
                    && outcomes.isEmpty();
        }

        public boolean stale() {
            return readLongAgo || !overdue.isEmpty();
        }
    }

    /** A series of an indicator that ends on a day although its next figure was due by another. */
    public record Overdue(String indicator, LocalDate ends, LocalDate due) {}

    /** How many sources speak for themselves: those that only repeat another are not counted. */
    public int voices() {
        TreeSet<SourceId> roots = new TreeSet<>();
        entries.forEach(entry -> roots.add(entry.source().root()));
        return roots.size();
    }
}
