package org.heartland.assess;

import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment may be asked to do differently; null leaves it to the dossier.
 *
 * @param year the year that counts as now
 * @param since, until the years that are drawn up; what describes a later period than {@code until} is not seen
 * @param extent what is drawn up beside the claims and the years of the two clocks
 * @param threads how many threads judge claims; the outcome is the same
 */
public record Options(
        long seed,
        int draws,
        int threads,
        @Nullable Integer since,
        @Nullable Integer year,
        @Nullable Integer until,
        Extent extent) {

    public static final long SEED = 1;
    public static final int DRAWS = 1000;

    /** How much is drawn up: what the first page shows, that and the history of the domains, or everything for every year. */
    public enum Extent {
        PAGE,
        BRIEF,
        WHOLE
    }

    public static Options standard() {
        return new Options(SEED, DRAWS, 1, null, null, null, Extent.WHOLE);
    }

    int since(Dossier dossier) {
        return since == null ? dossier.identity().period().first() : since;
    }

    int until(Dossier dossier) {
        return until == null ? dossier.identity().period().last() : until;
    }

    Clock now(Dossier dossier) {
        Clock now = dossier.identity().now();
        int asked = year == null ? now.year() : year;
        return new Clock(now.asOf(), Math.min(asked, until(dossier)));
    }

    Clock then(Dossier dossier) {
        Clock then = dossier.identity().then();
        return new Clock(then.asOf(), Math.min(then.year(), until(dossier)));
    }
}
