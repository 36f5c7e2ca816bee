package org.heartland.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;
import org.heartland.draws.Workers;
import org.heartland.theory.fit.Fit;
import org.heartland.theory.fit.Ibis;
import org.heartland.theory.fit.IbisListener;
import org.heartland.theory.fit.IbisSettings;
import org.heartland.theory.fit.Observations;
import org.hipparchus.special.Erf;

/**
 * Fits of lynxes and hares: evidence and time at several numbers of particles, what a fit costs beside the runs of the model
 * that it makes, and simulation-based calibration (Talts et al. 2018): parameters drawn from the priors and fitted to data
 * that they made must lie anywhere in their posteriors alike.
 *
 * <p>Optional argument: the number of replicates of the calibration, 200 if not given.
 */
public final class Fits {
    private static final int CALIBRATED = 100;
    private static final int RANKED = 99;
    private static final int BINS = 10;
    /** Exceeded by chance in one of a thousand (chi-squared, 9 degrees of freedom). */
    private static final double BOUND = 27.9;

    private Fits() {}

    public static void main(String[] args) {
        evidence();
        cost();
        calibration(args.length > 0 ? Integer.parseInt(args[0]) : 200);
    }

    private static Fit fit(LynxHareModel model, Observations data, IbisSettings settings, Workers workers) {
        return new Ibis(LynxHareModel.PRIORS, model.likelihood(data), settings).run(workers, IbisListener.NONE);
    }

    private static void evidence() {
        for (int particles : new int[] {500, 1_000, 2_000}) {
            for (long seed = 1; seed <= 4; seed++) {
                IbisSettings settings = new IbisSettings(particles, 1, 6, 400, seed);
                Fit[] fit = new Fit[1];
                double took;
                try (Workers two = new Workers(2)) {
                    took = Kit.clock(() -> fit[0] = fit(new LynxHareModel(), LynxHareModel.pelts(), settings, two));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%,6d particles, seed %d: log evidence %.3f (exact: -146.684), %,d runs, %.1f s by the clock%n",
                        particles,
                        seed,
                        fit[0].logEvidence() + LynxHareModel.ofValues(),
                        fit[0].runs(),
                        took / 1000);
            }
        }
    }

    /** On one thread, by its processor time, after a fit to warm up. */
    private static void cost() {
        double[] ratios = new double[5];
        for (int round = -1; round < ratios.length; round++) {
            LynxHareModel model = new LynxHareModel();
            IbisSettings settings = IbisSettings.of(CALIBRATED, round);
            double whole = Kit.processor(() -> fit(model, LynxHareModel.pelts(), settings, new Workers(1)));
            if (round >= 0) {
                ratios[round] = whole / model.milliseconds();
            }
        }
        Kit.report("a fit / the runs of the model that it makes", ratios, "", "bound 1.5");
    }

    private static void calibration(int replicates) {
        double[][] free = LynxHareModel.PRIORS.draw(1, 100 * replicates);
        double[][] truth = new double[free.length][100 * replicates];
        LynxHareModel.PRIORS.values(free, truth, 100 * replicates);
        LynxHareModel model = new LynxHareModel();
        List<Supplier<int[]>> tasks = new ArrayList<>();
        for (int r = 0; r < replicates; r++) {
            int replicate = r;
            tasks.add(() -> ranks(model, truth, replicate));
        }
        try (Workers two = new Workers(2)) {
            List<int[]> ranks = Workers.results(two.start(tasks)).stream()
                    .filter(one -> one.length > 0)
                    .toList();
            System.out.printf(Locale.ROOT, "calibration: %d of %d replicates%n", ranks.size(), replicates);
            for (int p = 0; p < truth.length; p++) {
                report(p, ranks);
            }
        }
    }

    /** The rank of each parameter among draws of its posterior; none if the data cannot be (pelts beyond all bounds). */
    private static int[] ranks(LynxHareModel model, double[][] truth, int replicate) {
        double[][] own =
                Arrays.stream(truth).map(row -> new double[] {row[replicate]}).toArray(double[][]::new);
        double[][] values = simulated(model, own, replicate);
        if (!Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(v -> Math.abs(v) < 100)) {
            return new int[0];
        }
        Fit fit = fit(model, Observations.yearly(values), IbisSettings.of(CALIBRATED, replicate), new Workers(1));
        double at = Philox.fill(new double[1], StreamKey.of(replicate, "resampling"))[0];
        double[][] drawn = fit.posterior().resampled(RANKED, at);
        return IntStream.range(0, own.length)
                .map(p -> (int) Arrays.stream(drawn[p])
                        .filter(value -> value < own[p][0])
                        .count())
                .toArray();
    }

    private static double[][] simulated(LynxHareModel model, double[][] own, int replicate) {
        int years = LynxHareModel.pelts().years();
        double[][][] expected = new double[2][years][1];
        model.run(own, 1, years, expected);
        double[][] values = new double[2][years];
        for (int s = 0; s < 2; s++) {
            double[] noise = Philox.fill(new double[years], StreamKey.of(replicate, "noise/" + s));
            for (int year = 0; year < years; year++) {
                double z = -Math.sqrt(2) * Erf.erfcInv(2 * Math.max(noise[year], 0x1p-54));
                values[s][year] = expected[s][year][0] + own[own.length - 2 + s][0] * z;
            }
        }
        return values;
    }

    private static void report(int parameter, List<int[]> ranks) {
        int[] bins = new int[BINS];
        for (int[] one : ranks) {
            bins[one[parameter] * BINS / (RANKED + 1)]++;
        }
        double expected = (double) ranks.size() / BINS;
        double chi = Arrays.stream(bins)
                .mapToDouble(bin -> (bin - expected) * (bin - expected) / expected)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%-20s chi-squared %6.2f   bound %.1f   %s%n",
                LynxHareModel.PRIORS.names().get(parameter),
                chi,
                BOUND,
                Arrays.toString(bins));
    }
}
