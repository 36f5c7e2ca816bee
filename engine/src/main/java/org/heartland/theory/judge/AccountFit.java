package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.draws.Workers;
import org.heartland.theory.fit.Convergence;
import org.heartland.theory.fit.Fit;
import org.heartland.theory.fit.Ibis;
import org.heartland.theory.fit.IbisListener;
import org.heartland.theory.fit.IbisSettings;
import org.heartland.theory.fit.IbisState;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.fit.Posterior;
import org.heartland.theory.outcome.FitResult;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Learned;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.score.NormalMixture;

/**
 * Fits one account to its data, once with half of the particles and once with all of them, and scores it on the way. As long as the two do not
 * agree, it is fitted once more with twice as many, up to a bound; then it has not converged.
 */
public final class AccountFit {
    /** The number of draws that are kept of the parameters. */
    public static final int DRAWS = 200;

    /** How often the particles are doubled at most. */
    private static final int DOUBLINGS = 3;

    /** How many places of the sample a forecast is made from: each adds a normal distribution to it. */
    private static final int FORECASTING = 500;

    private static final double MIDDLE = .5;

    private final Prepared prepared;
    private final IbisSettings settings;
    private final Workers workers;
    private final Following following;
    /** What is scored of each batch; it is looked for once, since it costs more than a fit of few particles. */
    private final List<List<Target>> targets;

    /** Is told what a fit has done, and may keep it. */
    public interface Following {
        /** @param done, of the work of the account's fits, as far as it is known which are needed */
        void at(int done, int of);
    }

    public AccountFit(Prepared prepared, IbisSettings settings, Workers workers, Following following) {
        this.prepared = prepared;
        this.settings = settings;
        this.workers = workers;
        this.following = following;
        this.targets = IntStream.range(0, prepared.data().count())
                .mapToObj(batch -> Target.of(prepared, batch))
                .toList();
    }

    /** Fits the account. Throws {@link org.heartland.draws.Deadline.Passed} if it does not end by the deadline of the workers. */
    public FittedAccount run() {
        IbisSettings now = settings;
        Fit half = ibis(now.half()).run(workers, new Listener(List.of(), 0));
        List<Told> told = new ArrayList<>();
        Fit all = ibis(now).run(workers, new Listener(told, 1));
        Convergence convergence = Convergence.of(all, half);
        for (int doubled = 1; doubled <= DOUBLINGS && !convergence.reached(); doubled++) {
            now = now.doubled();
            half = all;
            told.clear();
            all = ibis(now).run(workers, new Listener(told, doubled + 1));
            convergence = Convergence.of(all, half);
        }
        return fitted(all, convergence, told);
    }

    private FittedAccount fitted(Fit all, Convergence convergence, List<Told> told) {
        FitResult result = new FitResult(
                prepared.equations().model().id(),
                all.logEvidence(),
                convergence.moved(),
                convergence.difference(),
                learned(all),
                years(all));
        return new FittedAccount(result, prepared.open().signed(all.posterior().resampled(DRAWS, MIDDLE)), told);
    }

    /** How well the figures of each year of release were predicted together, for the years in which some came out. */
    private List<FitResult.YearDensity> years(Fit fit) {
        List<FitResult.YearDensity> years = new ArrayList<>();
        for (int batch = 0; batch < fit.batches().size(); batch++) {
            int figures = prepared.data().of(batch).size();
            if (figures > 0) {
                years.add(new FitResult.YearDensity(
                        prepared.world().first() + batch,
                        figures,
                        fit.batches().get(batch).logDensity()));
            }
        }
        return years;
    }

    private Ibis ibis(IbisSettings of) {
        return new Ibis(prepared.open().priors(), prepared.likelihood(), of);
    }

    /** Tells how far the fits are, and in all but the first what the account says of each figure before it is seen. */
    private final class Listener implements IbisListener {
        private final List<Told> told;
        private final int number;

        /** @param number of the fit, of which each has twice the particles of the one before */
        Listener(List<Told> told, int number) {
            this.told = told;
            this.number = number;
        }

        @Override
        public void before(int batch, Posterior posterior) {
            if (number > 0) {
                tell(batch, posterior, told);
            }
        }

        @Override
        public void after(IbisState state) {
            int batches = prepared.data().count();
            int before = (1 << number) - 1;
            int all = Math.max(3, 2 * before + 1);
            following.at(before * batches + (1 << number) * state.batches().size(), all * batches);
        }
    }

    private void tell(int batch, Posterior posterior, List<Told> to) {
        List<Target> asked = targets.get(batch);
        if (asked.isEmpty()) {
            return;
        }
        List<Observations.Cell> cells = asked.stream().map(Target::cell).toList();
        double[][] drawn = posterior.resampled(FORECASTING, MIDDLE);
        double[] even = new double[FORECASTING];
        Arrays.fill(even, 1.0 / FORECASTING);
        double[][] mean = new double[cells.size()][FORECASTING];
        double[][] deviation = new double[cells.size()][FORECASTING];
        prepared.likelihood().predict(drawn, FORECASTING, batch, cells, mean, deviation);
        for (int c = 0; c < cells.size(); c++) {
            NormalMixture said = new NormalMixture(mean[c], deviation[c], even);
            to.add(Telling.of(asked.get(c), said, settings.seed(), "told"));
        }
    }

    private List<Learned> learned(Fit fit) {
        List<Learned> all = new ArrayList<>();
        for (int p = 0; p < prepared.open().size(); p++) {
            double one = prepared.open().signed(p, fit.posterior().quantile(p, .05));
            double other = prepared.open().signed(p, fit.posterior().quantile(p, .95));
            all.add(new Learned(
                    prepared.open().names().get(p),
                    Math.min(one, other),
                    prepared.open().signed(p, fit.posterior().quantile(p, .5)),
                    Math.max(one, other),
                    fit.posterior().spreadLeft(p)));
        }
        return all;
    }
}
