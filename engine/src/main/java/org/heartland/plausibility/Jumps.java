package org.heartland.plausibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.Observation;
import org.heartland.draws.Quantile;
import org.heartland.plausibility.QualityFinding.Kind;
import org.heartland.text.NumberText;

/**
 * Finds steps from one year to the next that are unlike the other steps of a series, and says whether the source or the number of listed
 * partners changed with it. A step is the logarithm of the ratio. It is unlike the others if its modified z-score is above {@value #UNLIKE}
 * (Iglewicz, B. and Hoaglin, D. C., How to Detect and Handle Outliers, 1993), and only a doubling or halving is reported: no slip of a unit, and
 * hardly a change of coverage that matters, makes less. Fewer than {@value #STEPS} steps show nothing of what is usual: the median of their
 * distances would rest on two. Left out are registers, in which a year without a row is nil, since deliveries come in lumps; lines that are less
 * than {@value #MATTERS} of their table in both years, which move no share by as much; and counts that differ by less than twice the square root
 * of their sum, as counts of independent events do by chance.
 */
final class Jumps {
    private static final double UNLIKE = 3.5;
    private static final double TO_DEVIATION = .6745;
    private static final double MEAN_TO_DEVIATION = 1.253314;
    private static final int STEPS = 6;
    private static final double MATTERS = .1;
    private static final double DOUBLING = StrictMath.log(2);

    private final List<BookSeries> all;
    private final List<QualityFinding> found;
    private final Map<String, Integer> partners = new HashMap<>();
    private final Map<String, Double> sums = new HashMap<>();

    /** A step of a series. */
    private record Step(Observation before, Observation row, double size) {}

    Jumps(List<BookSeries> all, List<QualityFinding> found) {
        this.all = all;
        this.found = found;
    }

    void report() {
        for (BookSeries series : all) {
            for (Observation row : series.rows()) {
                partners.merge(lines(series, row), 1, Integer::sum);
                boolean total = series.sender().equals(series.indicator().world());
                sums.merge(lines(series, row), total ? 0 : BookSeries.value(row), Double::sum);
            }
        }
        for (BookSeries series : all) {
            if (Slips.isAmount(series.indicator()) && !series.indicator().absentIsNil()) {
                look(series);
            }
        }
    }

    private static String lines(BookSeries series, Observation row) {
        return String.join(
                "\n", series.indicator().id(), series.reporter(), series.receiver(), row.from() + "/" + row.to());
    }

    private void look(BookSeries series) {
        List<Step> steps = steps(series);
        if (steps.size() < STEPS) {
            return;
        }
        double[] sizes = steps.stream().mapToDouble(Step::size).toArray();
        double middle = median(sizes);
        double[] apart =
                Arrays.stream(sizes).map(size -> Math.abs(size - middle)).toArray();
        double usual = median(apart) / TO_DEVIATION;
        double deviation = usual > 0
                ? usual
                : MEAN_TO_DEVIATION * Arrays.stream(apart).average().orElse(0);
        for (Step step : steps) {
            boolean unlike = Math.abs(step.size() - middle) > UNLIKE * deviation;
            if (unlike && Math.abs(step.size()) >= DOUBLING && matters(series, step) && !isChance(series, step)) {
                found.add(new QualityFinding(
                        Kind.JUMP, series.indicator().id(), step.row().at(), says(series, step, steps.size())));
            }
        }
    }

    private boolean matters(BookSeries series, Step step) {
        return BookSeries.value(step.row()) >= MATTERS * sums.getOrDefault(lines(series, step.row()), 0.)
                || BookSeries.value(step.before()) >= MATTERS * sums.getOrDefault(lines(series, step.before()), 0.);
    }

    private static boolean isChance(BookSeries series, Step step) {
        boolean counts =
                series.rows().stream().mapToDouble(BookSeries::value).allMatch(value -> value == Math.rint(value));
        double before = BookSeries.value(step.before());
        double now = BookSeries.value(step.row());
        return counts && Math.abs(now - before) < 2 * Math.sqrt(now + before);
    }

    private static List<Step> steps(BookSeries series) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < series.rows().size(); i++) {
            Observation before = series.rows().get(i - 1);
            Observation row = series.rows().get(i);
            boolean next = before.from().plusYears(1).equals(row.from()) && (before.to() == null) == (row.to() == null);
            double ratio = BookSeries.value(row) / BookSeries.value(before);
            if (next && ratio > 0 && !Double.isInfinite(ratio)) {
                steps.add(new Step(before, row, StrictMath.log(ratio)));
            }
        }
        return steps;
    }

    private String says(BookSeries series, Step step, int steps) {
        double times = StrictMath.exp(Math.abs(step.size()));
        return series.says() + ", " + step.row().from().getYear() + ": "
                + NumberText.plain(BookSeries.value(step.row()))
                + " after " + NumberText.plain(BookSeries.value(step.before())) + ", "
                + (step.size() > 0 ? "" : "1/") + NumberText.plain(Math.rint(times * 10) / 10)
                + (step.size() > 0 ? " times" : " of it") + ", unlike its other " + (steps - 1) + " steps; "
                + beside(series, step);
    }

    /** What changed with it. */
    private String beside(BookSeries series, Step step) {
        String before = step.before().value().source().id();
        String now = step.row().value().source().id();
        int lines = partners.getOrDefault(lines(series, step.before()), 0);
        int then = partners.getOrDefault(lines(series, step.row()), 0);
        String source = before.equals(now) ? "" : "the source changes too, from " + before + " to " + now;
        String listed = lines == then ? "" : "the lines listed change too, from " + lines + " to " + then;
        return source.isEmpty() && listed.isEmpty()
                ? "source and lines listed are the same"
                : source + (source.isEmpty() || listed.isEmpty() ? "" : "; ") + listed;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Quantile.of(sorted, .5);
    }
}
