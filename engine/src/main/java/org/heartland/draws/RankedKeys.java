package org.heartland.draws;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of which some are looked up by rank. They are counted by parts of their range, and only a part that holds a wanted rank is looked
 * at more closely, as one of these again (a radix selection from the leading bits on, so that no order of the numbers makes it slow).
 */
final class RankedKeys {
    /** There are at most two to this power of parts. */
    private static final int PART_BITS = 10;
    /** So few are sorted. */
    private static final int FEW = 32;

    private final long[] keys;
    private final long least;
    private final long most;
    private final int shift;
    /** How many keys each part holds; empty until they are counted. */
    private int[] sizes = {};

    private @Nullable RankedKeys[] parts = {};
    private boolean sorted;

    /** Looks up numbers of these, and may change their order; at least one. */
    RankedKeys(long[] keys) {
        long low = keys[0];
        long high = low;
        for (long key : keys) {
            low = Math.min(low, key);
            high = Math.max(high, key);
        }
        this.keys = keys;
        this.least = low;
        this.most = high;
        this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(high - low) - PART_BITS);
    }

    /** The number of a rank, from 0. */
    long key(int rank) {
        if (least == most) {
            return least;
        }
        if (keys.length <= FEW) {
            sort();
            return keys[rank];
        }
        count();
        int part = 0;
        int below = 0;
        while (below + sizes[part] <= rank) {
            below += sizes[part++];
        }
        return part(part).key(rank - below);
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(keys);
            sorted = true;
        }
    }

    private void count() {
        if (sizes.length == 0) {
            sizes = new int[1 << PART_BITS];
            parts = new RankedKeys[sizes.length];
            for (long key : keys) {
                sizes[(int) ((key - least) >>> shift)]++;
            }
        }
    }

    private RankedKeys part(int number) {
        RankedKeys known = parts[number];
        if (known == null) {
            long[] inside = new long[sizes[number]];
            int at = 0;
            for (long key : keys) {
                if ((key - least) >>> shift == number) {
                    inside[at++] = key;
                }
            }
            known = new RankedKeys(inside);
            parts[number] = known;
        }
        return known;
    }
}
