package org.heartland.assess;

import java.time.LocalDate;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.dossier.Claim.Prediction;
import org.heartland.dossier.Claim.Resolved;
import org.heartland.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/** Removes what nobody could know on an earlier day: outcomes and resolutions of predictions that were reported later. */
final class Foresight {
    private Foresight() {}

    /** The same dossier without outcomes from editions later than the day. */
    static Dossier without(Dossier dossier, LocalDate asOf) {
        return dossier.withClaims(dossier.claims().stream()
                .map(claim -> claim.with(known(claim.prediction(), dossier, asOf)))
                .toList());
    }

    private static @Nullable Prediction known(@Nullable Prediction prediction, Dossier dossier, LocalDate asOf) {
        return prediction == null
                ? null
                : new Prediction(
                        prediction.horizon(),
                        prediction.rule(),
                        prediction.settlesEarly(),
                        prediction.probability(),
                        prediction.outcomes().stream()
                                .filter(outcome -> published(dossier, outcome, asOf))
                                .toList(),
                        known(prediction.resolved(), dossier, asOf));
    }

    private static @Nullable Resolved known(@Nullable Resolved resolved, Dossier dossier, LocalDate asOf) {
        boolean known =
                resolved != null && !resolved.on().isAfter(asOf) && published(dossier, resolved.as(), asOf);
        return known ? resolved : null;
    }

    private static boolean published(Dossier dossier, Cited<?> outcome, LocalDate asOf) {
        Source source = dossier.sources().get(outcome.source().id());
        return source != null && !source.published().isAfter(asOf);
    }
}
