package org.heartland.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assessment.Bibliography.Overdue;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Where each series of a dossier ends, and when its next figure was due: the last day of its newest period, plus the days between the
 * starts of its last two periods, plus the indicator's lag. Fewer than three periods are not a series. A series that another source
 * continues is finished and not overdue.
 */
final class SeriesEnds {
    private static final int SHORTEST = 3;

    private SeriesEnds() {}

    private record Key(String indicator, SourceId source) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byIndicator = indicator.compareTo(other.indicator);
            return byIndicator != 0 ? byIndicator : source.compareTo(other.source);
        }
    }

    /** The series of each source whose next figure was due before a day. */
    static Map<SourceId, List<Overdue>> overdue(Dossier dossier, LocalDate asOf) {
        SortedMap<String, LocalDate> newest = new TreeMap<>();
        SortedMap<Key, SortedMap<String, SortedMap<LocalDate, LocalDate>>> lines = new TreeMap<>();
        for (Observation seen : dossier.observations()) {
            LocalDate end = end(seen);
            newest.merge(seen.indicator(), end, SeriesEnds::later);
            lines.computeIfAbsent(new Key(seen.indicator(), seen.value().source()), key -> new TreeMap<>())
                    .computeIfAbsent(seen.sender() + ' ' + seen.receiver(), pair -> new TreeMap<>())
                    .merge(seen.from(), end, SeriesEnds::later);
        }
        SortedMap<SourceId, List<Overdue>> overdue = new TreeMap<>();
        lines.forEach((key, pairs) -> {
            Overdue last = last(dossier, key.indicator, pairs);
            if (last != null && last.due().isBefore(asOf) && !last.ends().isBefore(newest.get(key.indicator))) {
                overdue.computeIfAbsent(key.source, source -> new ArrayList<>()).add(last);
            }
        });
        return overdue;
    }

    /** Among all series the one whose next figure is due last; null if there is no series. */
    private static @Nullable Overdue last(
            Dossier dossier, String indicator, SortedMap<String, SortedMap<LocalDate, LocalDate>> pairs) {
        Indicator known = dossier.indicators().get(indicator);
        Integer lag = known == null ? null : known.lagDays();
        Overdue last = null;
        for (SortedMap<LocalDate, LocalDate> periods : pairs.values()) {
            if (periods.size() >= SHORTEST) {
                List<LocalDate> begins = List.copyOf(periods.keySet());
                LocalDate newest = begins.get(begins.size() - 1);
                long step = ChronoUnit.DAYS.between(begins.get(begins.size() - 2), newest);
                LocalDate ends = periods.values().stream().reduce(newest, SeriesEnds::later);
                LocalDate due = ends.plusDays(step).plusDays(lag == null ? 0 : lag);
                last = last == null || due.isAfter(last.due()) ? new Overdue(indicator, ends, due) : last;
            }
        }
        return last;
    }

    private static LocalDate end(Observation seen) {
        LocalDate to = seen.to();
        return to == null ? seen.from() : to;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
