package org.heartland.draws;

import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Quantiles of values that are in no order, without sorting all of them: only what lies around the wanted ranks is put in order (Hoare's
 * selection, 1961). The results are those of {@link Quantile} over the sorted values; NaN counts as the largest, and -0 is below 0.
 */
public final class OrderStatistics {
    /** Ranges of so few values are sorted. */
    private static final int FEW = 32;
    /** After so many partings that left a large part a range is sorted: its order is one that is hard for the selection. */
    private static final int MOST_PARTINGS = 64;

    /** The values, as whole numbers in the same order. */
    private final long[] keys;
    /** The ranks whose keys are in their places, with one before the first and one behind the last. */
    private final TreeSet<Integer> settled = new TreeSet<>();

    private final boolean alike;

    private OrderStatistics(double[] values) {
        this.keys = new long[values.length];
        boolean same = true;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = inOrder(Double.doubleToLongBits(values[i]));
            same &= keys[i] == keys[0];
        }
        this.alike = same;
        settled.add(-1);
        settled.add(keys.length);
    }

    /**
     * The quantiles of type 7 at some shares.
     *
     * @param values at least one
     * @param shares from 0 to 1 each
     */
    public static double[] quantiles(double[] values, double... shares) {
        double[] quantiles = new double[shares.length];
        OrderStatistics statistics = new OrderStatistics(values);
        for (int i = 0; i < shares.length; i++) {
            quantiles[i] = statistics.quantile(shares[i]);
        }
        return quantiles;
    }

    /** The bits of a number as a whole number that is larger where the number is; applied again, the bits. */
    private static long inOrder(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private double quantile(double share) {
        if (alike) {
            return value(keys[0]);
        }
        double at = (keys.length - 1) * share;
        int below = (int) Math.floor(at);
        select(below);
        double low = value(keys[below]);
        if (below == keys.length - 1) {
            return low;
        }
        int end = Math.min(keys.length - 1, Objects.requireNonNull(settled.higher(below)));
        long next = keys[below + 1];
        for (int i = below + 2; i <= end; i++) {
            next = Math.min(next, keys[i]);
        }
        return low + (at - below) * (value(next) - low);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(inOrder(key));
    }

    /** Puts the key of a rank in its place, none above before it and none below behind it. */
    private void select(int rank) {
        int first = Objects.requireNonNull(settled.floor(rank)) + 1;
        int last = Objects.requireNonNull(settled.ceiling(rank)) - 1;
        if (settled.add(rank)) {
            select(rank, first, last);
        }
    }

    private void select(int rank, int from, int to) {
        int first = from;
        int last = to;
        int partings = 0;
        while (last - first > FEW && partings++ < MOST_PARTINGS) {
            long pivot = middle(keys[first], keys[(first + last) >>> 1], keys[last]);
            int left = first;
            int right = last;
            while (left <= right) {
                while (keys[left] < pivot) {
                    left++;
                }
                while (keys[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    swap(left++, right--);
                }
            }
            if (rank > right && rank < left) {
                return;
            }
            first = rank >= left ? left : first;
            last = rank <= right ? right : last;
        }
        Arrays.sort(keys, first, last + 1);
    }

    private static long middle(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int one, int other) {
        long key = keys[one];
        keys[one] = keys[other];
        keys[other] = key;
    }
}
