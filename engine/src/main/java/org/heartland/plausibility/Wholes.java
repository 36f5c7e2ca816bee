package org.heartland.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Finds parts that exceed their whole: one line above the total, or all lines together. Blocs are not added to their members. Sound lines
 * may exceed a sound total a little: each figure is rounded to its last digit, and offices revise lines and totals apart, for which {@value
 * #APART} of the total is allowed. Lines that were filled in from the partners' books also hold freight and insurance, by convention a tenth
 * of the value (International Monetary Fund, Direction of Trade Statistics), so that together they exceed the total by up to {@value
 * #FREIGHT} of it: that is noted. Beyond it, and for a single line, shares would be above 100 %: that is a problem.
 */
final class Wholes {
    private static final double APART = .005;
    private static final double FREIGHT = .1;

    private final Dossier dossier;
    private final Problems problems;
    private final List<Problem> notes = new ArrayList<>();

    /** The lines of one receiver and period in one reporter's books. */
    private static final class Lines {
        private final List<Observation> parts = new ArrayList<>();
        private final List<Observation> blocs = new ArrayList<>();
        private @Nullable Observation total;
    }

    private record Where(String reporter, String receiver, BookSeries.Period period) implements Comparable<Where> {
        @Override
        public int compareTo(Where other) {
            int byReporter = reporter.compareTo(other.reporter);
            int byReceiver = byReporter != 0 ? byReporter : receiver.compareTo(other.receiver);
            return byReceiver != 0 ? byReceiver : period.compareTo(other.period);
        }
    }

    Wholes(Dossier dossier, Problems problems) {
        this.dossier = dossier;
        this.problems = problems;
    }

    /** Sums that exceed their whole by no more than freight could make. */
    List<Problem> notes() {
        return notes;
    }

    void report(List<BookSeries> all) {
        SortedMap<String, List<BookSeries>> byIndicator = new TreeMap<>();
        for (BookSeries series : all) {
            if (series.indicator().world() != null || series.indicator().whole() != null) {
                byIndicator
                        .computeIfAbsent(series.indicator().id(), unseen -> new ArrayList<>())
                        .add(series);
            }
        }
        byIndicator.values().forEach(ofOne -> lines(ofOne).forEach(this::look));
    }

    private List<Map.Entry<Indicator, Lines>> lines(List<BookSeries> ofOne) {
        SortedMap<Where, Lines> lines = new TreeMap<>();
        List<Map.Entry<Indicator, Lines>> all = new ArrayList<>();
        for (BookSeries series : ofOne) {
            Actor sender = dossier.actors().get(series.sender());
            for (Observation row : series.rows()) {
                Where where = new Where(series.reporter(), series.receiver(), BookSeries.Period.of(row));
                Lines here = lines.computeIfAbsent(where, unseen -> {
                    Lines opened = new Lines();
                    all.add(Map.entry(series.indicator(), opened));
                    return opened;
                });
                if (series.sender().equals(series.indicator().world())) {
                    here.total = row;
                } else if (sender != null && sender.kind() == Actor.Kind.BLOC) {
                    here.blocs.add(row);
                } else if (sender != null && sender.kind() != Actor.Kind.WORLD) {
                    here.parts.add(row);
                }
            }
        }
        return all;
    }

    private void look(Map.Entry<Indicator, Lines> entry) {
        Lines lines = entry.getValue();
        Double declared = entry.getKey().whole();
        double whole = declared != null ? declared : lines.total == null ? Double.NaN : BookSeries.value(lines.total);
        double slack = APART * Math.abs(whole) + (lines.total == null ? 0 : BookSeries.rounding(lines.total));
        boolean any = false;
        for (List<Observation> rows : List.of(lines.parts, lines.blocs)) {
            for (Observation row : rows) {
                if (declared == null && BookSeries.value(row) > whole + slack + BookSeries.rounding(row)) {
                    any = true;
                    above(row, lines.total, whole);
                }
            }
        }
        double sum = lines.parts.stream().mapToDouble(BookSeries::value).sum();
        double allowed = whole
                + slack
                + lines.parts.stream().mapToDouble(BookSeries::rounding).sum();
        if (!any && sum > allowed && !lines.parts.isEmpty()) {
            boolean freight = declared == null && sum <= allowed + FREIGHT * whole;
            Problem found = together(lines, sum, whole);
            if (freight) {
                notes.add(found);
            } else {
                problems.add(found);
            }
        }
    }

    private void above(Observation row, @Nullable Observation total, double whole) {
        double share = 100 * BookSeries.value(row) / whole;
        String of = total == null ? "" : " in line " + total.at().line() + file(row, total);
        problems.add(
                row.at(),
                plain(BookSeries.value(row)) + " is more than the total of " + plain(whole) + of
                        + (whole > 0 ? ", a share of " + plain(Math.rint(share)) + " %" : ""),
                "correct one of the two: no part exceeds its whole");
    }

    private static Problem together(Lines lines, double sum, double whole) {
        Observation at = lines.total == null ? lines.parts.get(0) : lines.total;
        String of = at.receiver() + " in " + at.from().getYear();
        return Problem.at(
                at.at(),
                "the lines of " + of + " add up to " + plain(sum) + ", more than their whole, " + plain(whole),
                "correct them, or leave out a total that is not theirs; a line that contains others is a bloc");
    }

    private static String file(Observation row, Observation total) {
        return row.at().file().equals(total.at().file())
                ? ""
                : " of " + total.at().file();
    }

    private static String plain(double value) {
        return NumberText.plain(new BigDecimal(value).round(new MathContext(6)).doubleValue());
    }
}
