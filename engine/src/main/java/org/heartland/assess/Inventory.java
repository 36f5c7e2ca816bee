package org.heartland.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.assessment.Contents;
import org.heartland.assessment.Contents.Covered;
import org.heartland.assessment.Contents.Series;
import org.heartland.citation.Source;
import org.heartland.days.Days;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.jspecify.annotations.Nullable;

/** Lists what there is in a dossier, without judging anything. */
public final class Inventory {
    private Inventory() {}

    public static Contents of(Dossier dossier) {
        Map<String, List<String>> sums = new TreeMap<>();
        dossier.indicators().values().stream()
                .filter(indicator -> !indicator.sumOf().isEmpty())
                .forEach(indicator -> sums.put(indicator.id(), indicator.sumOf()));
        return new Contents(
                Subjects.of(dossier, dossier.identity().now().asOf()),
                dossier.claims().stream().map(Statements::of).toList(),
                dossier.scenarios().stream().map(Subjects::scenario).toList(),
                Collections.unmodifiableMap(sums),
                series(dossier));
    }

    private static List<Series> series(Dossier dossier) {
        Map<String, Map<String, List<Observation>>> figures = new TreeMap<>();
        for (Observation seen : dossier.observations()) {
            figures.computeIfAbsent(seen.indicator(), unseen -> new TreeMap<>())
                    .computeIfAbsent(seen.receiver(), unseen -> new ArrayList<>())
                    .add(seen);
        }
        List<Series> series = new ArrayList<>();
        for (Indicator indicator : dossier.indicators().values()) {
            figures.getOrDefault(indicator.id(), Map.of())
                    .forEach((receiver, seen) -> series.add(series(dossier, indicator, receiver, seen)));
        }
        return List.copyOf(series);
    }

    private static Series series(Dossier dossier, Indicator indicator, String receiver, List<Observation> figures) {
        SortedMap<Integer, List<Observation>> byYear = new TreeMap<>();
        TreeSet<String> reporters = new TreeSet<>();
        for (Observation seen : figures) {
            for (int year = seen.from().getYear(); year <= last(seen).getYear(); year++) {
                byYear.computeIfAbsent(year, unseen -> new ArrayList<>()).add(seen);
            }
            Source source = dossier.sources().get(seen.value().source().id());
            reporters.add(Objects.requireNonNull(source).reporter());
        }
        SortedMap<Integer, Covered> years = new TreeMap<>();
        byYear.forEach((year, seen) -> years.put(
                year, new Covered(seen.size(), partners(seen), seen.stream().allMatch(one -> isPart(indicator, one)))));
        return new Series(
                indicator.id(),
                receiver,
                figures.size(),
                partners(figures),
                holdsFrom(figures),
                Collections.unmodifiableSortedMap(years),
                List.copyOf(reporters));
    }

    /** The last day that a figure certainly describes. */
    private static LocalDate last(Observation seen) {
        return seen.to() == null ? seen.from() : seen.to();
    }

    private static int partners(List<Observation> figures) {
        return (int) figures.stream()
                .map(Observation::sender)
                .filter(sender -> !sender.isEmpty())
                .distinct()
                .count();
    }

    /** True for a flow of other days than whole calendar years. */
    private static boolean isPart(Indicator indicator, Observation seen) {
        return !indicator.holds() && !new Days(seen.from(), last(seen)).isCalendarYears();
    }

    private static @Nullable Integer holdsFrom(List<Observation> figures) {
        return figures.stream()
                .filter(seen -> seen.to() == null)
                .map(seen -> seen.from().getYear())
                .min(Integer::compare)
                .orElse(null);
    }
}
