package org.heartland.draws;

/**
 * Philox 4x32-10, a counter-based generator (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2,
 * 3", SC 2011). The same key and counter always give the same number, in whatever order numbers are requested.
 */
public final class Philox {
    private static final int ROUNDS = 10;
    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;
    private static final int W0 = 0x9E3779B9;
    private static final int W1 = 0xBB67AE85;
    private static final double UNIT = 0x1.0p-53;

    private Philox() {}

    /** Replaces the four words of a counter with four random 32-bit words. */
    public static void randomise(int[] counter, long key) {
        int c0 = counter[0];
        int c1 = counter[1];
        int c2 = counter[2];
        int c3 = counter[3];
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = M0 * (c0 & 0xFFFFFFFFL);
            long p1 = M1 * (c2 & 0xFFFFFFFFL);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += W0;
            k1 += W1;
        }
        counter[0] = c0;
        counter[1] = c1;
        counter[2] = c2;
        counter[3] = c3;
    }

    /** Fills an array with 53-bit numbers in [0, 1); the number at an index comes from the counter (index, 0, 0, 0). */
    public static double[] fill(double[] to, long key) {
        int[] words = new int[4];
        for (int i = 0; i < to.length; i++) {
            words[0] = i;
            words[1] = 0;
            words[2] = 0;
            words[3] = 0;
            randomise(words, key);
            to[i] = unit(words, 0);
        }
        return to;
    }

    /** A 53-bit number in [0, 1), from the first or second pair of four words. */
    public static double unit(int[] words, int pair) {
        long bits = ((long) words[2 * pair] << 32) | (words[2 * pair + 1] & 0xFFFFFFFFL);
        return (bits >>> 11) * UNIT;
    }
}
