package org.heartland.plausibility;

import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;

/** Looks through the data of a dossier for what cannot be true (problems) and what need not be wrong (notes). */
public final class Plausibility {
    private final List<BookSeries> all;
    private final List<Problem> above;

    private Plausibility(List<BookSeries> all, List<Problem> above) {
        this.all = all;
        this.above = above;
    }

    /** Reports what cannot be true: no choice of a reader could make it right. */
    public static Plausibility report(Dossier dossier, Problems problems) {
        new Receivers(dossier, problems).report();
        new LifeSpans(dossier, problems).report();
        List<BookSeries> all = BookSeries.of(dossier);
        Wholes wholes = new Wholes(dossier, problems);
        wholes.report(all);
        return new Plausibility(all, wholes.notes());
    }

    /** What need not be wrong: of each kind the first few, and the number of the others. */
    public List<Problem> notes() {
        Problems notes = Problems.ofNotes();
        notes.addAll(above);
        new Slips(all, notes).report();
        new CopiedYears(all, notes).report();
        PerCents.report(all, notes);
        return notes.all();
    }
}
