package org.heartland.assess;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.dossier.Claim.Prediction;
import org.heartland.dossier.Claim.Resolved;
import org.heartland.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * Removes what nobody could know on an earlier day: outcomes and resolutions of predictions that were reported later, and texts beside claims
 * that name a later year. What a claim says to be right, and what speaks against it, is judged by its condition instead.
 */
final class Foresight {
    private Foresight() {}

    private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(?:19|20)\\d\\d(?![\\d,.]\\d)");

    /** The same dossier without what is later than the day. */
    static Dossier without(Dossier dossier, LocalDate asOf) {
        return dossier.withClaims(dossier.claims().stream()
                .map(claim -> claim.with(
                        known(claim.because(), asOf),
                        known(claim.suggest(), asOf),
                        known(claim.prediction(), dossier, asOf)))
                .toList());
    }

    /** A text that names no year after the day; else null. */
    private static @Nullable String known(@Nullable String text, LocalDate asOf) {
        boolean later = text != null
                && YEAR.matcher(text).results().anyMatch(year -> Integer.parseInt(year.group()) > asOf.getYear());
        return later ? null : text;
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
        boolean known = resolved != null && !resolved.on().isAfter(asOf) && published(dossier, resolved.as(), asOf);
        return known ? resolved : null;
    }

    private static boolean published(Dossier dossier, Cited<?> outcome, LocalDate asOf) {
        Source source = dossier.sources().get(outcome.source().id());
        return source != null && !source.published().isAfter(asOf);
    }
}
