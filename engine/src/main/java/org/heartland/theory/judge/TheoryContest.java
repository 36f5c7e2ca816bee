package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.heartland.assessment.Withheld;
import org.heartland.citation.PassedOn;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.draws.Workers;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.theory.Theory;
import org.heartland.theory.fit.IbisSettings;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.FitText;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.FullRankingText;
import org.heartland.theory.outcome.LaterScore;
import org.heartland.theory.outcome.OutlookText;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.read.FitsPart;
import org.heartland.theory.score.Baseline;
import org.heartland.theory.series.FitBasis;
import org.heartland.theory.series.WorldReading;
import org.heartland.theory.system.World;
import org.jspecify.annotations.Nullable;

/** The theories of a dossier, fitted one after the other and ranked; what was fitted before is taken from a store. */
public final class TheoryContest {
    /** How many particles a fit begins with unless asked otherwise. */
    public static final int USUAL_PARTICLES = 100;

    /** The seed of all random numbers unless asked otherwise. */
    public static final long USUAL_SEED = 1;

    private final List<Theory.Model> models;
    private final Panel panel;
    private final int until;
    private final IbisSettings settings;
    /** What was read of the panel, by what a theory reads of it: settings of one family read the same. */
    private final Map<List<Object>, World> worlds = new ConcurrentHashMap<>();

    private final Map<Integer, Prepared> prepared = new ConcurrentHashMap<>();
    private volatile @Nullable String basis;

    private TheoryContest(List<Theory.Model> models, Panel panel, int until, IbisSettings settings) {
        this.models = models;
        this.panel = panel;
        this.until = until;
        this.settings = settings;
    }

    /** Where fits and rankings are kept as texts that show if they are damaged, by keys that change with everything that they depend on. */
    public interface Store {
        /** A new store that keeps as long as the program runs. */
        static Store inMemory() {
            Map<String, String> texts = new ConcurrentHashMap<>();
            return new Store() {
                @Override
                public @Nullable String find(String key) {
                    return texts.get(key);
                }

                @Override
                public void keep(String key, String text) {
                    texts.put(key, text);
                }
            };
        }

        /** The text that is kept under a key; null if none is. */
        @Nullable
        String find(String key);

        void keep(String key, String text);
    }

    /** Is told how far all fits are. */
    public interface Progress {
        /** @param done the part of the work, from 0 to 1 */
        void at(String account, double done);
    }

    /**
     * The theories of a dossier, or one of them.
     *
     * @param only the id of one theory; null for all
     * @param until the last year whose figures count
     * @param particles how many parameter values each fit carries
     */
    public static Read<TheoryContest> of(Dossier dossier, @Nullable String only, int until, int particles, long seed) {
        return Accounts.of(dossier).then(models -> {
            List<String> ids = models.stream().map(Theory.Model::id).toList();
            if (only != null && !ids.contains(only) || models.isEmpty()) {
                String what = models.isEmpty()
                        ? "this dossier has no theories"
                        : "the dossier has no theory " + only + " that is ranked";
                List<String> near = only == null ? List.of() : Near.to(only, ids);
                return new Read.Bad<>(List.of(
                        new Problem(Place.of("--theory"), what, "write theories/NAME.yaml, or name one of it", near)));
            }
            List<Theory.Model> chosen = models.stream()
                    .filter(model -> only == null || model.id().equals(only))
                    .toList();
            List<Problem> unlike = unlike(chosen);
            if (!unlike.isEmpty()) {
                return new Read.Bad<>(unlike);
            }
            Clock clock = dossier.identity().now();
            Panel panel = Panel.of(LongTable.of(dossier), clock, until);
            return new Read.Good<>(new TheoryContest(chosen, panel, until, IbisSettings.of(particles, seed)));
        });
    }

    /** Theories that are asked for other figures than the first, so that their scores cannot be compared. */
    private static List<Problem> unlike(List<Theory.Model> models) {
        return models.stream()
                .filter(model -> !model.figures().equals(models.get(0).figures()))
                .map(
                        model -> Problem.at(
                                model.at(),
                                model.id() + " and " + models.get(0).id()
                                        + " are asked for different figures: their series, powers or years differ",
                                "write the same series (id, figures, scale, window, pseudo), powers, years and scored_from in both, or rank one of them alone (--theory)"))
                .toList();
    }

    /**
     * Ranks fitted accounts, which are in the order of the models, beside plain forecasts of the same figures, which are taken from the store,
     * or made and kept there.
     */
    public Standings rank(List<FittedAccount> fits, Store store) {
        Map<String, List<Told>> plain = PlainForecasts.of(prepared(0), settings.seed(), store);
        return AccountRanking.of(models, fits, plain, until, settings.particles(), settings.seed());
    }

    /** True if there are figures with enough before them to score what theories say of them. */
    public boolean hasScores() {
        Prepared first = prepared(0);
        return IntStream.range(0, first.data().count())
                .anyMatch(batch -> !Target.of(first, batch).isEmpty());
    }

