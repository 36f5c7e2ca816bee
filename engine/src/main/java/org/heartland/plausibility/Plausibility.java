package org.heartland.plausibility;

import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;

/** Looks through the data of a dossier for what cannot be true (problems) and what need not be wrong (notes). */
public final class Plausibility {
    private Plausibility() {}

    /** Reports what cannot be true: no choice of a reader could make it right. */
    public static void report(Dossier dossier, Problems problems) {
        new Receivers(dossier, problems).report();
        new LifeSpans(dossier, problems).report();
        new Wholes(dossier, problems, Problems.ofNotes()).report();
    }

    /** What need not be wrong: of each kind the first few, and the number of the others. */
    public static List<Problem> notes(Dossier dossier) {
        Problems notes = Problems.ofNotes();
        List<BookSeries> all = BookSeries.of(dossier);
        new Wholes(dossier, new Problems(), notes).report();
        new Slips(all, notes).report();
        new CopiedYears(all, notes).report();
        PerCents.report(all, notes);
        return notes.all();
    }
}
