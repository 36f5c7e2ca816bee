package org.heartland.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.heartland.assess.Contributors;
import org.heartland.draws.Workers;
import org.heartland.theory.Input;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.PriorRange;
import org.heartland.theory.PriorRange.Scale;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.heartland.theory.fit.BatchEvidence;
import org.heartland.theory.fit.Ibis;
import org.heartland.theory.fit.IbisListener;
import org.heartland.theory.fit.IbisSettings;
import org.heartland.theory.judge.Prepared;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.score.PairedDifference;
import org.heartland.theory.score.PairedDifference.Decision;
import org.heartland.theory.system.World;
import org.heartland.theory.system.YearlySeries;

/**
 * How often the account that made a world is found again among six: parameters are drawn from the account's priors, 25 years of five states from
 * its equations, and all six are fitted to them. The project's reference (THEORIES.md, c) says how often another program found it, with 60
 * worlds of each: yearly shocks of .15 to .25, errors of .1, Russia drawn off by .3 for eight years and then wholly for three.
 *
 * <p>Arguments: the dossier of the accounts, the number of worlds of each account, the number of particles.
 */
public final class AccountWorlds {
    private static final Map<String, Double> REFERENCE = new TreeMap<>(Map.of(
            "account_article", .78,
            "account_condominium", .88,
            "account_displacement", .82,
            "account_competition", .23,
            "account_retention", .67,
            "account_null", .83));
    private static final double WORLDS_OF_REFERENCE = 60;

    private static final List<String> STATES = List.of("KAZ", "KGZ", "TJK", "TKM", "UZB");
    /** The share of the power's bodies that each has joined. */
    private static final double[] JOINED = {1, 1, .5, 0, .2};

    private static final int YEARS = 25;
    private static final int PARTLY_FROM = 14;
    private static final int WHOLLY_FROM = 22;
    private static final double PARTLY = -.3;
    private static final double LAST_PUSH = 1.6;
    private static final double HALF_OF_90 = 1.6448536269514722;
    private static final double WIDTH_OF_95 = 1.96;
    private static final String ERROR = "tau_trade";

    private final List<Theory.Model> accounts;
    private final IbisSettings settings;
    private final int worlds;

    private AccountWorlds(List<Theory.Model> accounts, int worlds, int particles) {
        this.accounts = accounts;
        this.worlds = worlds;
        this.settings = IbisSettings.of(particles, 1);
    }

    public static void main(String[] args) {
        List<Theory.Model> accounts = Kit.good(Contributors.SHIPPED
                        .folder(Path.of(args[0]))
                        .then(Contributors.SHIPPED::read)
                        .then(Accounts::of))
                .stream()
                .filter(model -> REFERENCE.containsKey(model.id()))
                .map(AccountWorlds::plain)
                .toList();
        new AccountWorlds(accounts, Integer.parseInt(args[1]), Integer.parseInt(args[2])).run();
    }

    private void run() {
        try (Workers two = new Workers(2)) {
            for (int truth = 0; truth < accounts.size(); truth++) {
                int of = truth;
                List<Supplier<double[][]>> tasks = IntStream.range(0, worlds)
                        .<Supplier<double[][]>>mapToObj(number -> () -> densities(of, number))
                        .toList();
                report(truth, Workers.results(two.start(tasks)));
            }
        }
    }

    // ---- The accounts, each stock observed by one series of its own.

    private static Theory.Model plain(Theory.Model of) {
        return new Theory.Model(
                of.id(),
                of.title(),
                of.says(),
                of.wrong(),
                of.argument(),
                false,
                1,
                YEARS,
                1,
                of.stocks(),
                of.inputs(),
                of.parameters().stream()
                        .filter(one -> one.id().equals(ERROR) || !one.id().matches("(tau|omega)_.*"))
                        .map(AccountWorlds::narrowed)
                        .toList(),
                of.stocks().stream().map(AccountWorlds::series).toList(),
                List.of(),
                null,
                null,
                of.at());
    }

    private static OpenParameter narrowed(OpenParameter one) {
        if (one.id().equals(ERROR)) {
            return with(one, new PriorRange(.08, .125, Scale.LOG));
        }
        return one.id().startsWith("sigma_") ? with(one, new PriorRange(.15, .25, Scale.LOG)) : one;
    }

    private static OpenParameter with(OpenParameter one, PriorRange prior) {
        return new OpenParameter(one.id(), one.says(), null, prior, null, one.argument(), one.at());
    }

    private static ObservedSeries series(Stock stock) {
        return new ObservedSeries(
                "of_" + stock.id(),
                stock.says(),
                stock.id(),
                new ObservedSeries.OfIndicator("none", "", null),
                ObservedSeries.Scale.LOG,
                1,
                0,
                ERROR,
                null,
                null,
                new PriorRange(-1, 1, Scale.PLAIN),
                stock.at());
    }

    // ---- Worlds.

