package org.heartland.plausibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.citation.Source;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.text.NumberText;

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
        return of(dossier.observations(), dossier.indicators(), dossier.sources());
    }

    /** The same of figures, with their indicators and sources by id. */
    static List<BookSeries> of(
            List<Observation> figures, SortedMap<String, Indicator> indicators, SortedMap<String, Source> sources) {
        SortedMap<String, SortedMap<Period, Observation>> found = new TreeMap<>();
        for (Observation row : figures) {
            Source source = sources.get(row.value().source().id());
            if (row.value().value() != null && source != null) {
                String key = String.join("\0", row.indicator(), source.reporter(), row.receiver(), row.sender());
                found.computeIfAbsent(key, unseen -> new TreeMap<>())
                        .merge(Period.of(row), row, (a, b) -> newer(sources, a, b));
            }
        }
        List<BookSeries> all = new ArrayList<>();
        for (SortedMap<Period, Observation> series : found.values()) {
            List<Observation> rows = List.copyOf(series.values());
            Observation first = rows.get(0);
            Source source = sources.get(first.value().source().id());
            Indicator indicator = indicators.get(first.indicator());
            if (indicator != null && source != null) {
                all.add(new BookSeries(indicator, source.reporter(), first.receiver(), first.sender(), rows));
            }
        }
        return all;
    }

    private static Observation newer(SortedMap<String, Source> sources, Observation a, Observation b) {
        return published(sources, b).isAfter(published(sources, a)) ? b : a;
    }

    private static LocalDate published(SortedMap<String, Source> sources, Observation row) {
        Source source = sources.get(row.value().source().id());
        return source == null ? LocalDate.MIN : source.published();
    }

    /** Of whom it is, in words. */
    String says() {
        return says(rows.get(0));
    }

    /** Of whom a figure is, in words. */
    static String says(Observation row) {
        return row.sender().isEmpty() ? row.receiver() : row.receiver() + " with " + row.sender();
    }

    /** Half a unit of the last digit of a figure. */
    static double rounding(Observation row) {
        String written = NumberText.plain(value(row));
        int point = written.indexOf('.');
        return point < 0 ? .5 : .5 * StrictMath.pow(10, point + 1 - written.length());
    }

    /** How many significant digits a figure has. */
    static int digits(Observation row) {
        return new BigDecimal(NumberText.plain(value(row))).stripTrailingZeros().precision();
    }

    /** The figure of a row of a series. */
    static double value(Observation row) {
        Double value = row.value().value();
        return value == null ? Double.NaN : value;
    }
}
