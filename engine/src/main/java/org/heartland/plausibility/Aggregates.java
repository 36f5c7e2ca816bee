package org.heartland.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.dossier.Observation;
import org.heartland.plausibility.QualityFinding.Kind;
import org.heartland.text.NumberText;

/**
 * Finds a line that is the sum of all smaller lines of its table, to within the rounding of each, in every period that has at least {@value
 * #MEMBERS} of them, and in at least {@value #PERIODS}: a total or a bloc among its members, which would be counted twice. Small counts add up by chance; sums
 * of at least {@value #DIGITS} significant digits together hardly do.
 */
final class Aggregates {
    private static final int MEMBERS = 3;
    private static final int PERIODS = 2;
    private static final int DIGITS = 9;

    private final List<BookSeries> all;
    private final List<QualityFinding> found;

    /** In how many periods a line could be a sum, and in how many it is. */
    private static final class Tried {
        private int periods;
        private int sums;
        private int digits;
    }

    Aggregates(List<BookSeries> all, List<QualityFinding> found) {
        this.all = all;
        this.found = found;
    }

    void report() {
        SortedMap<String, SortedMap<BookSeries.Period, List<Observation>>> tables = new TreeMap<>();
        for (BookSeries series : all) {
            boolean part = !series.sender().isEmpty()
                    && !series.sender().equals(series.indicator().world());
            for (Observation row : series.indicator().adds() && part ? series.rows() : List.<Observation>of()) {
                String table = String.join("\n", series.indicator().id(), series.reporter(), series.receiver());
                tables.computeIfAbsent(table, unseen -> new TreeMap<>())
                        .computeIfAbsent(BookSeries.Period.of(row), unseen -> new ArrayList<>())
                        .add(row);
            }
        }
        tables.values().forEach(this::table);
    }

    private void table(SortedMap<BookSeries.Period, List<Observation>> table) {
        SortedMap<String, Tried> tried = new TreeMap<>();
        SortedMap<String, Observation> last = new TreeMap<>();
        for (List<Observation> lines : table.values()) {
            lines.sort(Comparator.comparingDouble(BookSeries::value));
            double sum = 0;
            double rounding = 0;
            for (int i = 0; i < lines.size(); i++) {
                Observation line = lines.get(i);
                double value = BookSeries.value(line);
                rounding += BookSeries.rounding(line);
                if (i >= MEMBERS && value > 0) {
                    Tried of = tried.computeIfAbsent(line.sender(), unseen -> new Tried());
                    of.periods++;
                    of.digits += BookSeries.digits(line);
                    of.sums += Math.abs(value - sum) <= rounding ? 1 : 0;
                    last.put(line.sender(), line);
                }
                sum += value;
            }
        }
        tried.forEach((sender, of) -> {
            Observation line = last.get(sender);
            boolean enough = of.periods >= PERIODS && of.digits >= DIGITS;
            if (line != null && enough && of.sums == of.periods) {
                found.add(new QualityFinding(Kind.AGGREGATE, line.indicator(), line.at(), says(line, of.periods)));
            }
        });
    }

    private static String says(Observation line, int periods) {
        return line.sender() + " is the sum of all smaller lines of " + line.receiver() + " in each of " + periods
                + " periods, at last " + NumberText.plain(BookSeries.value(line)) + " in "
                + line.from().getYear()
                + "; a line that contains others is a bloc or a total";
    }
}
