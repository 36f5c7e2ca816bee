package org.heartland.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.heartland.citation.Cited;
import org.heartland.citation.Locator;
import org.heartland.citation.Source;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Observation;
import org.heartland.problem.Place;

/** All data of a dossier as one long table. Row numbers are the same whatever part of it a {@link Panel} shows. */
public record LongTable(Dossier dossier, List<Row> rows) {

    /** The long table of a dossier: observations, memberships and events. */
    public static LongTable of(Dossier dossier) {
        List<Row> rows = new ArrayList<>();
        for (Observation seen : dossier.observations()) {
            rows.add(row(dossier, seen));
        }
        for (Institution institution : dossier.institutions().values()) {
            for (Cited<Institution.Membership> membership : institution.members()) {
                rows.add(row(dossier, institution, membership));
            }
        }
        for (Event event : dossier.events()) {
            if (!dossier.under().neverHappened(event.id())) {
                rows.add(row(dossier, event));
            }
        }
        return new LongTable(dossier, Collections.unmodifiableList(rows));
    }

    private static Row row(Dossier dossier, Observation seen) {
        return new Row(
                Row.RecordKind.OBSERVATION,
                seen.indicator(),
                seen.sender().isEmpty() ? List.of() : List.of(seen.sender()),
                List.of(seen.receiver()),
                seen.from(),
                seen.to(),
                seen.value().value(),
                indicatorUnit(dossier, seen.indicator()),
                source(dossier, seen.value()),
                seen.value().at(),
                "",
                "",
                "",
                seen.at(),
                false);
    }

    private static Row row(Dossier dossier, Institution institution, Cited<Institution.Membership> cited) {
        Institution.Membership membership = cited.value();
        return new Row(
                Row.RecordKind.MEMBERSHIP,
                institution.id(),
                List.of(institution.id()),
                List.of(membership.who()),
                membership.from(),
                membership.to(),
                1.0,
                "",
                source(dossier, cited),
                cited.at(),
                membership.status(),
                institution.name(),
                membership.who() + " " + membership.status() + " of " + institution.name(),
                Place.of("institutions"),
                false);
    }

    private static Row row(Dossier dossier, Event event) {
        LocalDate to = event.to() == null && !event.holds() ? event.from() : event.to();
        return new Row(
                Row.RecordKind.EVENT,
                event.id(),
                event.by(),
                event.toward(),
                event.from(),
                to,
                1.0,
                "",
                source(dossier, event.says()),
                event.says().at(),
                event.kind(),
                event.name(),
                event.says().value(),
                event.at(),
                event.complete());
    }

    private static String indicatorUnit(Dossier dossier, String indicator) {
        var known = dossier.indicators().get(indicator);
        return known == null ? "" : known.unit();
    }

    private static Source source(Dossier dossier, Cited<?> cited) {
        Source source = dossier.sources().get(cited.source().id());
        if (source == null) {
            throw new IllegalStateException("a checked dossier knows the source " + cited.source());
        }
        return source;
    }

    /** A row's citation. */
    public Locator locator(int row) {
        return rows.get(row).locator();
    }
}
