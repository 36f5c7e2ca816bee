package org.heartland.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.heartland.render.words.Branch;
import org.junit.jupiter.api.Test;

/** A tree that is too large for a page is cut, and nothing that it rests on is lost. */
class PruningTest {
    /** Two parts under each step; each step at the bottom rests on a row of its own. */
    private static Branch tree(int depth, int row) {
        return depth == 1
                ? new Branch("step", "1", row, false, List.of(), List.of(row))
                : new Branch(
                        "step",
                        "1",
                        row,
                        false,
                        List.of(tree(depth - 1, 2 * row), tree(depth - 1, 2 * row + 1)),
                        List.of());
    }

    private static List<Branch> all(List<Branch> branches) {
        List<Branch> all = new ArrayList<>();
        for (Branch branch : branches) {
            all.add(branch);
            all.addAll(all(branch.from()));
        }
        return all;
    }

    private static TreeSet<Integer> rows(List<Branch> branches) {
        TreeSet<Integer> rows = new TreeSet<>();
        all(branches).forEach(branch -> rows.addAll(branch.rows()));
        return rows;
    }

    @Test
    void a_tree_of_a_thousand_steps_is_cut_at_sixty_and_keeps_its_rows() {
        List<Branch> whole = List.of(tree(10, 1));
        List<Branch> cut = Pruning.of(whole, "more steps");
        assertThat(all(whole)).hasSize(1023);
        assertThat(all(cut).stream().filter(branch -> branch.says().equals("step")))
                .hasSize(31);
        assertThat(rows(cut)).isEqualTo(rows(whole)).hasSize(512);
        assertThat(all(cut).stream().filter(branch -> branch.value().equals("more steps")))
                .hasSize(16);
    }

    @Test
    void a_tree_that_fits_stays_as_it_is() {
        List<Branch> whole = List.of(tree(5, 1));
        assertThat(Pruning.of(whole, "more steps")).isEqualTo(whole);
    }
}
