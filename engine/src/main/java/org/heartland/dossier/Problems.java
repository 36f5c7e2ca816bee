package org.heartland.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;

/** Every problem found so far; of one file at most {@value #MOST_A_FILE}. */
final class Problems {
    static final int MOST_A_FILE = 1_000;

    private final List<Problem> all = new ArrayList<>();
    private final Map<String, Integer> perFile = new TreeMap<>();
    private int count;

    void add(Place at, String what, String instead) {
        add(Problem.at(at, what, instead));
    }

    /** A name that nothing has: what may have been meant is looked for among the known ones. */
    void unknown(Place at, String what, String instead, String name, Collection<String> known) {
        boolean full = perFile.getOrDefault(at.file(), 0) >= MOST_A_FILE;
        add(new Problem(at, what, instead, full ? List.of() : Near.to(name, known)));
    }

    void add(Problem problem) {
        count++;
        int inFile = perFile.merge(problem.at().file(), 1, Integer::sum);
        if (inFile < MOST_A_FILE) {
            all.add(problem);
        } else if (inFile == MOST_A_FILE) {
            all.add(Problem.at(
                    Place.of(problem.at().file()),
                    "this file has more than " + MOST_A_FILE + " problems; the rest is not listed",
                    "mend these first"));
        }
    }

    void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    /** How many were found, counting those that are not listed: to see whether a part was read without any. */
    int count() {
        return count;
    }

    List<Problem> all() {
        return List.copyOf(all);
    }
}
