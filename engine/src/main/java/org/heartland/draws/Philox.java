package org.heartland.draws;

/**
 * Philox 4x32-10, a counter-based generator (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
 * The same key and counter give the same number whoever asks, in whatever order.
 */
public final class Philox {
    private static final int ROUNDS = 10;
    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;
    private static final int W0 = 0x9E3779B9;
    private static final int W1 = 0xBB67AE85;
    private static final double UNIT = 0x1.0p-53;

    private Philox() {}

    /** Four words of 32 bits for a counter of four words and a key of two. */
    public static int[] words(int[] counter, int key0, int key1) {
        int[] c = counter.clone();
        int k0 = key0;
        int k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = M0 * (c[0] & 0xFFFFFFFFL);
            long p1 = M1 * (c[2] & 0xFFFFFFFFL);
            int c0 = (int) (p1 >>> 32) ^ c[1] ^ k0;
            int c2 = (int) (p0 >>> 32) ^ c[3] ^ k1;
            c[0] = c0;
            c[1] = (int) p1;
            c[2] = c2;
            c[3] = (int) p0;
            k0 += W0;
            k1 += W1;
        }
        return c;
    }

    /** A number in [0, 1) of 53 bits for a key and the index of a draw. */
    static double uniform(long key, int draw) {
        return unit(words(new int[] {draw, 0, 0, 0}, (int) key, (int) (key >>> 32)), 0);
    }

    /** A number in [0, 1) of 53 bits, from the first or the second pair of four words. */
    public static double unit(int[] words, int pair) {
        long bits = ((long) words[2 * pair] << 32) | (words[2 * pair + 1] & 0xFFFFFFFFL);
        return (bits >>> 11) * UNIT;
    }

    /** Spreads what differs little over all 64 bits, to make a key of it: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
