package org.heartland.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.jspecify.annotations.Nullable;

/**
 * The judgement that best separates the draws in which a condition holds from the others: the one with the largest distance between its two
 * distributions (Kolmogorov-Smirnov for numbers, total variation for names).
 *
 * @param key the judgement
 * @param distance from 0 (says nothing) to 1 (decides)
 */
public record Dependence(String key, double distance) {

    /** The best separating judgement; null if nothing differs or nothing was drawn. */
    public static @Nullable Dependence of(boolean[] holds, List<String> keys, Function<String, Lanes> drawn) {
        Dependence best = null;
        for (String key : keys) {
            Lanes lanes = drawn.apply(key);
            if (lanes.width() != holds.length) {
                continue;
            }
            double distance =
                    lanes instanceof Numbers numbers ? distance(holds, numbers) : distance(holds, (Choices) lanes);
            if (!Double.isNaN(distance) && (best == null || distance > best.distance())) {
                best = new Dependence(key, distance);
            }
        }
        return best;
    }

    /** The same for a truth: separates the draws in which it is true from all others. */
    public static @Nullable Dependence of(Truths truths, List<String> keys, Function<String, Lanes> drawn) {
        boolean[] holds = new boolean[truths.width()];
        for (int draw = 0; draw < holds.length; draw++) {
            holds[draw] = truths.isTrue(draw);
        }
        return of(holds, keys, drawn);
    }

    private static double distance(boolean[] holds, Choices choices) {
        int[][] counts = new int[choices.of().size()][2];
        int[] total = new int[2];
        for (int draw = 0; draw < holds.length; draw++) {
            int side = holds[draw] ? 1 : 0;
            counts[choices.v()[draw]][side]++;
            total[side]++;
        }
        if (total[0] == 0 || total[1] == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int[] count : counts) {
            sum += Math.abs((double) count[0] / total[0] - (double) count[1] / total[1]);
        }
        return sum / 2;
    }

    private static double distance(boolean[] holds, Numbers numbers) {
        List<Integer> order = new ArrayList<>();
        int[] total = new int[2];
        for (int draw = 0; draw < holds.length; draw++) {
            order.add(draw);
            total[holds[draw] ? 1 : 0]++;
        }
        if (total[0] == 0 || total[1] == 0) {
            return Double.NaN;
        }
        Integer[] sorted = order.toArray(new Integer[0]);
        Arrays.sort(sorted, (a, b) -> Double.compare(numbers.v()[a], numbers.v()[b]));
        return largestGap(sorted, holds, numbers, total);
    }

    private static double largestGap(Integer[] sorted, boolean[] holds, Numbers numbers, int[] total) {
        double largest = 0;
        int[] passed = new int[2];
        for (int i = 0; i < sorted.length; i++) {
            passed[holds[sorted[i]] ? 1 : 0]++;
            boolean last = i + 1 == sorted.length || numbers.v()[sorted[i]] != numbers.v()[sorted[i + 1]];
            if (last) {
                largest = Math.max(largest, Math.abs((double) passed[0] / total[0] - (double) passed[1] / total[1]));
            }
        }
        return largest;
    }
}
