package org.heartland.draws;

/**
 * Computes the {@link Philox} key of every stream of random numbers: a hash of the seed and the stream's name only, so
 * that adding a stream leaves the others unchanged. The name is hashed with FNV-1a (Fowler, Noll and Vo), one 16-bit
 * character at a time, and the result is mixed over all 64 bits.
 */
public final class StreamKey {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private StreamKey() {}

    /** The key of the stream with this name and seed. */
    public static long of(long seed, String name) {
        long hash = FNV_OFFSET ^ mix(seed);
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** Mixes similar numbers over all 64 bits: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
