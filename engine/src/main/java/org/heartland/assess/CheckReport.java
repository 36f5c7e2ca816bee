package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Inspection;
import org.heartland.dossier.read.Translation;
import org.heartland.plausibility.Plausibility;
import org.heartland.problem.Problem;

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

    public static CheckReport of(Folder files, Contributors contributors) {
        Inspection seen = contributors.inspect(files);
        List<Problem> problems = new ArrayList<>(seen.problems());
        problems.addAll(problems.isEmpty() ? Study.problems(seen.readable()) : Study.problems(seen, contributors));
        problems.addAll(Translation.problems(files));
        List<Problem> notes = new ArrayList<>(seen.notes());
        notes.addAll(Plausibility.notes(seen.readable()));
        return new CheckReport(seen.readable(), problems, notes);
    }
}
