package org.heartland.plausibility;

import java.util.List;
import org.heartland.dossier.Observation;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;

/** Notes per cents above 100 of indicators that do not say of which whole they are parts: right for growth or a ratio, not for a share. */
final class PerCents {
    private PerCents() {}

    static void report(List<Series> all, Problems notes) {
        for (Series series : all) {
            boolean open =
                    series.indicator().unit().equals("%") && series.indicator().whole() == null;
            for (Observation row : open ? series.rows() : List.<Observation>of()) {
                if (Series.value(row) > 100) {
                    notes.add(
                            row.at(),
                            NumberText.plain(Series.value(row)) + " % is more than the whole",
                            "right for growth or a ratio; for parts of a whole write whole: 100 in the definition of "
                                    + series.indicator().id());
                }
            }
        }
    }
}
