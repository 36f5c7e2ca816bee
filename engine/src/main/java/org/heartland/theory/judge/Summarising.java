package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Learned;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.AccountRow;
import org.heartland.theory.score.Stacking;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * Sums fits up in draws that checks can use. A draw over all accounts is one of an account, each account as often as its weight says, and
 * behind every answer the same draw of its parameters. A draw of the weights is what they are if the scored years are drawn again with
 * replacement (a bootstrap over years).
 */
final class Summarising {
    /** With fewer scored years weights have no draws: to draw again from a few says nothing. */
    private static final int FEWEST_YEARS = 5;

    private static final int DRAWS = FitSummary.DRAWS;

    private final Standings standings;
    private final List<String> ids;
    private final List<FittedAccount> fits;
    private final IntFunction<Prepared> prepared;
    private final Map<VoidKey, double[]> voids = new LinkedHashMap<>();
    private final Map<ProjectionKey, double[]> projections = new LinkedHashMap<>();
    private final Relations.@Nullable Kind[] kinds = new Relations.Kind[DRAWS];
    private Theory.@Nullable Effect between;

    private record VoidKey(String receiver, int year) {}

    private record ProjectionKey(String indicator, String sender, String receiver, int year) {}

    private Summarising(
            Standings standings, List<Theory.Model> models, List<FittedAccount> fits, IntFunction<Prepared> prepared) {
        this.standings = standings;
        this.ids = models.stream().map(Theory.Model::id).toList();
        this.fits = fits;
        this.prepared = prepared;
    }

    /**
     * The summary of ranked fits.
     *
     * @param basis the hash of all that the fits rest on
     * @param fits in the order of the models
     * @param prepared a model with its data, by its number in the list
     */
    static FitSummary of(
            String basis,
            Standings standings,
            List<Theory.Model> models,
            List<FittedAccount> fits,
            IntFunction<Prepared> prepared) {
        Summarising summing = new Summarising(standings, models, fits, prepared);
        summing.drawOverAll();
        return summing.summary(basis);
    }

    private FitSummary summary(String basis) {
        List<AccountRow> rows = standings.accounts();
        double[][] weights = weights();
        List<FitSummary.Account> accounts = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            int account = k;
            double[] own =
                    Arrays.stream(weights).mapToDouble(row -> row[account]).toArray();
            accounts.add(account(rows.get(k), own));
        }
        Theory.Effect effect = between;
        return new FitSummary(
                basis,
                standings.until(),
                standings.particles(),
                standings.seed(),
                standings.first(),
                standings.last(),
                standings.figures(),
                standings.baselines().size(),
                accounts,
                voids.entrySet().stream()
                        .map(one -> new FitSummary.VoidDraws(
                                one.getKey().receiver(), one.getKey().year(), one.getValue()))
                        .toList(),
                effect == null
                        ? List.of()
                        : List.of(new FitSummary.InterplayDraws(
                                effect.from(),
                                effect.of(),
                                Arrays.stream(kinds).filter(Objects::nonNull).toList())),
                projections.entrySet().stream()
                        .map(one -> projection(one.getKey(), one.getValue()))
                        .toList());
    }

    private static FitSummary.Projection projection(ProjectionKey key, double[] draws) {
        return new FitSummary.Projection(key.indicator(), key.sender(), key.receiver(), key.year(), draws);
    }

    private FitSummary.Account account(AccountRow row, double[] weights) {
        FittedAccount fit = fit(row);
        List<FitSummary.ParameterDraws> parameters = new ArrayList<>();
        int[] spread = IntStream.range(0, DRAWS).map(d -> d * size(fit) / DRAWS).toArray();
        for (int p = 0; p < row.fit().parameters().size(); p++) {
            Learned learned = row.fit().parameters().get(p);
            double[] of = fit.draws()[p];
            double[] draws = Arrays.stream(spread).mapToDouble(d -> of[d]).toArray();
            parameters.add(new FitSummary.ParameterDraws(learned.name(), learned.spreadLeft(), draws));
        }
        return new FitSummary.Account(
                row.id(),
                row.fit().converged(),
                row.weight(),
                row.least(),
                row.most(),
                weights,
                row.against(),
                parameters);
    }

    private FittedAccount fit(AccountRow row) {
        return fits.get(ids.indexOf(row.id()));
    }

    private static int size(FittedAccount fit) {
        return fit.draws().length == 0 ? 1 : fit.draws()[0].length;
    }

    // ---- Weights.

    /** The weights of the accounts, [draw][account]; no draw if too few years are scored. */
    private double[][] weights() {
        double[][] years = standings.years().stream()
                .map(year -> year.logScores().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        if (years.length < FEWEST_YEARS) {
            return new double[0][];
        }
        double[][] weights = new double[DRAWS][];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] again = Philox.fill(new double[years.length], StreamKey.of(standings.seed(), "weights/" + draw));
            weights[draw] = Stacking.of(Arrays.stream(again)
                            .mapToObj(share -> years[(int) (share * years.length)])
                            .toArray(double[][]::new))
                    .weights();
        }
        return weights;
    }

    // ---- Over all accounts.

    /** Gives each account as many of the draws as its weight says (systematic sampling), and asks it for them. */
    private void drawOverAll() {
        double upTo = 0;
        int from = 0;
        for (AccountRow row : standings.accounts()) {
            upTo += row.weight();
            int to = from;
            while (to < DRAWS && (to + .5) / DRAWS < upTo) {
                to++;
            }
            ask(fit(row), from, to);
            from = to;
        }
    }

    private void ask(FittedAccount fit, int from, int to) {
        int count = to - from;
        if (count == 0) {
            return;
        }
        Prepared model = prepared.apply(ids.indexOf(fit.id()));
        double[][] draws = Arrays.stream(fit.draws())
                .map(of -> IntStream.range(0, count)
                        .mapToDouble(d -> of[d * of.length / count])
                        .toArray())
                .toArray(double[][]::new);
        Relating relating = new Relating(StockCourse.of(model, draws));
        List<String> receivers = model.world().receivers();
        for (Relating.Emptied one : relating.emptied()) {
            VoidKey key = new VoidKey(receivers.get(one.receiver()), one.year());
            System.arraycopy(relating.empty(one), 0, draws(voids, key), from, count);
        }
        if (model.equations().model().interplay().size() > 1) {
            between = model.equations().model().interplay().get(0);
            for (int d = 0; d < count; d++) {
                kinds[from + d] = relating.kind(d);
            }
        }
        project(model, draws, from);
    }

    private static <K> double[] draws(Map<K, double[]> all, K key) {
        return all.computeIfAbsent(key, unseen -> {
            double[] none = new double[DRAWS];
            Arrays.fill(none, Double.NaN);
            return none;
        });
    }

    private void project(Prepared model, double[][] parameters, int from) {
        for (Ahead.Figure ahead : new Ahead(model, parameters).ahead()) {
            Shown shown = Shown.of(model, ahead.series());
            if (shown == null) {
                continue;
            }
            String name = shown.indicator() + "/" + shown.sender() + "/" + shown.receiver() + "/" + ahead.year();
            double[] random = Philox.fill(new double[DRAWS], StreamKey.of(standings.seed(), "projected/" + name));
            double[] to = draws(
                    projections, new ProjectionKey(shown.indicator(), shown.sender(), shown.receiver(), ahead.year()));
            for (int d = 0; d < ahead.mean().length; d++) {
                double z = -Math.sqrt(2) * Erf.erfcInv(2 * random[from + d]);
                to[from + d] = shown.figure(ahead.mean()[d] + ahead.deviation()[d] * z);
            }
        }
    }
}
