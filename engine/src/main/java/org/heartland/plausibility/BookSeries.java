package org.heartland.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.citation.Source;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;

/**
 * The figures of one sender at one receiver in one reporter's books, along time: of each period that of the newest edition.
 *
 * @param rows sorted by the begin of their periods; only those with a figure
 */
record BookSeries(Indicator indicator, String reporter, String receiver, String sender, List<Observation> rows) {

    private record Key(String indicator, String reporter, String receiver, String sender) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::indicator)
                .thenComparing(Key::reporter)
                .thenComparing(Key::receiver)
                .thenComparing(Key::sender);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** When a figure begins and ends; what has no end yet ends with the day on which it begins. */
    record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
        static Period of(Observation row) {
            LocalDate to = row.to();
            return new Period(row.from(), to == null ? row.from() : to);
        }

        @Override
        public int compareTo(Period other) {
            int byBegin = from.compareTo(other.from);
            return byBegin != 0 ? byBegin : to.compareTo(other.to);
        }
    }

    /** All series of a dossier. */
    static List<BookSeries> of(Dossier dossier) {
        return of(dossier, dossier.observations());
    }

    static List<BookSeries> of(Dossier dossier, List<Observation> observations) {
        SortedMap<Key, SortedMap<Period, Observation>> found = new TreeMap<>();
        for (Observation row : observations) {
            Source source = dossier.sources().get(row.value().source().id());
            if (row.value().value() != null && source != null) {
                Key key = new Key(row.indicator(), source.reporter(), row.receiver(), row.sender());
                found.computeIfAbsent(key, unseen -> new TreeMap<>())
                        .merge(Period.of(row), row, (a, b) -> newer(dossier, a, b));
            }
        }
        List<BookSeries> all = new ArrayList<>();
        for (Map.Entry<Key, SortedMap<Period, Observation>> entry : found.entrySet()) {
            Key key = entry.getKey();
            Indicator indicator = dossier.indicators().get(key.indicator);
            if (indicator != null) {
                List<Observation> rows = List.copyOf(entry.getValue().values());
                all.add(new BookSeries(indicator, key.reporter, key.receiver, key.sender, rows));
            }
        }
        return all;
    }

    private static Observation newer(Dossier dossier, Observation a, Observation b) {
        return published(dossier, b).isAfter(published(dossier, a)) ? b : a;
    }

    private static LocalDate published(Dossier dossier, Observation row) {
        Source source = dossier.sources().get(row.value().source().id());
        return source == null ? LocalDate.MIN : source.published();
    }

    /** The figure of a row of a series. */
    static double value(Observation row) {
        Double value = row.value().value();
        return value == null ? Double.NaN : value;
    }
}
