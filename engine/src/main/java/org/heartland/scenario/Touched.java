package org.heartland.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Scenario.Change;
import org.heartland.dossier.Supposition;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;

/** What the changes of a run have touched so far: each item may be touched by one change only, so that their order makes no difference. */
final class Touched {
    private final Problems problems = new Problems();
    private final SortedMap<String, Change> taken;
    private final SortedMap<String, List<Change>> causes;

    Touched(Supposition before) {
        this.taken = new TreeMap<>(before.taken());
        this.causes = new TreeMap<>(before.causes());
    }

    Supposition under(List<Scenario> scenarios) {
        return new Supposition(scenarios, taken, causes);
    }

    /** Claims an item for a change and records the change behind the row of the same key; false if another change has it (reported). */
    boolean take(String thing, String words, Change change) {
        Change other = taken.putIfAbsent(thing, change);
        if (other != null && !other.equals(change)) {
            String what = "this contradicts the change at " + other.at() + ": both are about " + words;
            problem(change.at(), what, "take one of the two out");
            return false;
        }
        behind(thing, change);
        return true;
    }

    boolean isTaken(String thing) {
        return taken.containsKey(thing);
    }

    /** Records a change behind a row. */
    void behind(String row, Change change) {
        List<Change> changes = new ArrayList<>(causes.getOrDefault(row, List.of()));
        if (!changes.contains(change)) {
            changes.add(change);
            causes.put(row, List.copyOf(changes));
        }
    }

    void problem(Place at, String what, String instead) {
        problems.add(at, what, instead);
    }

    void problem(Place at, String what, String instead, String word, Collection<String> known) {
        problems.add(new Problem(at, what, instead, problems.near(at.file(), word, known)));
    }

    List<Problem> problems() {
        return problems.all();
    }
}
