package org.heartland.dossier.read;

import java.util.List;
import java.util.SortedSet;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Written;
import org.heartland.plausibility.Plausibility;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * What reading the files of a dossier brought to light: every problem, notes on what need not be wrong, and the dossier as far as it could
 * be read.
 *
 * @param readable the dossier without the items and rows that have problems; never to be judged unless there is no problem
 * @param plausibility what was looked for in the data, for further notes on them
 * @param expressions every expression that could be parsed
 * @param lost the ids, in small letters, of items that have problems and are not in the dossier
 * @param unsure true if not even the ids of some items could be read
 */
public record Inspection(
        Dossier readable,
        List<Problem> problems,
        List<Problem> notes,
        Plausibility plausibility,
        List<Written> expressions,
        SortedSet<String> lost,
        boolean unsure) {

    public Inspection {
        problems = problems.stream().sorted().distinct().toList();
        notes = notes.stream().sorted().distinct().toList();
    }

    /** The dossier, if it is without problems. */
    public Read<Dossier> dossier() {
        return Read.of(readable, problems);
    }
}
