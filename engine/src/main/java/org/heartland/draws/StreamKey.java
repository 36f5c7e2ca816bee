package org.heartland.draws;

/**
 * The one way in which a stream of random numbers gets its key for {@link Philox}: a hash of the seed and of the stream's name, and of
 * nothing else, so that a stream more changes no other. The name goes through FNV-1a (Fowler, Noll and Vo), a character of 16 bits at a
 * time; what comes out is spread over all 64 bits.
 */
public final class StreamKey {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private StreamKey() {}

    /** The key of the stream of that name under that seed. */
    public static long of(long seed, String name) {
        long hash = FNV_OFFSET ^ mix(seed);
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** Spreads numbers that differ little over all 64 bits: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
