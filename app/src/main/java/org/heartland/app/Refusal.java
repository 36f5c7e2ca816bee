package org.heartland.app;

import java.util.List;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;

/** Reports why a command cannot do its work: all problems on standard error, then their number. */
final class Refusal {
    private Refusal() {}

    /** Prints the problems and returns the exit code. */
    static int of(List<Problem> problems) {
        problems.forEach(problem -> System.err.println(problem.line()));
        System.err.println("heartland: " + count(Problems.total(problems)));
        return ExitCode.WRONG;
    }

    static String count(int problems) {
        return problems == 0 ? "No problems." : problems == 1 ? "1 problem." : problems + " problems.";
    }
}
