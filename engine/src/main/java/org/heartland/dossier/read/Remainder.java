package org.heartland.dossier.read;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Observation;
import org.heartland.scenario.Scenarios;

/** What is left of a dossier with problems: only rows whose ids are all known, so that the rest can be looked through. */
final class Remainder {
    /** The parts that no scenario changes. */
    private static final List<String> TEXTS = List.of("claims/", "roles/", "lang/", "scenarios/");

    private final Reading reading;
    private final SortedMap<String, Source> sources;
    private final SortedMap<String, Indicator> indicators;

    Remainder(Reading reading, SortedMap<String, Source> sources, SortedMap<String, Indicator> indicators) {
        this.reading = reading;
        this.sources = sources;
        this.indicators = indicators;
    }

    List<Observation> observations(List<Observation> all) {
        return all.stream()
                .filter(seen -> indicators.containsKey(seen.indicator()) && isCited(seen.value()))
                .filter(seen -> areActors(List.of(seen.sender(), seen.receiver())))
                .toList();
    }

    List<Event> events(List<Event> all) {
        return all.stream()
                .filter(event -> isCited(event.says()) && areKnown(event.by()) && areKnown(event.toward()))
                .toList();
    }

    /** True if each is an actor or an institution. */
    private boolean areKnown(List<String> ids) {
        return ids.stream().allMatch(id -> areActors(List.of(id)) || reading.names.knows(Thing.INSTITUTION, id));
    }

    SortedMap<String, Institution> institutions(SortedMap<String, Institution> all) {
        SortedMap<String, Institution> whole = new TreeMap<>(all);
        whole.values()
                .removeIf(institution -> !institution.members().stream()
                        .allMatch(member -> isCited(member)
                                && areActors(List.of(member.value().who()))));
        return Collections.unmodifiableSortedMap(whole);
    }

    private boolean isCited(Cited<?> cited) {
        return sources.containsKey(cited.source().id());
    }

    private boolean areActors(List<String> ids) {
        return ids.stream().allMatch(id -> id.isEmpty() || reading.actors.containsKey(id));
    }

    /** The names that expressions may use for items that are not in the dossier since they have problems. */
    SortedSet<String> lost(Dossier readable, boolean withoutIdentity) {
        SortedSet<String> lost = reading.names.bare();
        lost.addAll(reading.kindsOfEvents);
        Stream.of(
                        readable.actors().keySet(),
                        readable.institutions().keySet(),
                        readable.indicators().keySet(),
                        readable.domains().keySet(),
                        readable.roles().keySet(),
                        readable.judgements().keySet())
                .flatMap(Collection::stream)
                .forEach(id -> lost.remove(id.toLowerCase(Locale.ROOT)));
        readable.events().forEach(event -> {
            lost.remove(event.id().toLowerCase(Locale.ROOT));
            lost.remove(event.kind().toLowerCase(Locale.ROOT));
        });
        readable.added()
                .parts()
                .forEach(part -> readable.added().ids(part).forEach(id -> lost.remove(id.toLowerCase(Locale.ROOT))));
        readable.judgements().values().stream()
                .filter(judgement -> choosesFrom(judgement, lost))
                .map(judgement -> judgement.id().toLowerCase(Locale.ROOT))
                .toList()
                .forEach(lost::add);
        if (withoutIdentity) {
            lost.addAll(List.of("receivers", "powers", "states", "year"));
        }
        return Collections.unmodifiableSortedSet(lost);
    }

    private static boolean choosesFrom(Judgement judgement, SortedSet<String> lost) {
        return judgement.kind() instanceof Judgement.Choose choose
                && choose.options().stream()
                        .map(option -> option.toLowerCase(Locale.ROOT))
                        .anyMatch(lost::contains);
    }

    /** Applies each scenario once, to check that it can be applied; not where it or what it would change has problems. */
    void tryScenarios(Dossier readable) {
        List<String> faulty = reading.problems.all().stream()
                .map(problem -> problem.at().file())
                .toList();
        if (faulty.stream().allMatch(file -> TEXTS.stream().anyMatch(file::startsWith))) {
            readable.scenarios().stream()
                    .filter(scenario -> !faulty.contains(scenario.at().file()))
                    .forEach(scenario -> reading.problems.addAll(
                            Scenarios.over(readable, scenario).problems()));
        }
    }
}
