package org.heartland.app;

import java.io.IOException;
import java.util.List;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;

/** Reports why a command cannot do its work: all problems on standard error, then their number. */
final class Refusal {
    private Refusal() {}

    /** Shows what was read and returns the exit code. */
    interface Showing<T> {
        int show(T value) throws IOException;
    }

    /** Shows what was read, or prints all that is wrong with it; returns the exit code. */
    static <T> int orShow(Read<T> read, Showing<T> showing) throws IOException {
        return read instanceof Read.Good<T> good ? showing.show(good.value()) : of(read.problems());
    }

    /** Prints the problems and returns the exit code. */
    static int of(List<Problem> problems) {
        problems.forEach(problem -> System.err.println(problem.line()));
        System.err.println("heartland: " + count(Problems.total(problems)));
        return ExitCode.WRONG;
    }

    /** The same without the number of problems, for what is one thing. */
    static <T> int orList(Read<T> read, Showing<T> showing) throws IOException {
        read.problems().forEach(problem -> System.err.println(problem.line()));
        return read instanceof Read.Good<T> good ? showing.show(good.value()) : ExitCode.WRONG;
    }

    /** Prints that the dossier has nothing of the kind with this id, and which ids are near, or else where all are listed. */
    static int unknown(String kind, String id, List<String> near, String listed) {
        System.err.println("heartland: the dossier has no " + kind + " " + Inert.text(id) + "; "
                + (near.isEmpty() ? listed : "near: " + String.join(", ", near)));
        return ExitCode.WRONG;
    }

    /** A problem with an option. */
    static Problem wrong(String option, String what, String instead) {
        return Problem.at(Place.of(option), what, instead);
    }

    /** The problem that two forms of output were asked for. */
    static Problem beside(String option, String other) {
        return wrong(option, "this cannot be asked for beside " + other, "leave out one of them");
    }

    static String count(int problems) {
        return problems == 0 ? "No problems." : problems == 1 ? "1 problem." : problems + " problems.";
    }
}
