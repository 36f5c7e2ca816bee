package org.heartland.theory.series;

import java.util.stream.IntStream;
import org.heartland.days.Cover;
import org.heartland.panel.Cell;
import org.heartland.panel.Grid;
import org.heartland.panel.Panel;
import org.heartland.panel.Partners;
import org.heartland.panel.Row;
import org.heartland.panel.Setting;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.Theory;
import org.jspecify.annotations.Nullable;

/**
 * The values of a series at one receiver, on its scale. Only figures of whole years count, and none is carried over; where a receiver has
 * several books, those of the first (by name) that knows the year. A list of events is never whole, so a year of which it has none is unknown.
 */
record SeriesValues(Panel panel, Theory.Model model, ObservedSeries series, String receiver) {

    /** The values of some years; NaN where there is none. */
    double[] from(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToDouble(this::in).toArray();
    }

    private double in(int year) {
        if (!panel.period().contains(year)) {
            return Double.NaN;
        }
        if (series.what() instanceof ObservedSeries.OfEvents events) {
            long listed =
                    events.kinds().stream().mapToLong(kind -> count(kind, year)).sum();
            return listed == 0 ? Double.NaN : scaled(listed);
        }
        ObservedSeries.OfIndicator of = (ObservedSeries.OfIndicator) series.what();
        Grid grid = panel.grid(of.indicator(), receiver);
        return series.scale() == ObservedSeries.Scale.LOG_RATIO
                ? ratio(grid, of.sender(), year)
                : scaled(level(grid, of.sender(), year) / over(of.over(), year));
    }

    private long count(String kind, int year) {
        return panel.events(kind).stream()
                .map(panel::row)
                .filter(row -> row.from().getYear() == year && row.receivers().contains(receiver))
                .map(Row::indicator)
                .distinct()
                .count();
    }

    private double over(@Nullable String own, int year) {
        return own == null ? 1 : level(panel.grid(own, receiver), "", year);
    }

    private static double level(Grid grid, String sender, int year) {
        for (String book : grid.books()) {
            Cell cell = grid.cell(book, sender, year);
            if (cell.known() && isWholeYear(cell.cover(), year)) {
                return cell.value();
            }
        }
        return Double.NaN;
    }

    private static boolean isWholeYear(@Nullable Cover cover, int year) {
        return cover == null || !cover.isPart() && cover.carried() == 0 && cover.year() == year;
    }

    private double ratio(Grid grid, String sender, int year) {
        for (String book : grid.books()) {
            Partners partners = Partners.of(grid, new Setting(book, series.window(), 0), year);
            boolean listed = partners.states().contains(sender) || partners.complete();
            if (listed && isWholeYear(partners.cover(), year) && partners.total() > 0) {
                double rest = rest(partners) + series.pseudo();
                return finite(StrictMath.log((partners.amount(sender) + series.pseudo()) / rest));
            }
        }
        return Double.NaN;
    }

    /** What partners have that are none of the powers whose presences the theory is about. */
    private double rest(Partners partners) {
        double rest = partners.total();
        for (String power : model.powers()) {
            double amount = partners.amount(power);
            rest -= Double.isNaN(amount) ? 0 : amount;
        }
        return rest;
    }

    private double scaled(double figure) {
        return finite(
                switch (series.scale()) {
                    case LOG, LOG_RATIO -> StrictMath.log(figure + series.pseudo());
                    case NEARNESS -> -StrictMath.log(figure + series.pseudo());
                    case LOGIT -> StrictMath.log(figure / (100 - figure));
                });
    }

    /** The value, or NaN in place of one that no figure above 0 stands behind. */
    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
