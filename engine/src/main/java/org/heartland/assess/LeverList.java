package org.heartland.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heartland.assessment.Levers;
import org.heartland.citation.Cited;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Observation;
import org.heartland.dossier.Years;

/** Lists what a scenario may suppose to be otherwise. */
final class LeverList {
    private LeverList() {}

    static Levers of(Dossier dossier) {
        Years period = dossier.identity().period();
        return new Levers(
                period.first(),
                period.last(),
                Institution.STATUSES,
                dossier.events().stream().map(Event::kind).distinct().sorted().toList(),
                members(dossier),
                events(dossier),
                figures(dossier));
    }

    private static List<Levers.Member> members(Dossier dossier) {
        return dossier.institutions().values().stream()
                .flatMap(institution -> institution.members().stream()
                        .map(Cited::value)
                        .map(one -> new Levers.Member(institution.id(), one.who(), one.status(), one.from(), one.to())))
                .toList();
    }

    private static List<Levers.Happening> events(Dossier dossier) {
        Map<String, Levers.Happening> events = new LinkedHashMap<>();
        dossier.events()
                .forEach(event -> events.putIfAbsent(
                        event.id(), new Levers.Happening(event.id(), event.name(), event.kind(), event.from())));
        return List.copyOf(events.values());
    }

    private static List<Levers.Figures> figures(Dossier dossier) {
        Map<String, List<Observation>> rows = new LinkedHashMap<>();
        dossier.indicators().keySet().forEach(id -> rows.put(id, new ArrayList<>()));
        dossier.observations()
                .forEach(row ->
                        rows.getOrDefault(row.indicator(), new ArrayList<>()).add(row));
        return rows.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> figures(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Levers.Figures figures(String indicator, List<Observation> rows) {
        TreeSet<String> senders = new TreeSet<>();
        TreeSet<String> receivers = new TreeSet<>();
        TreeSet<Integer> years = new TreeSet<>();
        for (Observation row : rows) {
            senders.add(row.sender());
            receivers.add(row.receiver());
            years.add(row.from().getYear());
            years.add((row.to() == null ? row.from() : row.to()).getYear());
        }
        senders.remove("");
        return new Levers.Figures(indicator, List.copyOf(senders), List.copyOf(receivers), years.first(), years.last());
    }
}
