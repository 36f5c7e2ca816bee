package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;

/** Groups consecutive numbers. */
public final class Runs {
    private Runs() {}

    /** The runs of consecutive numbers: 1, 2, 3, 7 are two. */
    public static List<List<Integer>> of(List<Integer> sorted) {
        List<List<Integer>> runs = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (int number : sorted) {
            if (runs.isEmpty() || number != before + 1) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(number);
            before = number;
        }
        return runs;
    }
}
