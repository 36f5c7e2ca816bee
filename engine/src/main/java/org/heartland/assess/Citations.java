package org.heartland.assess;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.HeldAt;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Observation;

/** Collects every citation in a dossier, and for each claim and current role the sources that decide it. */
final class Citations {
    private final Dossier dossier;
    private final SortedMap<SourceId, Uses> uses = new TreeMap<>();

    /** The uses of one source, while they are collected. */
    private record Uses(
            SortedMap<String, Integer> observations,
            SortedSet<String> unnamed,
            SortedMap<String, Integer> memberships,
            SortedSet<String> charters,
            SortedSet<String> events,
            SortedSet<String> interests,
            SortedSet<String> outcomes,
            SortedSet<String> claims,
            SortedSet<String> alone,
            Set<HeldAt> roles) {
        static Uses none() {
            return new Uses(
                    new TreeMap<>(),
                    new TreeSet<>(),
                    new TreeMap<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new LinkedHashSet<>());
        }
    }

    private Citations(Dossier dossier) {
        this.dossier = dossier;
        dossier.sources().values().forEach(source -> uses.put(source.id(), Uses.none()));
    }

    static Bibliography of(Dossier dossier, Assessment assessment) {
        Citations citations = new Citations(dossier);
        citations.dossier();
        assessment.claims().forEach(claim -> citations.claim(claim, assessment));
        assessment.rolesNow().forEach(role -> citations.role(role, assessment));
        return citations.bibliography();
    }

    private Bibliography bibliography() {
        LocalDate asOf = dossier.identity().now().asOf();
        Map<SourceId, List<Bibliography.Overdue>> overdue = SeriesEnds.overdue(dossier, asOf);
        List<Bibliography.Entry> entries = dossier.sources().values().stream()
                .map(source -> entry(source, asOf, overdue.getOrDefault(source.id(), List.of())))
                .toList();
        return new Bibliography(asOf, entries);
    }

    private Bibliography.Entry entry(Source source, LocalDate asOf, List<Bibliography.Overdue> overdue) {
        Uses of = of(source.id());
        LocalDate read = source.accessed();
        return new Bibliography.Entry(
                source,
                Collections.unmodifiableSortedMap(of.observations()),
                Collections.unmodifiableSortedSet(of.unnamed()),
                Collections.unmodifiableSortedMap(of.memberships()),
                Collections.unmodifiableSortedSet(of.charters()),
                Collections.unmodifiableSortedSet(of.events()),
                Collections.unmodifiableSortedSet(of.interests()),
                Collections.unmodifiableSortedSet(of.outcomes()),
                Collections.unmodifiableSortedSet(of.claims()),
                Collections.unmodifiableSortedSet(of.alone()),
                List.copyOf(of.roles()),
                overdue,
                read != null && read.plusDays(Bibliography.READ_AGAIN_DAYS).isBefore(asOf));
    }

    private void dossier() {
        for (Observation seen : dossier.observations()) {
            of(seen.value()).observations().merge(seen.indicator(), 1, Integer::sum);
        }
        for (Indicator indicator : dossier.indicators().values()) {
            indicator.unnamed().forEach(known -> of(known.because()).unnamed().add(indicator.id()));
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
            if (prediction != null) {
                prediction.outcomes().forEach(outcome -> of(outcome).outcomes().add(claim.id()));
                if (prediction.resolved() != null) {
                    of(prediction.resolved().as()).outcomes().add(claim.id());
                }
            }
        }
    }

    private void institution(Institution institution) {
        of(institution.charter()).charters().add(institution.id());
        institution.members().forEach(member -> of(member).memberships().merge(institution.id(), 1, Integer::sum));
    }

    private void claim(ClaimRow row, Assessment assessment) {
        for (int number : row.now().rows()) {
            Uses of = of(assessment.row(number).source().id());
            of.claims().add(row.claim().id());
            if (row.sources() == 1) {
                of.alone().add(row.claim().id());
            }
        }
    }

    private void role(RoleRow row, Assessment assessment) {
        for (Leg leg : row.legs()) {
            for (int number : leg.rows()) {
                of(assessment.row(number).source().id()).roles().add(new HeldAt(row.role(), row.receiver()));
            }
        }
    }

    private Uses of(Cited<?> cited) {
        return of(cited.source());
    }

    private Uses of(SourceId id) {
        return Objects.requireNonNull(uses.get(id), () -> "a checked dossier knows the source " + id);
    }
}
