package org.heartland.dynamics.run;

import java.util.Arrays;
import java.util.Comparator;

/** Which of several numbers is the k-th smallest. */
final class Ranks {
    private Ranks() {}

    /** Its position from 1; 0 where k counts to none. */
    static double kth(double[][] slots, int[] of, int[] ties, int lane, double k) {
        if (!(k >= 1 && k < of.length + 1.0)) {
            return 0;
        }
        Integer[] order = new Integer[of.length];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> byValue = Comparator.comparingDouble(i -> slots[of[i]][lane]);
        Arrays.sort(order, ties.length == 0 ? byValue : byValue.thenComparingDouble(i -> slots[ties[i]][lane]));
        return order[(int) k - 1] + 1;
    }
}
