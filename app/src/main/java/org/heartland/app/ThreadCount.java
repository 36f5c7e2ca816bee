package org.heartland.app;

import java.util.List;
import org.heartland.draws.Workers;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import picocli.CommandLine.Option;

/** The option {@code --threads}: the number of threads of a command. */
final class ThreadCount {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to work on; the outcome is the same. Default: one per processor, at most 8.")
    private int count = Workers.defaultThreads();

    int count() {
        return count;
    }

    List<Problem> problems() {
        return count >= 1 && count <= Workers.MAX_THREADS
                ? List.of()
                : List.of(Problem.at(
                        Place.of("--threads"),
                        count + " is not from 1 to " + Workers.MAX_THREADS,
                        "write one such as 2"));
    }
}