    private World world(Theory.Model model, double[][][] values) {
        List<YearlySeries> series = new ArrayList<>();
        double[][][] inputs = new double[STATES.size()][YEARS][model.inputs().size()];
        for (int r = 0; r < STATES.size(); r++) {
            for (int s = 0; s < model.series().size(); s++) {
                series.add(new YearlySeries(s, r, values[r][s], 0));
            }
            for (int year = 0; year < YEARS; year++) {
                for (int i = 0; i < model.inputs().size(); i++) {
                    inputs[r][year][i] = input(model.inputs().get(i), r, year);
                }
            }
        }
        return new World(STATES, 1, inputs, series);
    }

    private static double input(Input input, int receiver, int year) {
        return switch (input.id()) {
            case "A_R" -> year >= WHOLLY_FROM ? -1 : year >= PARTLY_FROM ? PARTLY : 0;
            case "b" -> JOINED[receiver];
            case "U" -> LAST_PUSH * year / (YEARS - 1);
            default -> 0;
        };
    }

    /** The values of every series, made by an account with parameters from its priors. */
    private double[][][] made(Theory.Model model, int number) {
        double[][][] none = new double[STATES.size()][model.series().size()][YEARS];
        Prepared prepared = Prepared.of(world(model, none), model);
        double[][] free = prepared.open().priors().draw(1, worlds);
        double[][] drawn = new double[free.length][worlds];
        prepared.open().priors().values(free, drawn, worlds);
        double[] own = Arrays.stream(drawn).mapToDouble(row -> row[number]).toArray();
        Random random = new Random(31L * model.id().hashCode() + number);
        for (int r = 0; r < STATES.size(); r++) {
            fill(prepared, prepared.open().at(r, own), prepared.world().inputs()[r], random, none[r]);
        }
        return none;
    }

    private static void fill(
            Prepared prepared, double[] parameters, double[][] inputs, Random random, double[][] values) {
        Theory.Model model = prepared.equations().model();
        double[] stocks = model.stocks().stream()
                .mapToDouble(stock -> within(stock.start(), random))
                .toArray();
        double[] offsets = model.series().stream()
                .mapToDouble(one -> within(one.offset(), random))
                .toArray();
        for (int year = 0; year < YEARS; year++) {
            for (int s = 0; s < stocks.length; s++) {
                double error = parameter(model, ERROR, parameters) * random.nextGaussian();
                values[s][year] = stocks[s] + offsets[s] + error;
            }
            stocks = prepared.equations().next(stocks, inputs[year], parameters);
            for (int s = 0; s < stocks.length; s++) {
                String noise = String.valueOf(model.stocks().get(s).noise());
                stocks[s] += parameter(model, noise, parameters) * random.nextGaussian();
            }
        }
    }

    private static double within(PriorRange range, Random random) {
        double deviation = (range.high() - range.low()) / (2 * HALF_OF_90);
        return (range.low() + range.high()) / 2 + deviation * random.nextGaussian();
    }

    private static double parameter(Theory.Model model, String id, double[] values) {
        return values[
                IntStream.range(0, values.length)
                        .filter(p -> model.parameters().get(p).id().equals(id))
                        .findFirst()
                        .orElseThrow()];
    }

    // ---- What is found again.

    /** The log predictive density of every year of a world by every account, [account][year]. */
    private double[][] densities(int truth, int number) {
        double[][][] values = made(accounts.get(truth), number);
        double[][] densities = new double[accounts.size()][];
        for (int a = 0; a < densities.length; a++) {
            Prepared prepared = Prepared.of(world(accounts.get(a), values), accounts.get(a));
            densities[a] = new Ibis(prepared.open().priors(), prepared.likelihood(), settings)
                    .run(new Workers(1), IbisListener.NONE).batches().stream()
                            .mapToDouble(BatchEvidence::logDensity)
                            .toArray();
        }
        return densities;
    }

    private void report(int truth, List<double[][]> found) {
        int[] picked = new int[accounts.size()];
        int surely = 0;
        for (double[][] densities : found) {
            int best = IntStream.range(0, densities.length)
                    .boxed()
                    .max((one, other) -> Double.compare(sum(densities[one]), sum(densities[other])))
                    .orElseThrow();
            picked[best]++;
            Decision decision =
                    PairedDifference.of(densities[best], densities[truth], 1).decision(true);
            surely += best != truth && decision == Decision.FIRST_IS_BETTER ? 1 : 0;
        }
        double share = picked[truth] / (double) worlds;
        double reference = REFERENCE.getOrDefault(accounts.get(truth).id(), Double.NaN);
        double sure = WIDTH_OF_95 * Math.sqrt(reference * (1 - reference) * (1.0 / worlds + 1 / WORLDS_OF_REFERENCE));
        System.out.printf(
                Locale.ROOT,
                "%-22s found in %3.0f %% of %d worlds (reference %.0f %%, chance +-%.0f); another surely preferred in %d; picked: %s%n",
                accounts.get(truth).id(),
                100 * share,
                worlds,
                100 * reference,
                100 * sure,
                surely,
                counts(picked));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private String counts(int[] picked) {
        List<String> counts = new ArrayList<>();
        for (int a = 0; a < picked.length; a++) {
            if (picked[a] > 0) {
                counts.add(accounts.get(a).id().replace("account_", "") + " " + picked[a]);
            }
        }
        return String.join(", ", counts);
    }
}
