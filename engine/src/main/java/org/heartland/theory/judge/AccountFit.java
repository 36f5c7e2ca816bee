package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.draws.Workers;
import org.heartland.theory.fit.Convergence;
import org.heartland.theory.fit.Fit;
import org.heartland.theory.fit.Ibis;
import org.heartland.theory.fit.IbisListener;
import org.heartland.theory.fit.IbisSettings;
import org.heartland.theory.fit.IbisState;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.fit.Posterior;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Learned;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.score.NormalMixture;

/** Fits one account to its data, once with all particles and once with half of them, and scores it on the way. */
public final class AccountFit {
    /** The number of draws that are kept of the parameters. */
    public static final int DRAWS = 200;

    private static final double MIDDLE = .5;

    private final Prepared prepared;
    private final IbisSettings settings;
    private final Workers workers;
    private final Following following;

    /** Is told what a fit has done, and may keep it. */
    public interface Following {
        /** @param done, of steps of the account's two fits */
        void at(int done, int of);
    }

    public AccountFit(Prepared prepared, IbisSettings settings, Workers workers, Following following) {
        this.prepared = prepared;
        this.settings = settings;
        this.workers = workers;
        this.following = following;
    }

    /** Fits the account. Throws {@link org.heartland.draws.Deadline.Passed} if it does not end by the deadline of the workers. */
    public FittedAccount run() {
        List<Told> told = new ArrayList<>();
        Fit half = ibis(settings.half()).run(workers, new Listener(told, false));
        Fit all = ibis(settings).run(workers, new Listener(told, true));
        Convergence convergence = Convergence.of(all, half);
        return new FittedAccount(
                prepared.equations().model().id(),
                all.logEvidence(),
                convergence.moved(),
                convergence.difference(),
                learned(all),
                signed(all.posterior().resampled(DRAWS, MIDDLE)),
                told);
    }

    private Ibis ibis(IbisSettings of) {
        return new Ibis(prepared.open().priors(), prepared.likelihood(), of);
    }

    /** Tells how far the fits are, and in the second what the account says of each figure before it is seen. */
    private final class Listener implements IbisListener {
        private final List<Told> told;
        private final boolean second;

        Listener(List<Told> told, boolean second) {
            this.told = told;
            this.second = second;
        }

        @Override
        public void before(int batch, Posterior posterior) {
            if (second) {
                tell(batch, posterior, told);
            }
        }

        @Override
        public void after(IbisState state) {
            int batches = prepared.data().count();
            following.at((second ? batches : 0) + state.batches().size(), 2 * batches);
        }
    }

    private void tell(int batch, Posterior posterior, List<Told> to) {
        List<Target> targets = Target.of(prepared, batch);
        if (targets.isEmpty()) {
            return;
        }
        List<Observations.Cell> cells = targets.stream().map(Target::cell).toList();
        double[][] mean = new double[cells.size()][posterior.particles()];
        double[][] deviation = new double[cells.size()][posterior.particles()];
        prepared.likelihood().predict(posterior.values(), posterior.particles(), batch, cells, mean, deviation);
        for (int c = 0; c < cells.size(); c++) {
            NormalMixture said = new NormalMixture(mean[c], deviation[c], posterior.weights());
            to.add(Telling.of(targets.get(c), said, settings.seed(), "told"));
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

    private double[][] signed(double[][] sampled) {
        double[][] signed = new double[sampled.length][];
        for (int p = 0; p < sampled.length; p++) {
            int number = p;
            signed[p] = Arrays.stream(sampled[p])
                    .map(value -> prepared.open().signed(number, value))
                    .toArray();
        }
        return signed;
    }
}
