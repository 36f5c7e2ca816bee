package org.heartland.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Notes figures that look as if a decimal point or a unit had slipped: near a power of ten times what their neighbours in time say, or what
 * a rival book says of the same period. Real growth is not meant. So neighbours must agree with one another, and rival books in the other
 * years; a jump that a rival book shows too is none; and the smaller the power, the more of them it takes and the nearer the ratio must be,
 * since figures ten times as high come about by chance more easily than those a thousand times as high. A jump by ten is only noted where
 * the series comes back from it.
 */
final class Slips {
    /** How far neighbours may differ from their median, and rival books from one another, as a factor. */
    private static final double ALIKE = 2;
    /** How far the ratio may be from a power of ten, as a factor: from ten, and from higher powers. */
    private static final double NEAR_TEN = 1.25;

    private static final double NEAR = 1.6;
    /** How far a figure must be from its own neighbours for a rival book to speak against it, as a factor. */
    private static final double APART = 3;

    private static final int THOUSAND = 3;

    private static final int YEARS = 4;
    private static final int MOST_NEIGHBOURS = 4;

    private final List<BookSeries> all;
    private final Problems notes;

    Slips(List<BookSeries> all, Problems notes) {
        this.all = all;
        this.notes = notes;
    }

    void report() {
        SortedMap<String, List<BookSeries>> books = new TreeMap<>();
        for (BookSeries series : all) {
            if (isAmount(series.indicator())) {
                books.computeIfAbsent(quantity(series), unseen -> new ArrayList<>())
                        .add(series);
            }
        }
        for (List<BookSeries> rivals : books.values()) {
            for (BookSeries series : rivals) {
                series.rows().forEach(row -> alongTime(series, row, rivals));
            }
            amongBooks(rivals);
        }
    }

    private static String quantity(BookSeries series) {
        return String.join(
                "\n", series.indicator().quantity(), series.indicator().unit(), series.receiver(), series.sender());
    }

    static boolean isAmount(Indicator indicator) {
        return indicator.adds() || indicator.kind() == Indicator.Kind.LEVEL;
    }

    private void alongTime(BookSeries series, Observation row, List<BookSeries> rivals) {
        List<Observation> near = neighbours(series, row);
        double median = median(near);
        int power = power(BookSeries.value(row), median);
        if (power == 0) {
            return;
        }
        boolean alike = near.stream().allMatch(other -> within(BookSeries.value(other), median, ALIKE));
        boolean comesBack =
                near.stream().filter(other -> other.from().isAfter(row.from())).count() == near.size() / 2;
        boolean enough = near.size() >= Math.max(2, MOST_NEIGHBOURS + 1 - Math.abs(power));
        if (alike && enough && (comesBack || Math.abs(power) > 1) && !isConfirmed(series, row, rivals)) {
            note(row, power, "what the years around it say, " + NumberText.plain(median));
        }
    }

    private static boolean isConfirmed(BookSeries series, Observation row, List<BookSeries> rivals) {
        return rivals.stream().filter(other -> other != series).anyMatch(other -> {
            Observation rival = of(other, BookSeries.Period.of(row));
            return rival != null && within(BookSeries.value(row), BookSeries.value(rival), ALIKE);
        });
    }

    /** The figures nearest in time, at most a few years away, none of them zero. */
    private static List<Observation> neighbours(BookSeries series, Observation row) {
        Comparator<Observation> byDistance = Comparator.comparingInt(
                other -> Math.abs(other.from().getYear() - row.from().getYear()));
        return series.rows().stream()
                .filter(other -> other != row && BookSeries.value(other) != 0)
                .filter(other -> Math.abs(other.from().getYear() - row.from().getYear()) <= YEARS)
                .sorted(byDistance.thenComparing(Observation::from))
                .limit(MOST_NEIGHBOURS)
                .toList();
    }

    private void amongBooks(List<BookSeries> books) {
        for (int i = 0; i < books.size(); i++) {
            for (BookSeries other : books.subList(i + 1, books.size())) {
                compare(books.get(i), other);
            }
        }
    }

    /**
     * Compares two books of one flow: a single period in which they differ by a power of ten, though they are alike in the others, or all
     * periods by the same power, as when one is in thousands.
     */
    private void compare(BookSeries one, BookSeries other) {
        int alike = 0;
        SortedMap<Integer, List<Observation>> slipped = new TreeMap<>();
        for (Observation row : one.rows()) {
            Observation rival = of(other, BookSeries.Period.of(row));
            double value = rival == null ? Double.NaN : BookSeries.value(rival);
            alike += within(BookSeries.value(row), value, ALIKE) ? 1 : 0;
            int power = power(BookSeries.value(row), value);
            if (power != 0) {
                slipped.computeIfAbsent(power, unseen -> new ArrayList<>()).add(row);
            }
        }
        if (slipped.size() == 1) {
            int power = slipped.firstKey();
            List<Observation> rows = slipped.getOrDefault(power, List.of());
            boolean once = rows.size() == 1 && alike >= Math.max(1, THOUSAND - Math.abs(power));
            boolean always = rows.size() > 1 && alike == 0 && Math.abs(power) >= THOUSAND;
            if (always || once && isApart(one, other, rows.get(0))) {
                noteRival(rows.get(0), power, other);
            }
        }
    }

    /** True if one of two rival figures is far from its own neighbours in time. */
    private static boolean isApart(BookSeries one, BookSeries other, Observation row) {
        Observation rival = of(other, BookSeries.Period.of(row));
        return !within(BookSeries.value(row), median(neighbours(one, row)), APART)
                || rival != null && !within(BookSeries.value(rival), median(neighbours(other, rival)), APART);
    }

    private void noteRival(Observation row, int power, BookSeries other) {
        Observation rival = of(other, BookSeries.Period.of(row));
        if (rival != null) {
            String place = " (line " + rival.at().line() + " of " + rival.at().file() + ")";
            note(row, power, "what another book says, " + NumberText.plain(BookSeries.value(rival)) + place);
        }
    }

    private static @Nullable Observation of(BookSeries series, BookSeries.Period period) {
        return series.rows().stream()
                .filter(row -> BookSeries.Period.of(row).equals(period))
                .findFirst()
                .orElse(null);
    }

    private void note(Observation row, int power, String other) {
        String times = power > 0
                ? NumberText.plain(StrictMath.pow(10, power)) + " times "
                : "1/" + NumberText.plain(StrictMath.pow(10, -power)) + " of ";
        notes.add(
                row.at(),
                NumberText.plain(BookSeries.value(row)) + " is about " + times + other,
                "look whether the decimal point or the unit slipped");
    }

    /** The power of ten to which the ratio of two figures is near; 0 if it is near none but one, or none at all. */
    private static int power(double value, double other) {
        if (value * other <= 0 || Double.isNaN(value * other)) {
            return 0;
        }
        double log = StrictMath.log10(value / other);
        int power = (int) Math.rint(log);
        double near = Math.abs(power) == 1 ? NEAR_TEN : NEAR;
        return Math.abs(log - power) <= StrictMath.log10(near) ? power : 0;
    }

    private static boolean within(double value, double other, double factor) {
        return value * other > 0 && value / other <= factor && other / value <= factor;
    }

    private static double median(List<Observation> rows) {
        double[] values = rows.stream().mapToDouble(BookSeries::value).sorted().toArray();
        int middle = values.length / 2;
        return values.length == 0
                ? Double.NaN
                : values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
