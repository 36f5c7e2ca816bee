package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.heartland.render.words.Branch;

/**
 * Cuts a tree that is too large for a page at the greatest depth that fits; rows of the cut branches are kept, and a
 * note says how to see the rest.
 */
final class Pruning {
    private static final int MAX_BRANCHES = 60;
    private static final int MAX_DEPTH = 60;

    private Pruning() {}

    static List<Branch> of(List<Branch> branches, String more) {
        int[] levels = new int[MAX_DEPTH];
        count(branches, 0, levels);
        int depth = 0;
        for (int sum = 0; depth < MAX_DEPTH && (depth == 0 || sum + levels[depth] <= MAX_BRANCHES); depth++) {
            sum += levels[depth];
        }
        return cut(branches, depth, more);
    }

    /** Counts the branches on each level. */
    private static void count(List<Branch> branches, int level, int[] levels) {
        if (level < MAX_DEPTH) {
            levels[level] += branches.size();
            branches.forEach(branch -> count(branch.from(), level + 1, levels));
        }
    }

    private static List<Branch> cut(List<Branch> branches, int depth, String more) {
        List<Branch> kept = new ArrayList<>();
        for (Branch branch : branches) {
            List<Branch> from = depth > 1
                    ? cut(branch.from(), depth - 1, more)
                    : branch.from().isEmpty() ? List.of() : List.of(rest(branch.from(), more));
            kept.add(new Branch(branch.says(), branch.value(), branch.place(), branch.again(), from, branch.rows()));
        }
        return kept;
    }

    private static Branch rest(List<Branch> branches, String more) {
        TreeSet<Integer> rows = new TreeSet<>();
        branches.forEach(branch -> rows(branch, rows));
        return new Branch("…", more, 0, false, List.of(), List.copyOf(rows));
    }

    private static void rows(Branch branch, TreeSet<Integer> rows) {
        rows.addAll(branch.rows());
        branch.from().forEach(part -> rows(part, rows));
    }
}
