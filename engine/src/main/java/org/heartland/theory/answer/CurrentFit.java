package org.heartland.theory.answer;

import java.util.List;
import org.heartland.panel.Figures;
import org.heartland.panel.Panel;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.read.FitsPart;
import org.heartland.theory.series.FitBasis;
import org.jspecify.annotations.Nullable;

/**
 * The summary of fits that a dossier keeps, as long as it is of these figures and these models, and seen from the clock that counts as now:
 * what is stale, and what nobody could have computed then, is none. It is looked for once, and only if something asks.
 */
final class CurrentFit {
    private final Panel panel;
    private final List<Theory.Model> models;
    private boolean looked;
    private @Nullable FitSummary found;

    CurrentFit(Figures figures, List<Theory.Model> models) {
        this.panel = figures.panel();
        this.models = models;
    }

    /** The summary; null if there is none. */
    synchronized @Nullable FitSummary find() {
        if (!looked) {
            looked = true;
            found = look();
        }
        return found;
    }

    private @Nullable FitSummary look() {
        boolean now = panel.asOf().equals(panel.dossier().identity().now().asOf());
        for (FitSummary fit : FitsPart.of(panel.dossier())) {
            if (now
                    && panel.period().last() >= fit.until()
                    && fit.basis().equals(FitBasis.of(panel.table(), models, fit.until()))) {
                return fit;
            }
        }
        return null;
    }
}
