package org.heartland.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** All series of a dossier, sorted by indicator, reporter, receiver and sender. */
    static List<BookSeries> of(Dossier dossier) {
        SortedMap<String, SortedMap<Period, Observation>> found = new TreeMap<>();
        for (Observation row : dossier.observations()) {
            Source source = dossier.sources().get(row.value().source().id());
            if (row.value().value() != null && source != null) {
                String key = String.join("\0", row.indicator(), source.reporter(), row.receiver(), row.sender());
                found.computeIfAbsent(key, unseen -> new TreeMap<>())
                        .merge(Period.of(row), row, (a, b) -> newer(dossier, a, b));
            }
        }
        List<BookSeries> all = new ArrayList<>();
        for (SortedMap<Period, Observation> series : found.values()) {
            List<Observation> rows = List.copyOf(series.values());
            Observation first = rows.get(0);
            Source source = dossier.sources().get(first.value().source().id());
            Indicator indicator = dossier.indicators().get(first.indicator());
            if (indicator != null && source != null) {
                all.add(new BookSeries(indicator, source.reporter(), first.receiver(), first.sender(), rows));
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
