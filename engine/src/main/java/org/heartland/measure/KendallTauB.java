package org.heartland.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rank correlation of two portfolios, corrected for ties: (concordant - discordant pairs) / sqrt of the pairs not tied in x times those not
 * tied in y, -1 to 1. Exact counts, in n log n time. NaN if one side is constant. Kendall (1945); counted as in Knight (1966).
 */
public final class KendallTauB {
    private KendallTauB() {}

    public static double of(double[] x, double[] y) {
        Shares.sameLength(x, y);
        int[] order = order(x, y);
        long pairs = pairs(x.length);
        long tiedX = tied(order, x, x);
        long tiedBoth = tied(order, x, y);
        double[] ranked = IntStream.of(order).mapToDouble(k -> y[k]).toArray();
        long discordant = sortAndCountInversions(ranked, new double[ranked.length], 0, ranked.length);
        int[] inOrder = IntStream.range(0, ranked.length).toArray();
        long tiedY = tied(inOrder, ranked, ranked);
        long concordantLessDiscordant = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
        return concordantLessDiscordant / (Math.sqrt((double) (pairs - tiedX)) * Math.sqrt((double) (pairs - tiedY)));
    }

    private static int[] order(double[] x, double[] y) {
        Comparator<Integer> byX = Comparator.comparingDouble(k -> x[k] + 0.0);
        return IntStream.range(0, x.length)
                .boxed()
                .sorted(byX.thenComparingDouble(k -> y[k] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    /** The number of pairs tied in both arrays, which are sorted along {@code order}. */
    private static long tied(int[] order, double[] a, double[] b) {
        long tied = 0;
        long run = 0;
        for (int k = 1; k < order.length; k++) {
            boolean same = a[order[k]] == a[order[k - 1]] && b[order[k]] == b[order[k - 1]];
            run = same ? run + 1 : 0;
            tied += run;
        }
        return tied;
    }

    private static long sortAndCountInversions(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long inversions =
                sortAndCountInversions(values, spare, from, middle) + sortAndCountInversions(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[k] = values[left++];
            } else {
                inversions += middle - left;
                spare[k] = values[right++];
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return inversions;
    }
}
