package org.heartland.bargain.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.bargain.Situation;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Given;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueNumber;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;

/** The numbers of an issue, each drawn from a stream of its own name, so that another actor or value changes no other number. */
final class IssueInputs {
    private final Issue issue;
    private final List<String> names = new ArrayList<>();
    private final List<IssueNumber> numbers = new ArrayList<>();
    private final long[] keys;

    IssueInputs(Issue issue, long seed) {
        this.issue = issue;
        for (Bargainer actor : issue.actors()) {
            add(actor.id() + " capability", actor.capability());
            for (int k = 0; k < issue.dimensions().size(); k++) {
                String on = issue.dimensions().size() == 1 ? "" : " on " + (k + 1);
                add(actor.id() + " position" + on, actor.position().get(k));
                add(actor.id() + " salience" + on, actor.salience().get(k));
            }
        }
        List<Given> reference = issue.reference();
        for (int k = 0; reference != null && k < reference.size(); k++) {
            add("reference " + (k + 1), reference.get(k));
        }
        this.keys = names.stream()
                .mapToLong(name -> StreamKey.of(seed, "issue/" + name))
                .toArray();
    }

    private void add(String name, Given given) {
        names.add(name);
        numbers.add(given.number());
    }

    String name(int input) {
        return names.get(input);
    }

    /** The numbers that are not fixed. */
    List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (!numbers.get(i).isFixed()) {
                open.add(i);
            }
        }
        return open;
    }

    /** The situation of a draw. */
    Situation draw(int number) {
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
    Situation at(List<Integer> inputs, double[][] shares, int row) {
        double[] all = new double[numbers.size()];
        Arrays.fill(all, .5);
        for (int i = 0; i < inputs.size(); i++) {
            all[inputs.get(i)] = shares[i][row];
        }
        return issue.drawn(input -> all[input]);
    }
}
