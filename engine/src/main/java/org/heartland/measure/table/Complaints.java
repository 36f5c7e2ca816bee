package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** All that is wrong with a table, gathered before anything is refused. The first 200 are kept, the rest counted. */
final class Complaints {
    private static final int KEPT = 200;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private long found;

    Complaints(String file) {
        this.file = file;
    }

    /** A copy to add to. */
    Complaints copy() {
        Complaints copy = new Complaints(file);
        copy.problems.addAll(problems);
        copy.found = found;
        return copy;
    }

    void add(Place at, String what, String instead) {
        add(new Problem(at, what, instead, List.of()));
    }

    void add(Problem problem) {
        found++;
        if (problems.size() < KEPT) {
            problems.add(problem);
        }
    }

    /** A complaint about the table as a whole. */
    void add(String what, String instead) {
        add(Place.of(file), what, instead);
    }

    /** Counts what need not be listed one by one. */
    void more(long number) {
        found += number;
    }

    boolean isFull() {
        return problems.size() >= KEPT;
    }

    boolean isEmpty() {
        return found == 0;
    }

    List<Problem> list() {
        if (found <= problems.size()) {
            return List.copyOf(problems);
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(Problem.at(
                Place.of(file), found + " problems, of which " + problems.size() + " are listed", "start with these"));
        return all;
    }

    <T> Read<T> bad() {
        return new Read.Bad<>(list());
    }
}
