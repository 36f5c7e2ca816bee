package org.heartland.bargain.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.bargain.Situation;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueInput;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;

/** The numbers of an issue, each drawn from a stream of its own name, so that another actor or value changes no other number. */
public final class IssueInputs {
    private final Issue issue;
    private final List<IssueInput> inputs;
    private final long[] keys;

    public IssueInputs(Issue issue, long seed) {
        this.issue = issue;
        this.inputs = issue.inputs();
        int dimensions = issue.dimensions().size();
        this.keys = inputs.stream()
                .mapToLong(input -> StreamKey.of(seed, "issue/" + input.name().written(dimensions)))
                .toArray();
    }

    /** All numbers. */
    List<IssueInput> all() {
        return inputs;
    }

    /** The places of the numbers that are not fixed. */
    List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (!inputs.get(i).given().number().isFixed()) {
                open.add(i);
            }
        }
        return open;
    }

    /** The situation of a draw. */
    public Situation draw(int number) {
        int[] words = new int[4];
        return issue.drawn(input -> {
            words[0] = number;
            words[1] = 0;
            words[2] = 0;
            words[3] = 0;
            Philox.randomise(words, keys[input]);
            return Philox.unit(words, 0);
        });
    }

    /** The situation with some numbers at given shares of their probability, and the others in the middle. */
    Situation at(List<Integer> varied, double[][] shares, int row) {
        double[] all = new double[inputs.size()];
        Arrays.fill(all, .5);
        for (int i = 0; i < varied.size(); i++) {
            all[varied.get(i)] = shares[i][row];
        }
        return issue.drawn(input -> all[input]);
    }
}
