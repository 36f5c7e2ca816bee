package org.heartland.assess;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Goes through a dossier, notes each citation, and judges every claim to see what it rests on. */
final class Citations {
    private final Dossier dossier;
    private final Map<SourceId, Bibliography.Entry> entries = new LinkedHashMap<>();

    private Citations(Dossier dossier) {
        this.dossier = dossier;
        LocalDate asOf = dossier.identity().now().asOf();
        Map<SourceId, List<Bibliography.Overdue>> overdue = SeriesEnds.overdue(dossier, asOf);
        for (Source source : dossier.sources().values()) {
            LocalDate read = source.accessed();
            entries.put(
                    source.id(),
                    new Bibliography.Entry(
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
                            read != null && read.plusDays(Bibliography.READ_AGAIN_DAYS).isBefore(asOf)));
        }
    }

    static Bibliography of(Study study) {
        return new Citations(study.now().dossier()).count(study);
    }

    private Bibliography count(Study study) {
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
            Bibliography.Entry entry = of(study.now().panel().row(number).source().id());
            entry.claims().add(row.claim().id());
            if (row.sources() == 1) {
                entry.alone().add(row.claim().id());
            }
        }
    }

    private Bibliography.Entry of(Cited<?> cited) {
        return of(cited.source());
    }

    private Bibliography.Entry of(SourceId id) {
        Bibliography.Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("a checked dossier knows the source " + id);
        }
        return entry;
    }
}
