package org.heartland.assess;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.assess.Assessment.ClaimRow;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.claim.Trial;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Observation;

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

    /** Judges every claim to see what it rests on. */
    public static Bibliography of(Study study) {
        return new Counting(study.now().dossier()).count(study);
    }

    /** How many sources speak for themselves: those that only repeat another are not counted. */
    public int voices() {
        TreeSet<SourceId> roots = new TreeSet<>();
        entries.forEach(entry -> roots.add(entry.source().root()));
        return roots.size();
    }

    /** Goes through a dossier and notes each citation. */
    private static final class Counting {
        private final Dossier dossier;
        private final Map<SourceId, Entry> entries = new LinkedHashMap<>();

        Counting(Dossier dossier) {
            this.dossier = dossier;
            LocalDate asOf = dossier.identity().now().asOf();
            Map<SourceId, List<Overdue>> overdue = SeriesEnds.overdue(dossier, asOf);
            for (Source source : dossier.sources().values()) {
                LocalDate read = source.accessed();
                entries.put(
                        source.id(),
                        new Entry(
                                source,
                                new TreeMap<>(),
                                new TreeMap<>(),
                                new TreeSet<>(),
                                new TreeSet<>(),
                                new TreeSet<>(),
                                new TreeSet<>(),
                                new TreeSet<>(),
                                new TreeSet<>(),
                                overdue.getOrDefault(source.id(), List.of()),
                                read != null && read.plusDays(READ_AGAIN_DAYS).isBefore(asOf)));
            }
        }

        Bibliography count(Study study) {
            for (Observation seen : dossier.observations()) {
                of(seen.value()).observations().merge(seen.indicator(), 1, Integer::sum);
            }
            dossier.institutions().values().forEach(this::institution);
            for (Event event : dossier.events()) {
                of(event.says()).events().add(event.id());
            }
            for (Actor actor : dossier.actors().values()) {
                actor.interests().forEach(interest -> of(interest).interests().add(actor.id()));
            }
            for (Claim claim : dossier.claims()) {
                Claim.Prediction prediction = claim.prediction();
                List<Cited<String>> outcomes = prediction == null ? List.of() : prediction.outcomes();
                outcomes.forEach(outcome -> of(outcome).outcomes().add(claim.id()));
            }
            for (Trial trial : study.now().trials()) {
                claim(study, study.judge(trial));
            }
            return new Bibliography(dossier.identity().now().asOf(), List.copyOf(entries.values()));
        }

        private void institution(Institution institution) {
            of(institution.charter()).charters().add(institution.id());
            institution.members().forEach(member -> of(member).memberships().merge(institution.id(), 1, Integer::sum));
        }

        private void claim(Study study, ClaimRow row) {
            for (int number : row.now().rows()) {
                Entry entry = of(study.now().panel().row(number).source().id());
                entry.claims().add(row.claim().id());
                if (row.sources() == 1) {
                    entry.alone().add(row.claim().id());
                }
            }
        }

        private Entry of(Cited<?> cited) {
            return of(cited.source());
        }

        private Entry of(SourceId id) {
            Entry entry = entries.get(id);
            if (entry == null) {
                throw new IllegalStateException("a checked dossier knows the source " + id);
            }
            return entry;
        }
    }
}
