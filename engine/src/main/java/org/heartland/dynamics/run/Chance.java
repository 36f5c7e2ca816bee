package org.heartland.dynamics.run;

import org.heartland.draws.Philox;
import org.heartland.dynamics.compile.Term;

/**
 * Random numbers of a run. Each is a function of the seed, the name of the stream, the member and the number of the step, by Philox
 * 4x32-10: whoever asks, in whatever order, gets the same, and all stages of a step get the same.
 */
final class Chance {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** Beyond this mean Poisson numbers are drawn in pieces. */
    private static final double PIECE = 500;
    /** Beyond this mean a Poisson number is a rounded normal one. */
    private static final double LARGE = 1e6;

    private final long seed;
    private final int firstMember;
    private int step;
    private final java.util.Map<String, Long> keys = new java.util.HashMap<>();

    Chance(long seed, int firstMember) {
        this.seed = seed;
        this.firstMember = firstMember;
    }

    void step(int number) {
        step = number;
    }

    void draw(Term.Draw draw, int[] parameters, double[][] slots, double[] to, int lanes) {
        long key = keys.computeIfAbsent(draw.stream(), Chance::hash);
        double[] a = slots[parameters[0]];
        double[] b = slots[parameters[Math.min(1, parameters.length - 1)]];
        double[] own = slots[parameters[parameters.length - 1]];
        for (int i = 0; i < lanes; i++) {
            long mixed = Philox.mix(key ^ Philox.mix(draw.seeded() ? Double.doubleToLongBits(own[i]) : seed));
            int member = draw.seeded() ? 0 : firstMember + i;
            to[i] = one(draw.from(), mixed, member, a[i], b[i]);
        }
    }

    private double one(Term.Distribution from, long key, int member, double a, double b) {
        return switch (from) {
            case UNIFORM -> a + (b - a) * Philox.unit(words(key, member, 0), 0);
            case NORMAL -> a + b * normal(words(key, member, 0));
            case LOGNORMAL -> logNormal(a, b, normal(words(key, member, 0)));
            case EXPONENTIAL -> -a * StrictMath.log(1 - Philox.unit(words(key, member, 0), 0));
            case POISSON -> poisson(key, member, a);
        };
    }

    private int[] words(long key, int member, int attempt) {
        return Philox.words(new int[] {step, member, attempt, 0}, (int) key, (int) (key >>> 32));
    }

    /** Box and Muller 1958. */
    private static double normal(int[] words) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - Philox.unit(words, 0)));
        return radius * StrictMath.cos(2 * Math.PI * Philox.unit(words, 1));
    }

    /** Mean and standard deviation are those of the value, not of its logarithm. */
    private static double logNormal(double mean, double deviation, double z) {
        double variance = StrictMath.log(1 + deviation * deviation / (mean * mean));
        return StrictMath.exp(StrictMath.log(mean) - variance / 2 + Math.sqrt(variance) * z);
    }

    private double poisson(long key, int member, double mean) {
        if (!(mean > 0)) {
            return mean == 0 ? 0 : Double.NaN;
        }
        if (mean > LARGE) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * normal(words(key, member, 0))));
        }
        int count = 0;
        int attempt = 0;
        for (double rest = mean; rest > 0; rest -= PIECE) {
            double limit = StrictMath.exp(-Math.min(rest, PIECE));
            double product = Philox.unit(words(key, member, attempt++), 0);
            while (product > limit) {
                count++;
                product *= Philox.unit(words(key, member, attempt++), 0);
            }
        }
        return count;
    }

    private static long hash(String stream) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < stream.length(); i++) {
            hash = (hash ^ (stream.charAt(i) & 0xff)) * FNV_PRIME;
            hash = (hash ^ (stream.charAt(i) >>> 8)) * FNV_PRIME;
        }
        return hash;
    }
}
