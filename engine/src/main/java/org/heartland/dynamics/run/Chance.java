package org.heartland.dynamics.run;

import java.util.List;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;
import org.heartland.dynamics.compile.Term;

/**
 * Random numbers of a run. Each is a function of the seed, the name of the stream, the member and the number of the
 * step, by Philox 4x32-10: the order of requests makes no difference, and all stages of a step get the same number.
 */
final class Chance {
    /** Above this mean, Poisson numbers are drawn in pieces. */
    private static final double PIECE = 500;
    /** Above this mean, a Poisson number is a rounded normal one. */
    private static final double LARGE = 1e6;

    private final List<Term.Draw> draws;
    private final int firstMember;
    private final Pace pace;
    /** The seed of the last number of each draw, and the key of its stream with that seed. */
    private final long[] seeds;

    private final long[] keys;
    private final int[] words = new int[4];
    private int step;

    Chance(List<Term.Draw> draws, long seed, int firstMember, Pace pace) {
        this.draws = draws;
        this.firstMember = firstMember;
        this.pace = pace;
        this.seeds = new long[draws.size()];
        this.keys = new long[draws.size()];
        for (int i = 0; i < keys.length; i++) {
            seeds[i] = seed;
            keys[i] = StreamKey.of(seed, draws.get(i).stream());
        }
    }

    void step(int number) {
        step = number;
    }

    /** Draws a number for each member; {@code parameters} are the slots of the distribution's parameters. */
    void draw(int number, int[] parameters, double[][] slots, double[] to, int lanes) {
        Term.Draw draw = draws.get(number);
        double[] a = slots[parameters[0]];
        double[] b = slots[parameters[Math.min(1, parameters.length - 1)]];
        double[] own = slots[parameters[parameters.length - 1]];
        for (int i = 0; i < lanes; i++) {
            long key = draw.seeded() ? key(number, Double.doubleToLongBits(own[i])) : keys[number];
            to[i] = one(draw.from(), key, draw.seeded() ? 0 : firstMember + i, a[i], b[i]);
        }
    }

    private long key(int number, long seed) {
        if (seeds[number] != seed) {
            seeds[number] = seed;
            keys[number] = StreamKey.of(seed, draws.get(number).stream());
        }
        return keys[number];
    }

    private double one(Term.Distribution from, long key, int member, double a, double b) {
        return switch (from) {
            case UNIFORM -> a + (b - a) * uniform(key, member, 0);
            case NORMAL -> a + b * normal(key, member);
            case LOGNORMAL -> logNormal(a, b, normal(key, member));
            case EXPONENTIAL -> -a * StrictMath.log(1 - uniform(key, member, 0));
            case POISSON -> poisson(key, member, a);
        };
    }

    private double uniform(long key, int member, int attempt) {
        words[0] = step;
        words[1] = member;
        words[2] = attempt;
        words[3] = 0;
        Philox.randomise(words, key);
        return Philox.unit(words, 0);
    }

    /** Box and Muller 1958. */
    private double normal(long key, int member) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform(key, member, 0)));
        return radius * StrictMath.cos(2 * Math.PI * Philox.unit(words, 1));
    }

    /** Log-normal; {@code mean} and {@code deviation} are those of the value, not of its logarithm. */
    private static double logNormal(double mean, double deviation, double z) {
        double variance = StrictMath.log(1 + deviation * deviation / (mean * mean));
        return StrictMath.exp(StrictMath.log(mean) - variance / 2 + Math.sqrt(variance) * z);
    }

    private double poisson(long key, int member, double mean) {
        if (!(mean > 0)) {
            return mean == 0 ? 0 : Double.NaN;
        }
        if (mean > LARGE) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * normal(key, member)));
        }
        int count = 0;
        int attempt = 0;
        for (double rest = mean; rest > 0; rest -= PIECE) {
            double limit = StrictMath.exp(-Math.min(rest, PIECE));
            double product = uniform(key, member, attempt++);
            while (product > limit) {
                count++;
                product *= uniform(key, member, attempt++);
            }
            pace.worked((long) (10 * PIECE));
        }
        return count;
    }
}
