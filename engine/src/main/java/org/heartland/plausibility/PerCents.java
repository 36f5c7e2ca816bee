package org.heartland.plausibility;

import java.util.List;
import org.heartland.dossier.Observation;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;

/** Notes per cents above 100 of indicators that do not say of which whole they are parts: right for growth or a ratio, not for a share. */
final class PerCents {
    private PerCents() {}

    static void report(List<BookSeries> all, Problems notes) {
        for (BookSeries series : all) {
            boolean open =
                    series.indicator().unit().equals("%") && series.indicator().whole() == null;
            for (Observation row : open ? series.rows() : List.<Observation>of()) {
                if (BookSeries.value(row) > 100) {
                    notes.add(
                            row.at(),
                            NumberText.plain(BookSeries.value(row)) + " % is more than the whole",
                            "right for growth or a ratio; for parts of a whole write whole: 100 in the definition of "
                                    + series.indicator().id());
                }
            }
        }
    }
}