    /** The fits of all theories, in the order of their ids: taken from the store, or made and kept there. */
    public List<FittedAccount> fits(Workers workers, Store store, Progress progress) {
        List<FittedAccount> fits = new ArrayList<>();
        for (int k = 0; k < models.size(); k++) {
            Prepared prepared = prepared(k);
            String key = Fingerprint.of(prepared, settings);
            FittedAccount found = FitText.read(store.find(key));
            if (found == null) {
                int number = k;
                found = new AccountFit(
                                prepared,
                                settings,
                                workers,
                                (done, of) -> progress.at(
                                        models.get(number).id(), (number + done / (double) of) / models.size()))
                        .run();
                store.keep(key, FitText.write(found));
                progress.at(models.get(k).id(), (k + 1.0) / models.size());
            }
            fits.add(found);
        }
        return fits;
    }

    /** The ranking of all theories with what their fits, in their order, say: taken from the store, or made of them and kept there. */
    public FullRanking ranking(Supplier<List<FittedAccount>> fits, Store store) {
        FullRanking kept = rankingKept(store);
        return kept == null ? ranking(fits.get(), store) : kept;
    }

    /** The ranking that is kept; null if none is. */
    public @Nullable FullRanking rankingKept(Store store) {
        Map<String, FullRankingText.Prose> prose = new TreeMap<>();
        models.forEach(one -> prose.put(
                one.id(), new FullRankingText.Prose(one.title(), one.says(), one.wrong(), Explaining.of(one))));
        return FullRankingText.read(store.find(rankingKey()), prose);
    }

    /** The ranking of fits, which are in the order of the models; it is kept in the store. */
    public FullRanking ranking(List<FittedAccount> fits, Store store) {
        FullRanking made = new FullRanking(rank(fits, store), relations(fits), later(fits));
        store.keep(rankingKey(), FullRankingText.write(made));
        return made;
    }

    /** The name under which a store keeps the ranking: it changes with all that the ranking depends on, which is found without reading any series. */
    public String rankingKey() {
        return Fingerprint.ofRanking(basis(), settings) + "-ranking";
    }

    /** What is wrong with giving to others what these theories say, by the terms of the sources of the figures that they look at. */
    public List<Problem> withheld(PassedOn as) {
        return Withheld.of(
                as,
                FitBasis.rows(panel.table(), models).stream()
                        .map(row -> new Withheld.WrittenRow(row.source(), row.at())));
    }

    /** Computed once: the figures and equations do not change. */
    private String basis() {
        String known = basis;
        if (known == null) {
            known = FitBasis.of(panel.table(), models, until);
            basis = known;
        }
        return known;
    }

    /** What ranked fits, in the order of the models, came to, in draws that checks may use. */
    public FitSummary summary(Standings standings, List<FittedAccount> fits) {
        return Summarising.of(basis(), standings, models, fits, this::prepared);
    }

    /** How well fits, and plain forecasts, say the figures of years after the last that was used, as far as they are out by now. */
    public List<LaterScore> later(List<FittedAccount> fits) {
        Clock clock = panel.dossier().identity().now();
        if (until >= clock.year()) {
            return List.of();
        }
        Theory.Model model = models.get(0);
        Panel whole = Panel.of(panel.table(), clock, clock.year());
        return new Later(until, WorldReading.figures(whole, model, clock.year()), settings.seed())
                .scores(IntStream.range(0, fits.size()).mapToObj(this::prepared).toList(), fits);
    }

    /**
     * What each account expects of its series in the years to come, by its id and in the order of the models; then each plain forecast, by its
     * name: taken from the store, or made of the fits and kept there.
     */
    public Map<String, List<Expected>> outlooks(Supplier<List<FittedAccount>> fits, Store store) {
        Map<String, List<Expected>> kept = OutlookText.read(store.find(outlooksKey()));
        if (kept != null) {
            return kept;
        }
        Map<String, List<Expected>> made = outlooks(fits.get());
        store.keep(outlooksKey(), OutlookText.write(made));
        return made;
    }

    /** The name under which a store keeps what is expected. */
    public String outlooksKey() {
        return Fingerprint.ofRanking(basis(), settings) + "-outlooks";
    }

    private Map<String, List<Expected>> outlooks(List<FittedAccount> fits) {
        Map<String, List<Expected>> all = new LinkedHashMap<>();
        for (int k = 0; k < fits.size(); k++) {
            Ahead ahead = new Ahead(prepared(k), fits.get(k).draws());
            all.put(fits.get(k).id(), ahead.expected(settings.seed()));
        }
        for (Baseline baseline : Baseline.values()) {
            all.put(baseline.name().toLowerCase(Locale.ROOT), Ahead.plain(prepared(0), baseline));
        }
        return all;
    }

    /** How the powers bear on each other by each account, in the order of the fits. */
    public List<Relations> relations(List<FittedAccount> fits) {
        return IntStream.range(0, fits.size())
                .mapToObj(k -> relation(k, fits.get(k)))
                .toList();
    }

