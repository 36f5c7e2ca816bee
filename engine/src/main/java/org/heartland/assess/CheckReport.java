package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Inspection;
import org.heartland.dossier.read.StaleTranslations;
import org.heartland.dossier.read.Translation;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.problem.Problem;
import org.heartland.theory.answer.StaleFits;

/**
 * All that {@code check} reports of a dossier in one run: what is wrong in any of its files or expressions, whatever is wrong in others, and
 * notes on what need not be wrong.
 *
 * @param readable the dossier as far as it could be read
 */
public record CheckReport(Dossier readable, List<Problem> problems, List<Problem> notes) {
    public CheckReport {
        problems = problems.stream().sorted().distinct().toList();
    }

    /** Looks through the files on all processors: translations, data and expressions do not depend on one another. */
    public static CheckReport of(Folder files, Contributors contributors) {
        return of(files, contributors, Deadline.NONE);
    }

    /** The same, which throws {@link Deadline.Passed} if it does not end by then. */
    public static CheckReport of(Folder files, Contributors contributors, Deadline deadline) {
        try (Workers workers = new Workers(Workers.defaultThreads(), deadline)) {
            Future<List<Problem>> ofTranslations = workers.start(() -> Translation.problems(files));
            Future<List<Problem>> ofStale = workers.start(() -> StaleTranslations.notes(files));
            Inspection seen = contributors.inspect(files);
            Future<List<Problem>> ofData = workers.start(seen.plausibility()::notes);
            List<Problem> problems = new ArrayList<>(seen.problems());
            problems.addAll(
                    problems.isEmpty() ? Study.problems(seen.readable(), workers) : Study.problems(seen, contributors));
            problems.addAll(Workers.result(ofTranslations));
            List<Problem> notes = new ArrayList<>(seen.notes());
            notes.addAll(Workers.result(ofData));
            notes.addAll(Workers.result(ofStale));
            notes.addAll(problems.isEmpty() ? StaleFits.notes(seen.readable()) : List.of());
            return new CheckReport(seen.readable(), problems, notes);
        }
    }
}
