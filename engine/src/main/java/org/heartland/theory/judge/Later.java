package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.LaterScore;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.score.Baseline;
import org.heartland.theory.score.NormalMixture;
import org.heartland.theory.score.PairedDifference;
import org.heartland.theory.system.YearlySeries;

/**
 * Scores what fitted accounts and plain forecasts say of figures of later years than were used, each from all that was used, however many years
 * ahead. Nothing of the fits depends on these figures.
 */
final class Later {
    private final int until;
    private final List<YearlySeries> figures;
    private final long seed;

    /**
     * @param until the last year whose figures were used
     * @param figures the series of the theories with the figures of later years
     */
    Later(int until, List<YearlySeries> figures, long seed) {
        this.until = until;
        this.figures = figures;
        this.seed = seed;
    }

    /**
     * The scores, the best first; none if there is no later figure.
     *
     * @param prepared the theories with the data that they were fitted to, in the order of the fits
     */
    List<LaterScore> scores(List<Prepared> prepared, List<FittedAccount> fits) {
        Map<String, List<Told>> plain = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            plain.put(baseline.name().toLowerCase(Locale.ROOT), plain(baseline, targets(prepared.get(0))));
        }
        List<LaterScore> scores = new ArrayList<>();
        for (int k = 0; k < fits.size(); k++) {
            scores.add(score(fits.get(k).id(), told(prepared.get(k), fits.get(k)), plain));
        }
        plain.forEach((name, told) -> scores.add(score(name, told, Map.of())));
        scores.removeIf(one -> one.told().isEmpty());
        scores.sort(Comparator.comparingDouble(one -> -one.score().logScore()));
        return scores;
    }

    // ---- What was said.

    /** The later figures of series that have enough before them for every plain forecast. */
    private List<Target> targets(Prepared prepared) {
        int first = prepared.world().first();
        List<Target> targets = new ArrayList<>();
        for (int s = 0; s < prepared.world().series().size(); s++) {
            YearlySeries series = prepared.world().series().get(s);
            double[] past =
                    Arrays.copyOf(series.values(), Math.max(0, Math.min(until - first + 1, series.values().length)));
            double[] values = later(series);
            for (int year = past.length; year < values.length && Target.isPredictable(past); year++) {
                if (!Double.isNaN(values[year])) {
                    Observations.Cell cell = new Observations.Cell(s, year);
                    targets.add(Target.of(prepared, cell, first + year + series.lag(), values[year], past));
                }
            }
        }
        return targets;
    }

    private double[] later(YearlySeries series) {
        return figures.stream()
                .filter(one -> one.series() == series.series() && one.receiver() == series.receiver())
                .findFirst()
                .map(YearlySeries::values)
                .orElse(series.values());
    }

    private List<Told> plain(Baseline baseline, List<Target> targets) {
        List<Told> told = new ArrayList<>();
        for (Target target : targets) {
            int ahead = target.cell().year() - target.past().length + 1;
            baseline.predict(target.past(), ahead)
                    .ifPresent(said -> told.add(Telling.of(target, said, seed, "later/" + baseline)));
        }
        return told;
    }

    private List<Told> told(Prepared prepared, FittedAccount fit) {
        List<Target> targets = targets(prepared);
        List<Observations.Cell> cells = targets.stream().map(Target::cell).toList();
        List<Ahead.Figure> said = Ahead.levels(prepared, fit.draws(), cells);
        List<Told> told = new ArrayList<>();
        for (int t = 0; t < targets.size(); t++) {
            double[] even = new double[said.get(t).mean().length];
            Arrays.fill(even, 1.0 / even.length);
            NormalMixture mixture =
                    new NormalMixture(said.get(t).mean(), said.get(t).deviation(), even);
            told.add(Telling.of(targets.get(t), mixture, seed, "later"));
        }
        return told;
    }

    // ---- How good it was.

    private static LaterScore score(String name, List<Told> told, Map<String, List<Told>> plain) {
        double[] own = bySeries(told);
        PairedDifference level = PairedDifference.of(own, new double[own.length], 1);
        List<Difference> against = new ArrayList<>();
        plain.forEach((other, said) -> {
            PairedDifference paired = PairedDifference.of(own, bySeries(said), 1);
            against.add(new Difference(other, paired.mean(), paired.low(), paired.high()));
        });
        return new LaterScore(name, AccountRanking.score(told), level.low(), level.high(), against, told);
    }

    /** The log scores, added up for each series at each receiver, so scaled that their mean is that of the figures. */
    private static double[] bySeries(List<Told> told) {
        Map<String, Double> sums = new TreeMap<>();
        told.forEach(one -> sums.merge(one.series() + "/" + one.receiver(), one.logScore(), Double::sum));
        double scale = sums.size() / (double) told.size();
        return sums.values().stream().mapToDouble(sum -> sum * scale).toArray();
    }
}
