package org.heartland.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.plausibility.QualityFinding.Kind;
import org.heartland.text.NumberText;

/**
 * Says how far two indicators agree that count one thing: the same quantity in other books, or exports of one state beside imports of the
 * other. Agreement is within a tenth: so much freight and insurance add to imports, by convention (International Monetary Fund, Direction of
 * Trade Statistics). Nothing is judged; with fewer than {@value #LEAST} figures in common nothing is said.
 */
final class Agreement {
    private static final int LEAST = 3;
    private static final double FREIGHT = 1.1;

    private final SortedMap<String, List<BookSeries>> byIndicator = new TreeMap<>();
    private final List<QualityFinding> found;

    /** Two figures of one thing. */
    private record Both(Observation one, Observation other) {
        double ratio() {
            return BookSeries.value(one) / BookSeries.value(other);
        }

        double apart() {
            return Math.abs(StrictMath.log(ratio()));
        }
    }

    Agreement(List<BookSeries> all, List<QualityFinding> found) {
        all.forEach(series -> byIndicator
                .computeIfAbsent(series.indicator().id(), unseen -> new ArrayList<>())
                .add(series));
        this.found = found;
    }

    void report() {
        List<List<BookSeries>> books = List.copyOf(byIndicator.values());
        for (int i = 0; i < books.size(); i++) {
            for (List<BookSeries> other : books.subList(i, books.size())) {
                compare(books.get(i), other);
            }
        }
    }

    private void compare(List<BookSeries> one, List<BookSeries> other) {
        Indicator a = one.get(0).indicator();
        Indicator b = other.get(0).indicator();
        boolean same = one != other && a.quantity().equals(b.quantity()) && a.direction() == b.direction();
        boolean mirrored = a.direction() != b.direction()
                && a.quantity().replace("export", "import").equals(b.quantity().replace("export", "import"));
        if (!a.unit().equals(b.unit()) || a.kind() != b.kind() || !same && !mirrored) {
            return;
        }
        List<Both> pairs = pairs(one, other, !same);
        if (pairs.size() >= LEAST) {
            tell(a.id(), b.id() + (same ? "" : ", the other side of the same trade"), pairs);
        }
    }

    private static List<Both> pairs(List<BookSeries> one, List<BookSeries> other, boolean swapped) {
        Map<String, Observation> there = new HashMap<>();
        other.forEach(series -> series.rows().forEach(row -> there.put(key(row, false), row)));
        List<Both> pairs = new ArrayList<>();
        for (BookSeries series : one) {
            for (Observation row : series.rows()) {
                Observation rival = there.get(key(row, swapped));
                if (rival != null && BookSeries.value(row) > 0 && BookSeries.value(rival) > 0) {
                    pairs.add(new Both(row, rival));
                }
            }
        }
        return pairs;
    }

    private static String key(Observation row, boolean swapped) {
        String by = swapped ? row.receiver() : row.sender();
        String toward = swapped ? row.sender() : row.receiver();
        return String.join("\n", by, toward, row.from().toString(), String.valueOf(row.to()));
    }

    private void tell(String id, String other, List<Both> pairs) {
        long near = pairs.stream()
                .filter(both -> both.apart() <= StrictMath.log(FREIGHT))
                .count();
        double middle = Jumps.median(pairs.stream().mapToDouble(Both::ratio).toArray());
        Both farthest = pairs.stream()
                .max((a, b) -> Double.compare(a.apart(), b.apart()))
                .orElseThrow();
        found.add(new QualityFinding(
                Kind.AGREEMENT,
                id,
                farthest.one().at(),
                id + " and " + other + ": " + near + " of " + pairs.size()
                        + " figures within a tenth, the middle ratio "
                        + NumberText.plain(Math.rint(middle * 100) / 100) + "; farthest apart "
                        + BookSeries.says(farthest.one()) + ", "
                        + farthest.one().from().getYear() + ": "
                        + NumberText.plain(BookSeries.value(farthest.one())) + " and "
                        + NumberText.plain(BookSeries.value(farthest.other()))));
    }
}
