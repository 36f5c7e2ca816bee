package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.score.Baseline;
import org.heartland.theory.system.YearlySeries;

/**
 * A figure that is to be predicted from what was out before it.
 *
 * @param cell its place in the observations
 * @param year its year
 * @param out the year in which it was out
 * @param past the values of its series that were out before, by year
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
record Target(Observations.Cell cell, String series, String receiver, int year, int out, double value, double[] past) {
    /** A figure counts from so many earlier ones of its series on, so that a plain forecast of it can be made. */
    private static final int FEWEST = 5;

    String key() {
        return series + "/" + receiver + "/" + year;
    }

    /** The figures of a batch that are scored: those with enough before them, from the year on from which the model is scored. */
    static List<Target> of(Prepared prepared, int batch) {
        int first = prepared.world().first();
        List<Target> targets = new ArrayList<>();
        if (first + batch < prepared.equations().model().scored()) {
            return targets;
        }
        for (Observations.Cell cell : prepared.data().of(batch)) {
            YearlySeries series = prepared.world().series().get(cell.series());
            double[] past = Arrays.copyOf(series.values(), cell.year());
            if (isPredictable(past)) {
                targets.add(of(prepared, cell, first + batch, series.values()[cell.year()], past));
            }
        }
        return targets;
    }

    /** A figure of a series, out in a year, with what was out before. */
    static Target of(Prepared prepared, Observations.Cell cell, int out, double value, double[] past) {
        YearlySeries series = prepared.world().series().get(cell.series());
        return new Target(
                cell,
                prepared.equations().model().series().get(series.series()).id(),
                prepared.world().receivers().get(series.receiver()),
                prepared.world().first() + cell.year(),
                out,
                value,
                past);
    }

    /** True if there are enough values for every plain forecast, which needs some that differ. */
    static boolean isPredictable(double[] past) {
        return Arrays.stream(past).filter(value -> !Double.isNaN(value)).count() >= FEWEST
                && Arrays.stream(Baseline.values())
                        .allMatch(baseline -> baseline.predict(past, 1).isPresent());
    }
}
