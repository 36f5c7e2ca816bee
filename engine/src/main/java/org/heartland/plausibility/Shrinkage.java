package org.heartland.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.citation.Source;
import org.heartland.dossier.Observation;
import org.heartland.plausibility.QualityFinding.Kind;

/**
 * Finds what a newer edition of a publication lacks and the one before it has: years of a state, and partners in the years that both have.
 * Editions are sources of one publisher whose titles differ in digits at most. An edition that only goes on where the other ends lacks nothing.
 */
final class Shrinkage {
    private final List<Observation> rows;
    private final SortedMap<String, Source> sources;
    private final List<QualityFinding> found;

    /** What one edition has of one state: the partners of each year. */
    private static final class Held {
        private final Source source;
        private final Observation first;
        private final SortedMap<Integer, SortedSet<String>> years = new TreeMap<>();

        private Held(Source source, Observation first) {
            this.source = source;
            this.first = first;
        }
    }

    Shrinkage(List<Observation> rows, SortedMap<String, Source> sources, List<QualityFinding> found) {
        this.rows = rows;
        this.sources = sources;
        this.found = found;
    }

    void report() {
        SortedMap<String, SortedMap<String, Held>> editions = new TreeMap<>();
        for (Observation row : rows) {
            Source source = sources.get(row.value().source().id());
            if (source != null) {
                String title = source.title().replaceAll("[\\d\\s,.:-]+", " ");
                String series = String.join("\n", row.indicator(), row.receiver(), source.publisher(), title);
                editions.computeIfAbsent(series, unseen -> new TreeMap<>())
                        .computeIfAbsent(source.published() + source.id().id(), unseen -> new Held(source, row))
                        .years
                        .computeIfAbsent(row.from().getYear(), unseen -> new TreeSet<>())
                        .add(row.sender());
            }
        }
        for (SortedMap<String, Held> of : editions.values()) {
            List<Held> held = List.copyOf(of.values());
            for (int i = 1; i < held.size(); i++) {
                compare(held.get(i - 1), held.get(i));
            }
        }
    }

    private void compare(Held older, Held newer) {
        if (newer.years.firstKey() > older.years.lastKey()) {
            return;
        }
        TreeSet<Integer> lost = new TreeSet<>(older.years.keySet());
        lost.removeAll(newer.years.keySet());
        TreeSet<String> partners = new TreeSet<>();
        TreeSet<String> kept = new TreeSet<>();
        older.years.forEach((year, of) -> partners.addAll(newer.years.containsKey(year) ? of : List.of()));
        newer.years.forEach((year, of) -> kept.addAll(older.years.containsKey(year) ? of : List.of()));
        partners.removeAll(kept);
        List<String> lacks = new ArrayList<>();
        if (!lost.isEmpty()) {
            lacks.add("years "
                    + String.join(", ", lost.stream().map(String::valueOf).toList()));
        }
        if (!partners.isEmpty()) {
            lacks.add("partners " + String.join(", ", partners));
        }
        if (!lacks.isEmpty()) {
            found.add(new QualityFinding(
                    Kind.COVERAGE,
                    newer.first.indicator(),
                    newer.first.at(),
                    newer.source.id() + " lacks of " + newer.first.receiver() + " what " + older.source.id() + " has: "
                            + String.join("; ", lacks)));
        }
    }
}
