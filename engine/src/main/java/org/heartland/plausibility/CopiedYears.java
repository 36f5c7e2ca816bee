package org.heartland.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.problem.Problems;

/**
 * Notes a year that repeats the year before to the last digit: flows of at least {@value #PARTNERS} partners whose figures have at least
 * {@value #DIGITS} significant digits together. That is the mark of a copied column; so many digits hardly ever return by themselves.
 */
final class CopiedYears {
    private static final int PARTNERS = 3;
    private static final int DIGITS = 9;

    private final List<BookSeries> all;
    private final Problems notes;

    /** How many partners of a receiver have the figure of the year before, and how many have another one. */
    private static final class Pair {
        private final List<Observation> same = new ArrayList<>();
        private int different;

        private boolean isCopied() {
            int digits = same.stream().mapToInt(BookSeries::digits).sum();
            return same.size() >= PARTNERS && digits >= DIGITS && same.size() > 4 * different;
        }
    }

    CopiedYears(List<BookSeries> all, Problems notes) {
        this.all = all;
        this.notes = notes;
    }

    void report() {
        SortedMap<String, Pair> pairs = new TreeMap<>();
        for (BookSeries series : all) {
            for (int i = 1; i < series.rows().size() && series.indicator().kind() == Indicator.Kind.FLOW; i++) {
                count(pairs, series, series.rows().get(i - 1), series.rows().get(i));
            }
        }
        pairs.values().stream().filter(Pair::isCopied).forEach(this::report);
    }

    private static void count(SortedMap<String, Pair> pairs, BookSeries series, Observation before, Observation row) {
        if (before.from().plusYears(1).equals(row.from()) && BookSeries.value(row) != 0) {
            String about = series.sender().isEmpty() ? "" : series.receiver();
            String key = String.join(
                    "\n",
                    series.indicator().id(),
                    series.reporter(),
                    about,
                    row.from().toString());
            Pair pair = pairs.computeIfAbsent(key, unseen -> new Pair());
            if (BookSeries.value(before) == BookSeries.value(row)) {
                pair.same.add(row);
            } else {
                pair.different++;
            }
        }
    }

    private void report(Pair pair) {
        Observation first = pair.same.get(0);
        notes.add(
                first.at(),
                "the figures of " + first.from().getYear() + " are those of the year before to the last digit ("
                        + pair.same.size() + " rows)",
                "look whether a year was copied");
    }
}
