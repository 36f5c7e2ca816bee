package org.heartland.theory.answer;

import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.panel.LongTable;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.FitSummaryText;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.read.FitsPart;
import org.heartland.theory.series.FitBasis;

/** Finds fits that a dossier keeps though they rest on other figures, equations or ranges than it has now, so that no check uses them. */
public final class StaleFits {
    private StaleFits() {}

    /** A note on each, for a dossier that was read as a whole; a dossier that keeps none costs nothing. */
    public static List<Problem> notes(Dossier dossier) {
        if (FitsPart.of(dossier).isEmpty() || !(Accounts.of(dossier) instanceof Read.Good<List<Theory.Model>> models)) {
            return List.of();
        }
        LongTable table = LongTable.of(dossier);
        return FitsPart.of(dossier).stream()
                .filter(fit -> !fit.basis().equals(FitBasis.of(table, models.value(), fit.until())))
                .map(fit -> Problem.at(
                        Place.of(FitSummaryText.FILE),
                        "figures, equations or ranges are no longer those that this was fitted to, so checks do not use it",
                        "run heartland theories DOSSIER --keep, or delete the file"))
                .toList();
    }
}