    /** How the powers bear on each other by one account, by its number. */
    public Relations relation(int number, FittedAccount fit) {
        Theory.Clash clash = models.get(number).clash();
        return new Relating(StockCourse.of(prepared(number), fit.draws()))
                .relations(
                        clash == null
                                ? null
                                : new Clashing(prepared(number), fit.draws(), clash, settings.seed()).hazard());
    }

    /**
     * What would be otherwise under a scenario, by each account and over all by their weights.
     *
     * @param fits in the order of the models
     */
    public Consequences whatIf(Scenario scenario, List<FittedAccount> fits, Standings standings) {
        List<Integer> years = yearsOf(scenario);
        List<Consequences.Row> rows = new ArrayList<>();
        OverAll over = new OverAll();
        for (int k = 0; k < fits.size(); k++) {
            String id = models.get(k).id();
            double[][] draws = fits.get(k).draws();
            List<Moved> all = new Moving(prepared(k), draws, scenario, years).all();
            int count = draws.length == 0 ? 1 : draws[0].length;
            double[] equal = new double[count];
            Arrays.fill(equal, 1.0 / count);
            all.stream().filter(Moved::moves).forEach(one -> rows.add(one.row(id, equal)));
            over.add(weight(standings, id), all);
        }
        rows.addAll(over.rows());
        Theory.Model model = models.get(0);
        List<Consequences.Rivals> rivals = rivals(model);
        rows.removeIf(row -> row.kind() == Consequences.Kind.LEAD
                && rivals.stream().noneMatch(one -> one.indicator().equals(row.of())));
        Map<String, Double> weights = new TreeMap<>();
        fits.forEach(fit -> weights.put(fit.id(), weight(standings, fit.id())));
        Map<String, String> stocks = new TreeMap<>();
        model.stocks().forEach(stock -> stocks.put(stock.id(), stock.says()));
        return new Consequences(
                scenario.id(), scenario.title(), scenario.because(), until, weights, stocks, rivals, rows);
    }

    /** The pairs of powers that are compared, once for each quantity. */
    private List<Consequences.Rivals> rivals(Theory.Model model) {
        Set<String> seen = new TreeSet<>();
        return model.rivals().stream()
                .filter(one -> seen.add(panel.indicator(one.indicator()).quantity()))
                .map(one -> new Consequences.Rivals(
                        one.indicator(), panel.indicator(one.indicator()).quantity(), one.first(), one.second()))
                .toList();
    }

    private static double weight(Standings standings, String account) {
        return standings.accounts().stream()
                .filter(row -> row.id().equals(account))
                .mapToDouble(Standings.AccountRow::weight)
                .sum();
    }

    /** The years to look at: a year, three and five years after the differences begin, as far as the model reaches. */
    private List<Integer> yearsOf(Scenario scenario) {
        Theory.Model model = models.get(0);
        int from = scenario.theories().stream()
                .mapToInt(one -> Math.max(one.years().first(), model.first()))
                .min()
                .orElse(model.last());
        return List.of(from + 1, from + 3, from + 5).stream()
                .filter(year -> year < model.last() + 1 + Prepared.AHEAD)
                .toList();
    }

    /** What each series shows, by its id. */
    public Map<String, String> series() {
        Map<String, String> says = new LinkedHashMap<>();
        models.forEach(model -> model.series().forEach(one -> says.put(one.id(), one.says())));
        return says;
    }

    /** The names of all that the fits depend on, in the order of the theories: under these a store keeps them. */
    public List<String> keys() {
        return IntStream.range(0, models.size())
                .mapToObj(k -> Fingerprint.of(prepared(k), settings))
                .toList();
    }

    /**
     * A theory with some of its parameters set by hand, or what is wrong with what is set.
     *
     * @param number of the theory
     * @param fit its fit; null: it is not fitted
     * @param set values by the names of parameters
     */
    public Read<AccountTrial> trial(int number, @Nullable FittedAccount fit, Map<String, Double> set) {
        return AccountTrial.of(prepared(number), fit, set, settings.seed());
    }

    /** The summary of fits that the dossier keeps, if it is of these theories and figures; else null. */
    public @Nullable FitSummary summaryKept() {
        return FitsPart.of(panel.dossier()).stream()
                .filter(one -> one.until() == until && one.basis().equals(basis()))
                .findFirst()
                .orElse(null);
    }

    /** The titles of the theories by their ids. */
    public Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        models.forEach(model -> titles.put(model.id(), model.title()));
        return titles;
    }

    public List<Theory.Model> models() {
        return models;
    }

    /** A theory with its data, by its number. */
    public Prepared prepared(int number) {
        return prepared.computeIfAbsent(number, k -> prepared(models.get(k)));
    }

    private Prepared prepared(Theory.Model model) {
        List<Object> read = List.of(model.series(), model.inputs(), model.powers(), model.first(), model.last());
        return Prepared.of(
                worlds.computeIfAbsent(read, unseen -> WorldReading.of(panel, model, Prepared.AHEAD)), model);
    }
}
