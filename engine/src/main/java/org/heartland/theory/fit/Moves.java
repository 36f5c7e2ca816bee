package org.heartland.theory.fit;

import java.util.stream.LongStream;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;

/**
 * Moves of particles: in three rounds of four by the steps of a {@link Cloud}, else by differential evolution (ter Braak 2006,
 * Statistics and Computing 16), along the difference of two others. Both look at the population as it was after the resampling. Every particle has a stream of random
 * numbers of its own.
 */
final class Moves {
    private static final double OPTIMAL = 2.38;
    /** Of so many rounds, one is by differential evolution. */
    private static final int CYCLE = 4;

    private static final int FIRST_NOISE = 1_000;
    /** The share of steps that go the whole difference, from one mode to another. */
    private static final double WHOLE = .1;
    /** Half the width of the jitter, which lets particles leave the points at which they were drawn. */
    private static final double JITTER = 1e-5;

    private static final double LOW_ACCEPTANCE = .1;
    private static final double HIGH_ACCEPTANCE = .35;
    private static final double SHORTER = .7;
    private static final double LONGER = 1.2;

    private final Priors priors;
    private final Likelihood likelihood;
    private final long[] keys;
    private final long resampling;

    /** One try of all particles: where it stands in the fit, how far the batch counts, and the factor of the step length. */
    record Round(int batch, int resampling, int number, double exponent, double scale) {
        /** True if its steps are those of a cloud, which have no scale. */
        boolean isOfCloud() {
            return number % CYCLE != CYCLE - 1;
        }
    }

    Moves(Priors priors, Likelihood likelihood, IbisSettings settings) {
        this.priors = priors;
        this.likelihood = likelihood;
        this.keys = LongStream.range(0, settings.particles())
                .map(i -> StreamKey.of(settings.seed(), "ibis/particle/" + i))
                .toArray();
        this.resampling = StreamKey.of(settings.seed(), "ibis/resampling");
    }

    /** The random number of a resampling. */
    double random(int batch, int number) {
        int[] words = {0, 0, number, batch};
        Philox.randomise(words, resampling);
        return Philox.unit(words, 0);
    }

    double adapted(double scale, double acceptance) {
        if (acceptance < LOW_ACCEPTANCE) {
            return scale * SHORTER;
        }
        return acceptance > HIGH_ACCEPTANCE ? scale * LONGER : scale;
    }

    /** Lets the particles of a block try to move, and returns how many did. */
    int move(Particles particles, double[][] frozen, Cloud cloud, int first, int count, Round round) {
        double[][] free = new double[priors.size()][count];
        double[] logUniform = new double[count];
        int[] words = new int[4];
        for (int k = 0; k < count; k++) {
            logUniform[k] = round.isOfCloud()
                    ? step(particles, cloud, first + k, round, words, free, k)
                    : propose(particles, frozen, first + k, round, words, free, k);
        }
        double[][] values = new double[priors.size()][count];
        priors.values(free, values, count);
        double[] before = new double[count];
        double[] through = new double[count];
        likelihood.evaluate(values, count, round.batch, before, through);
        int accepted = 0;
        for (int k = 0; k < count; k++) {
            double logPrior = priors.logDensity(free, values, k);
            double added = Particles.added(before[k], through[k]);
            double target = logPrior + before[k] + round.exponent * added;
            if (logUniform[k] < target - particles.logTarget(first + k, round.exponent)) {
                particles.replace(first + k, column(free, k), column(values, k), logPrior, before[k], added);
                accepted++;
            }
        }
        return accepted;
    }

    /** Writes a step along the difference of two others, and returns the logarithm of the random number that decides on it. */
    private double propose(
            Particles particles, double[][] frozen, int i, Round round, int[] words, double[][] to, int k) {
        int all = frozen[0].length;
        random(words, 0, round, keys[i]);
        int one = at(Philox.unit(words, 0), all);
        int two = at(Philox.unit(words, 1), all);
        random(words, 1, round, keys[i]);
        double logUniform = StrictMath.log(Philox.unit(words, 0));
        boolean whole = Philox.unit(words, 1) < WHOLE;
        double by = whole ? 1 : round.scale * OPTIMAL / Math.sqrt(2.0 * priors.size());
        for (int p = 0; p < to.length; p++) {
            if (p % 4 == 0) {
                random(words, 2 + p / 4, round, keys[i]);
            }
            double jitter = JITTER * (words[p % 4] * 0x1p-31);
            to[p][k] = particles.free[p][i] + by * (frozen[p][one] - frozen[p][two]) + jitter;
        }
        return logUniform;
    }

    /** Writes the step of a cloud, and returns the logarithm of the random number that decides on it, less what the step has in favour of itself. */
    private double step(Particles particles, Cloud cloud, int i, Round round, int[] words, double[][] to, int k) {
        random(words, 1, round, keys[i]);
        double logUniform = StrictMath.log(Philox.unit(words, 0));
        double[] noise = new double[to.length];
        for (int p = 0; p < noise.length; p++) {
            if (p % 2 == 0) {
                random(words, FIRST_NOISE + p / 2, round, keys[i]);
            }
            noise[p] = NormalCurve.quantile(Math.max(Philox.unit(words, p % 2), Double.MIN_NORMAL));
        }
        double[] at = column(particles.free, i);
        double favour = cloud.step(at, noise);
        for (int p = 0; p < at.length; p++) {
            to[p][k] = at[p];
        }
        return logUniform - favour;
    }

    private static void random(int[] words, int number, Round round, long key) {
        words[0] = number;
        words[1] = round.number;
        words[2] = round.resampling;
        words[3] = round.batch;
        Philox.randomise(words, key);
    }

    /** A place, all equally likely. */
    private static int at(double uniform, int all) {
        return Math.min((int) (uniform * all), all - 1);
    }

    private static double[] column(double[][] rows, int k) {
        double[] column = new double[rows.length];
        for (int p = 0; p < column.length; p++) {
            column[p] = rows[p][k];
        }
        return column;
    }
}
