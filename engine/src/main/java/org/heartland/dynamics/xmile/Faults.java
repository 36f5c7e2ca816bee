package org.heartland.dynamics.xmile;

import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;

/** What is wrong with a file, gathered while it is read; after {@value #MOST} the rest is not kept. */
final class Faults {
    static final int MOST = 200;
    private final List<Problem> problems = new ArrayList<>();

    void add(Place at, String what, String instead) {
        if (problems.size() < MOST) {
            problems.add(Problem.at(at, what, instead));
        }
    }

    List<Problem> list() {
        return problems;
    }
}
