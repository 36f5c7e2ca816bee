package org.heartland.assess;

import java.time.LocalDate;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * The options of an assessment; null = as the dossier says.
 *
 * @param year the year that counts as now
 * @param since, until the years that are assessed; rows about periods after {@code until} are ignored
 * @param asOf the day by which an edition must have appeared, or could have by its declared lag, to be used now
 * @param threads the number of threads; does not affect the result
 */
public record Options(
        long seed,
        int draws,
        int threads,
        @Nullable Integer since,
        @Nullable Integer year,
        @Nullable Integer until,
        @Nullable LocalDate asOf) {

    public static final long SEED = 1;
    public static final int DRAWS = 1000;

    public static Options standard() {
        return new Options(SEED, DRAWS, 1, null, null, null, null);
    }

    int since(Dossier dossier) {
        return since == null ? dossier.identity().period().first() : since;
    }

    int until(Dossier dossier) {
        int last = dossier.identity().period().last();
        int asked = until == null ? last : until;
        return asOf == null ? asked : Math.min(asked, asOf.getYear());
    }

    /** The current clock; for an earlier day its year is the last one that had ended, unless another is asked for. */
    Clock now(Dossier dossier) {
        Clock now = dossier.identity().now();
        int asked = year == null ? ended(now.year()) : year;
        return new Clock(asOf == null ? now.asOf() : asOf, inPeriod(asked, dossier));
    }

    /** The earlier clock, which is never later than the current one. */
    Clock then(Dossier dossier) {
        Clock then = dossier.identity().then();
        LocalDate day = asOf == null || then.asOf().isBefore(asOf) ? then.asOf() : asOf;
        return new Clock(day, inPeriod(ended(then.year()), dossier));
    }

    private int inPeriod(int asked, Dossier dossier) {
        return Math.max(dossier.identity().period().first(), Math.min(asked, until(dossier)));
    }

    private int ended(int year) {
        return asOf == null ? year : Math.min(year, asOf.getYear() - 1);
    }

    /** The dossier as far as it had been published by an earlier day; its rows are filtered by the panel. */
    Dossier known(Dossier dossier) {
        return asOf == null ? dossier : Foresight.without(dossier, asOf);
    }
}
