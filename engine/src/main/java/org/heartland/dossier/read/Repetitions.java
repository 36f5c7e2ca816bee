package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Observation;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Finds rows that repeat one another: the same series of one source with equal or overlapping periods. */
final class Repetitions {
    private final Problems problems;

    Repetitions(Problems problems) {
        this.problems = problems;
    }

    void report(List<Observation> observations) {
        Map<String, List<Observation>> series = new TreeMap<>();
        for (Observation o : observations) {
            String key = String.join(" ", o.indicator(), o.value().source().id(), o.receiver(), o.sender());
            series.computeIfAbsent(key, k -> new ArrayList<>()).add(o);
        }
        series.values().forEach(this::alongTime);
    }

    private void alongTime(List<Observation> rows) {
        rows.sort(Comparator.comparing(Observation::from).thenComparing(Observation::at));
        Observation furthest = rows.get(0);
        for (Observation row : rows.subList(1, rows.size())) {
            if (row.from().equals(furthest.from()) && sameEnd(row.to(), furthest.to())) {
                report(furthest, row, "repeats the series, period and source", "keep one of the two");
            } else if (row.from().equals(furthest.from())
                    || furthest.to() != null && !row.from().isAfter(furthest.to())) {
                report(
                        furthest,
                        row,
                        "overlaps in time with the row of the same series and source",
                        "keep periods apart, or make two indicators of them");
            }
            furthest = furthest.to() != null && row.to() != null && row.to().isBefore(furthest.to()) ? furthest : row;
        }
    }

    private void report(Observation a, Observation b, String does, String instead) {
        Observation first = a.at().compareTo(b.at()) < 0 ? a : b;
        Observation second = first == a ? b : a;
        String file = first.at().file().equals(second.at().file())
                ? ""
                : " of " + first.at().file();
        problems.add(second.at(), "this row " + does + " of line " + first.at().line() + file, instead);
    }

    private static boolean sameEnd(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b == null : a.equals(b);
    }
}
