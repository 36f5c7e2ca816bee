package org.heartland.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.theory.judge.TheoryContest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that fits theories. */
final class FitOptions {
    private static final int FEWEST = 40;
    private static final int MOST = 20_000;

    @Option(
            names = "--until",
            paramLabel = "YEAR",
            description = "Use no figure of a later year. Default: the year that counts as now.")
    private @Nullable Integer until;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = {
                "How many particles each fit begins with; they are doubled, at most three times, until half as many find",
                "the same. Default: ${DEFAULT-VALUE}."
            })
    private int draws = TheoryContest.USUAL_PARTICLES;

    @Option(names = "--seed", paramLabel = "SEED", description = "The seed of all random numbers (default 1).")
    private long seed = TheoryContest.USUAL_SEED;

    @Option(names = "--no-cache", description = "Fit anew, and keep nothing.")
    private boolean anew;

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    int threads() {
        return threads.count();
    }

    /** True if figures of later years are left out. */
    boolean isEarlier() {
        return until != null;
    }

    /** True if nothing that was kept is to be used. */
    boolean isAnew() {
        return anew;
    }

    /** The options with which fits are other ones, as a text. */
    String key() {
        return until + "," + draws + "," + seed;
    }

    /** Where fits of a dossier are kept. */
    TheoryContest.Store store(Path dossier) {
        return anew ? TheoryContest.Store.inMemory() : FitStore.of(dossier);
    }

    /** The theories of a dossier, or one of them, ready to be fitted. */
    Read<TheoryContest> contest(Dossier dossier, @Nullable String only) {
        List<Problem> wrong = wrong(dossier);
        int last = until == null ? dossier.identity().now().year() : until;
        return wrong.isEmpty() ? TheoryContest.of(dossier, only, last, draws, seed) : new Read.Bad<>(wrong);
    }

    private List<Problem> wrong(Dossier known) {
        List<Problem> wrong = new ArrayList<>(threads.problems());
        if (draws < FEWEST || draws > MOST) {
            wrong.add(Problem.at(
                    Place.of("--draws"), draws + " is not from " + FEWEST + " to " + MOST, "write one such as 100"));
        }
        if (until != null && !known.identity().period().contains(until)) {
            wrong.add(Problem.at(
                    Place.of("--until"),
                    until + " lies outside the dossier's period",
                    "write a year from " + known.identity().period().first() + " to "
                            + known.identity().period().last()));
        }
        return wrong;
    }
}
