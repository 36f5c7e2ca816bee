package org.heartland.assess;

import java.time.LocalDate;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment may be asked to do differently; null leaves it to the dossier.
 *
 * @param year the year that counts as now
 * @param since, until the years that are assessed; what describes a later period than {@code until} is not seen
 * @param asOf the day by which an edition must have appeared, or could have by its declared lag, to count now
 * @param threads how many threads compute; the outcome is the same
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

    /** The clock of now; on an earlier day its year is the last that had ended, unless another is asked for. */
    Clock now(Dossier dossier) {
        Clock now = dossier.identity().now();
        int asked = year == null ? ended(now.year()) : year;
        return new Clock(asOf == null ? now.asOf() : asOf, inPeriod(asked, dossier));
    }

    /** The clock of then, which is never later than that of now. */
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

    /** The dossier as far as it had been published by an earlier day; what its rows tell is sorted out by the panel. */
    Dossier known(Dossier dossier) {
        return asOf == null ? dossier : Foresight.without(dossier, asOf);
    }
}
