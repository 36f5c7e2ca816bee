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

    private static final int MANY_TRIALS = 10_000;
    private static final int MOST_ATTEMPTS = 1_000;
    /** The cost of a random number, relative to an addition. */
    private static final long OF_A_DRAW = 20;

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
        double[] c = slots[parameters[Math.min(2, parameters.length - 1)]];
        double[] d = slots[parameters[Math.min(3, parameters.length - 1)]];
        double[] own = slots[parameters[parameters.length - 1]];
        for (int i = 0; i < lanes; i++) {
            long key = draw.seeded() ? key(number, Double.doubleToLongBits(own[i])) : keys[number];
            int member = draw.seeded() ? 0 : firstMember + i;
            to[i] = switch (draw.from()) {
                case BOUNDED_NORMAL -> bounded(key, member, a[i], b[i], c[i], d[i]);
                case TRIANGULAR -> triangular(uniform(key, member, 0), a[i], b[i], c[i]);
                default -> one(draw.from(), key, member, a[i], b[i]);
            };
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
            case WEIBULL -> b * StrictMath.pow(-StrictMath.log(1 - uniform(key, member, 0)), 1 / a);
            case GAMMA -> b * gamma(key, member, a, 0);
            case BETA -> beta(key, member, a, b);
            case BINOMIAL -> binomial(key, member, a, b);
            case BOUNDED_NORMAL, TRIANGULAR -> throw new IllegalStateException(from.name());
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

    private double normal(long key, int member) {
        return normal(key, member, 0);
    }

    /** Box and Muller 1958. */
    private double normal(long key, int member, int attempt) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform(key, member, attempt)));
        return radius * StrictMath.cos(2 * Math.PI * Philox.unit(words, 1));
    }

    /** A normal number, drawn again until it lies between the bounds; after many draws the nearest bound. */
    private double bounded(long key, int member, double mean, double deviation, double least, double most) {
        double value = mean + deviation * normal(key, member);
        for (int attempt = 1; attempt < MOST_ATTEMPTS && (value < least || value > most); attempt++) {
            value = mean + deviation * normal(key, member, attempt);
            pace.worked(OF_A_DRAW);
        }
        return least <= most ? Math.max(least, Math.min(most, value)) : Double.NaN;
    }

    /** By the inverse of its distribution. */
    private static double triangular(double u, double low, double mode, double high) {
        if (!(low <= mode && mode <= high)) {
            return Double.NaN;
        }
        double width = high - low;
        return u * width < mode - low
                ? low + Math.sqrt(u * width * (mode - low))
                : high - Math.sqrt((1 - u) * width * (high - mode));
    }

    /** Marsaglia and Tsang 2000, of scale 1; below a shape of 1 by the one of a shape higher by 1. */
    private double gamma(long key, int member, double shape, int first) {
        if (!(shape > 0)) {
            return Double.NaN;
        }
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        for (int attempt = first; attempt < first + MOST_ATTEMPTS; attempt += 2) {
            pace.worked(OF_A_DRAW);
            double z = normal(key, member, attempt);
            double v = (1 + c * z) * (1 + c * z) * (1 + c * z);
            double u = 1 - uniform(key, member, attempt + 1);
            if (v > 0 && StrictMath.log(u) < z * z / 2 + d - d * v + d * StrictMath.log(v)) {
                double smaller = Philox.unit(words, 1);
                return shape < 1 ? d * v * StrictMath.pow(1 - smaller, 1 / shape) : d * v;
            }
        }
        return shape;
    }

    private double beta(long key, int member, double alpha, double beta) {
        double one = gamma(key, member, alpha, 0);
        return one / (one + gamma(key, member, beta, MOST_ATTEMPTS));
    }

    /** How many of so many trials succeed; of more than {@value #MANY_TRIALS} by a rounded normal number. */
    private double binomial(long key, int member, double trials, double chance) {
        if (!(trials >= 0 && chance >= 0 && chance <= 1)) {
            return Double.NaN;
        }
        double whole = Math.floor(trials);
        if (whole > MANY_TRIALS) {
            double mean = whole * chance;
            double near = Math.rint(mean + Math.sqrt(mean * (1 - chance)) * normal(key, member));
            return Math.max(0, Math.min(whole, near));
        }
        int count = 0;
        for (int trial = 0; trial < whole; trial++) {
            count += uniform(key, member, trial) < chance ? 1 : 0;
        }
        pace.worked(OF_A_DRAW * (long) whole);
        return count;
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
