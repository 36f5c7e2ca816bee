package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.ParameterSetting;
import org.heartland.theory.PriorRange;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.CausalDiagram;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.outcome.Fan;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Learned;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.score.WeightedDraws;
import org.heartland.theory.system.YearlySeries;
import org.jspecify.annotations.Nullable;

/**
 * One account with some of its parameters set by hand, and the others as they were drawn: from its fit, or, where it is not fitted, from what
 * is assumed before any data.
 */
public final class AccountTrial {
    private static final Place AT = Place.of("set");
    private static final int DRAWS = 60;
    private static final double PER_CENT = 100;

    private final Prepared prepared;
    private final double[][] draws;
    private final List<Dial> dials;
    private final List<Told> told;
    private final long seed;
    private @Nullable List<Expected> expected;

    /**
     * A parameter that may be set.
     *
     * @param low, high the central 90 per cent, after the data or as it is assumed: the bounds within which it may be set
     * @param middle its median
     * @param learned false if the data say nothing of it, or were not asked
     * @param set the value that it is set to; null if it is left as it was drawn
     */
    public record Dial(
            String parameter,
            String says,
            double low,
            double middle,
            double high,
            boolean learned,
            @Nullable Double set) {}

    private AccountTrial(Prepared prepared, double[][] draws, List<Dial> dials, List<Told> told, long seed) {
        this.prepared = prepared;
        this.draws = draws;
        this.dials = dials;
        this.told = told;
        this.seed = seed;
    }

    /** @param fit null: the account is not fitted */
    static Read<AccountTrial> of(Prepared prepared, @Nullable FittedAccount fit, Map<String, Double> set, long seed) {
        double[][] all = fit == null ? assumed(prepared, seed) : fit.draws();
        List<Dial> dials = dials(prepared, fit, all, set);
        List<Problem> problems = problems(dials, set);
        if (!problems.isEmpty()) {
            return new Read.Bad<>(problems);
        }
        Prepared changed = set.isEmpty() ? prepared : Prepared.of(prepared.world(), changed(prepared, set));
        List<String> names = prepared.open().names();
        double[][] rest = changed.open().names().stream()
                .map(name -> all[names.indexOf(name)])
                .map(values -> set.isEmpty() ? values : few(values))
                .toArray(double[][]::new);
        List<Told> told = fit != null && set.isEmpty() ? fit.told() : List.of();
        return new Read.Good<>(new AccountTrial(changed, rest, dials, told, seed));
    }

    /** Few of many draws, evenly: a knob is turned and must be answered at once. */
    private static double[] few(double[] values) {
        return IntStream.range(0, Math.min(DRAWS, values.length))
                .mapToDouble(draw -> values[draw * values.length / Math.min(DRAWS, values.length)])
                .toArray();
    }

    /** Draws of what is assumed before any data, in the sense of the theory, [parameter][draw]. */
    private static double[][] assumed(Prepared prepared, long seed) {
        double[][] free = prepared.open().priors().draw(seed, DRAWS);
        double[][] values = new double[free.length][DRAWS];
        prepared.open().priors().values(free, values, DRAWS);
        return prepared.open().signed(values);
    }

    private static Theory.Model changed(Prepared prepared, Map<String, Double> set) {
        Theory.Model model = prepared.equations().model();
        List<ParameterSetting> settings = new ArrayList<>();
        for (OpenParameter one : model.parameters()) {
            if (set.containsKey(one.id())) {
                settings.add(new ParameterSetting(one.id(), set.get(one.id()), null, one.argument(), one.at()));
            }
        }
        return model.set(new Theory.Account(
                model.id(),
                model.title(),
                model.says(),
                model.wrong(),
                model.argument(),
                model.id(),
                settings,
                model.at()));
    }

    // ---- Knobs.

    /** The parameters of links: not those that say how far figures and stocks scatter. */
    private static List<Dial> dials(
            Prepared prepared, @Nullable FittedAccount fit, double[][] draws, Map<String, Double> set) {
        Theory.Model model = prepared.equations().model();
        TreeSet<String> scatter = scatter(model);
        List<Dial> dials = new ArrayList<>();
        for (OpenParameter one : model.parameters()) {
            PriorRange prior = one.prior();
            if (prior != null && !scatter.contains(one.id())) {
                double[] values = draws[prepared.open().names().indexOf(one.id())];
                dials.add(dial(one, prior, values, fit, set.get(one.id())));
            }
        }
        return List.copyOf(dials);
    }

