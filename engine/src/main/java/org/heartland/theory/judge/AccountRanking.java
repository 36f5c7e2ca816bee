package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.AccountRow;
import org.heartland.theory.outcome.Standings.BaselineRow;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.outcome.Standings.Score;
import org.heartland.theory.outcome.Standings.YearWeights;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.score.PairedDifference;
import org.heartland.theory.score.Pit;
import org.heartland.theory.score.Stacking;

/** Ranks accounts by what they said of the same figures before these were out, and sets plain forecasts beside them. */
public final class AccountRanking {
    private final List<Theory.Model> models;
    private final List<FittedAccount> fits;
    private final Map<String, List<Told>> baselines;
    private final int[] years;

    private AccountRanking(List<Theory.Model> models, List<FittedAccount> fits, Map<String, List<Told>> baselines) {
        this.models = models;
        this.fits = fits;
        this.baselines = baselines;
        TreeSet<Integer> out = new TreeSet<>();
        fits.forEach(fit -> fit.told().forEach(told -> out.add(told.out())));
        this.years = out.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Ranks fitted accounts.
     *
     * @param models the accounts, in the order of the fits
     * @param baselines what plain forecasts said of the same figures, by their names
     */
    public static Standings of(
            List<Theory.Model> models,
            List<FittedAccount> fits,
            Map<String, List<Told>> baselines,
            int until,
            int particles,
            long seed) {
        return new AccountRanking(models, fits, baselines).standings(until, particles, seed);
    }

    private Standings standings(int until, int particles, long seed) {
        Integer[] order = IntStream.range(0, fits.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order, Comparator.comparingDouble(k -> -sum(byYear(fits.get(k).told()))));
        List<FittedAccount> ranked = Arrays.stream(order).map(fits::get).toList();
        double[][] rows = rows(ranked);
        double[] weights = rows.length == 0
                ? ranked.stream().mapToDouble(fit -> 1.0 / ranked.size()).toArray()
                : Stacking.of(rows).weights();
        Stacking[] without = rows.length < 2 ? new Stacking[0] : Stacking.withoutEach(rows);
        List<AccountRow> accounts = new ArrayList<>();
        for (int k = 0; k < order.length; k++) {
            accounts.add(account(models.get(order[k]), ranked, k, weights, without));
        }
        List<Told> told = ranked.isEmpty() ? List.of() : ranked.get(0).told();
        return new Standings(
                until,
                particles,
                seed,
                years.length == 0 ? 0 : years[0],
                years.length == 0 ? 0 : years[years.length - 1],
                told.size(),
                accounts,
                baselineRows(ranked),
                yearWeights(rows, without));
    }

    private double[][] rows(List<FittedAccount> ranked) {
        double[][] rows = new double[years.length][ranked.size()];
        for (int k = 0; k < ranked.size(); k++) {
            double[] of = byYear(ranked.get(k).told());
            for (int year = 0; year < years.length; year++) {
                rows[year][k] = of[year];
            }
        }
        return rows;
    }

    /** The log scores, added up for each year of release. */
    private double[] byYear(List<Told> told) {
        Map<Integer, Double> sums = new TreeMap<>();
        told.forEach(one -> sums.merge(one.out(), one.logScore(), Double::sum));
        return Arrays.stream(years)
                .mapToDouble(year -> sums.getOrDefault(year, Double.NaN))
                .toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private AccountRow account(
            Theory.Model model, List<FittedAccount> ranked, int k, double[] weights, Stacking[] without) {
        FittedAccount fit = ranked.get(k);
        double[] left =
                Arrays.stream(without).mapToDouble(one -> one.weights()[k]).toArray();
        List<Difference> against = new ArrayList<>();
        for (FittedAccount other : ranked) {
            if (other != fit) {
                against.add(difference(other.id(), fit.told(), other.told()));
            }
        }
        baselines.forEach((name, told) -> against.add(difference(name, fit.told(), told)));
        return new AccountRow(
                model.id(),
                model.title(),
                model.says(),
                model.wrong(),
                score(fit.told()),
                against,
                weights[k],
                Arrays.stream(left).min().orElse(weights[k]),
                Arrays.stream(left).max().orElse(weights[k]),
                fit.result(),
                Explaining.of(model));
    }

    private Difference difference(String other, List<Told> one, List<Told> told) {
        PairedDifference paired = PairedDifference.of(byYear(one), byYear(told), 1);
        return new Difference(other, paired.mean(), paired.low(), paired.high());
    }

    static Score score(List<Told> told) {
        double[] pits = told.stream().mapToDouble(Told::pit).toArray();
        return new Score(
                told.stream().mapToDouble(Told::logScore).average().orElse(Double.NaN),
                told.stream().mapToDouble(Told::crps).average().orElse(Double.NaN),
                Pit.coverage(pits, .5),
                Pit.coverage(pits, .8),
                Pit.coverage(pits, .95));
    }

    private List<BaselineRow> baselineRows(List<FittedAccount> ranked) {
        List<BaselineRow> rows = new ArrayList<>();
        baselines.forEach((name, told) -> {
            String best = ranked.isEmpty() ? "" : ranked.get(0).id();
            List<Told> bestTold = ranked.isEmpty() ? List.of() : ranked.get(0).told();
            rows.add(new BaselineRow(name, score(told), difference(best, told, bestTold)));
        });
        rows.sort(Comparator.comparingDouble(row -> -row.score().logScore()));
        return rows;
    }

    private List<YearWeights> yearWeights(double[][] rows, Stacking[] without) {
        List<YearWeights> all = new ArrayList<>();
        for (int year = 0; year < without.length; year++) {
            all.add(new YearWeights(years[year], list(without[year].weights()), list(rows[year])));
        }
        return all;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
