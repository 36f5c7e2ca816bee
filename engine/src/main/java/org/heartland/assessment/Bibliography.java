package org.heartland.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;

/** Every source of a dossier, what depends on it, and whether it is out of date, seen from the dossier's own day. */
public record Bibliography(LocalDate asOf, List<Entry> entries) {
    /** A source that was read more than this many days ago should be read again. */
    public static final int READ_AGAIN_DAYS = 730;

    /**
     * A source and what depends on it.
     *
     * @param observations how many rows of each indicator it carries
     * @param unnamed the indicators for which it tells how large a partner in their unnamed remainder may be
     * @param memberships how many memberships in each institution
     * @param charters the institutions whose purpose is taken from it
     * @param events the events that it reports
     * @param interests the actors whose interests it reports
     * @param outcomes the predictions whose outcome it reports
     * @param claims the claims whose current verdict rests on it and others; {@code alone} those that rest on it alone
     * @param roles the current roles that are decided by it and others
     * @param overdue the series whose next figure should have appeared since
     * @param readLongAgo true if it was read more than {@value #READ_AGAIN_DAYS} days before the dossier's day
     */
    public record Entry(
            Source source,
            SortedMap<String, Integer> observations,
            SortedSet<String> unnamed,
            SortedMap<String, Integer> memberships,
            SortedSet<String> charters,
            SortedSet<String> events,
            SortedSet<String> interests,
            SortedSet<String> outcomes,
            SortedSet<String> claims,
            SortedSet<String> alone,
            List<HeldAt> roles,
            List<Overdue> overdue,
            boolean readLongAgo) {

        /** True if nothing in the dossier cites it. */
        public boolean unused() {
            return observations.isEmpty()
                    && unnamed.isEmpty()
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

    /** A role at a receiver, in the year that is judged now. */
    public record HeldAt(String role, String receiver) {}

    /** A series of an indicator that ends on one day although its next figure was due by another. */
    public record Overdue(String indicator, LocalDate ends, LocalDate due) {}

    /** The number of independent sources: those that only repeat another are not counted, and those of one publisher once. */
    public int voices() {
        TreeMap<SourceId, Source> byId = new TreeMap<>();
        entries.forEach(entry -> byId.put(entry.source().id(), entry.source()));
        TreeSet<String> voices = new TreeSet<>();
        byId.values()
                .forEach(source ->
                        voices.add(byId.getOrDefault(source.root(), source).voice()));
        return voices.size();
    }
}