    /** The parameters that say how far figures and stocks scatter. */
    private static TreeSet<String> scatter(Theory.Model model) {
        TreeSet<String> scatter = new TreeSet<>();
        for (Stock one : model.stocks()) {
            add(one.noise(), scatter);
        }
        for (ObservedSeries one : model.series()) {
            add(one.noise(), scatter);
            add(one.drift(), scatter);
            add(one.carried(), scatter);
        }
        return scatter;
    }

    private static void add(@Nullable String name, TreeSet<String> to) {
        if (name != null) {
            to.add(name);
        }
    }

    private static Dial dial(
            OpenParameter one, PriorRange prior, double[] values, @Nullable FittedAccount fit, @Nullable Double set) {
        double middle = Telling.quantiles(WeightedDraws.equal(values), .5)[0];
        if (fit != null) {
            for (Learned learned : fit.result().parameters()) {
                if (learned.name().equals(one.id())) {
                    return new Dial(
                            one.id(),
                            one.says(),
                            learned.low(),
                            learned.middle(),
                            learned.high(),
                            !learned.saysNothing(),
                            set);
                }
            }
        }
        return new Dial(one.id(), one.says(), prior.low(), middle, prior.high(), false, set);
    }

    private static List<Problem> problems(List<Dial> dials, Map<String, Double> set) {
        List<String> known = dials.stream().map(Dial::parameter).toList();
        List<Problem> problems = new ArrayList<>();
        set.forEach((name, value) -> {
            if (!known.contains(name)) {
                String what = "the account has no parameter " + name + " that can be set";
                problems.add(new Problem(AT, what, "name one of its links", Near.to(name, known)));
                return;
            }
            Dial dial = dials.get(known.indexOf(name));
            if (!(value >= dial.low() && value <= dial.high())) {
                String what = value + " lies outside the range of " + name;
                problems.add(Problem.at(AT, what, "choose a value from " + dial.low() + " to " + dial.high()));
            }
        });
        return problems;
    }

    // ---- What it says.

    /** The parameters that may be set, with their bounds. */
    public List<Dial> dials() {
        return dials;
    }

    /** What acts on what, with the parameters that are set at their values and the others over their declared ranges. */
    public CausalDiagram diagram() {
        return Causes.of(prepared);
    }

    /** What is said of a series at each receiver; what was said of past figures only if nothing is set, since it was said before they were out. */
    public List<Fan> fans(String series) {
        List<Fan> fans = new ArrayList<>();
        for (YearlySeries yearly : prepared.world().series()) {
            ObservedSeries of = prepared.equations().model().series().get(yearly.series());
            if (of.id().equals(series)) {
                Fan fan = fan(of, yearly);
                if (!fan.isEmpty()) {
                    fans.add(fan);
                }
            }
        }
        return fans;
    }

    private Fan fan(ObservedSeries series, YearlySeries yearly) {
        String receiver = prepared.world().receivers().get(yearly.receiver());
        int first = prepared.world().first();
        int years = prepared.equations().model().last() + Ahead.YEARS - first + 1;
        double[][] values = new double[4][years];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        for (int year = 0; year < Math.min(years, yearly.values().length); year++) {
            values[0][year] = figure(series, yearly.values()[year]);
        }
        told.stream()
                .filter(one ->
                        one.series().equals(series.id()) && one.receiver().equals(receiver))
                .forEach(one -> put(series, one.year() - first, values, one.low(), one.middle(), one.high()));
        expected().stream()
                .filter(one ->
                        one.series().equals(series.id()) && one.receiver().equals(receiver))
                .forEach(one -> put(series, one.year() - first, values, one.low(), one.middle(), one.high()));
        return new Fan(series.id(), receiver, isPercent(series), first, values[0], values[1], values[2], values[3]);
    }

    private static void put(ObservedSeries series, int year, double[][] values, double... said) {
        double one = figure(series, said[0]);
        double other = figure(series, said[2]);
        values[1][year] = Math.min(one, other);
        values[2][year] = figure(series, said[1]);
        values[3][year] = Math.max(one, other);
    }

    private static boolean isPercent(ObservedSeries series) {
        return series.scale() == ObservedSeries.Scale.LOG_RATIO || series.scale() == ObservedSeries.Scale.LOGIT;
    }

    private static double figure(ObservedSeries series, double value) {
        double figure = series.figure(value);
        return series.scale() == ObservedSeries.Scale.LOG_RATIO ? PER_CENT * figure : figure;
    }

    private synchronized List<Expected> expected() {
        if (expected == null) {
            expected = new Ahead(prepared, draws).expected(seed);
        }
        return expected;
    }
}
