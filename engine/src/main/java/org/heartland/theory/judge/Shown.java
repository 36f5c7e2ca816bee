package org.heartland.theory.judge;

import org.heartland.theory.ObservedSeries;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.heartland.theory.system.YearlySeries;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a series shows at a receiver, as they stand in the dossier and not on the scale of the series.
 *
 * @param sender whose figures they are: the power whose stock they show, for a state's own figures
 */
record Shown(String indicator, String sender, String receiver, ObservedSeries series) {
    /** The series of a world, by its number; null if it counts events or shows no power's stock. */
    static @Nullable Shown of(Prepared prepared, int number) {
        Theory.Model model = prepared.equations().model();
        YearlySeries yearly = prepared.world().series().get(number);
        ObservedSeries series = model.series().get(yearly.series());
        if (!(series.what() instanceof ObservedSeries.OfIndicator of)) {
            return null;
        }
        String power = of.sender();
        for (Stock stock : model.stocks()) {
            String owner = stock.power();
            power = power.isEmpty() && owner != null && stock.id().equals(series.stock()) ? owner : power;
        }
        String receiver = prepared.world().receivers().get(yearly.receiver());
        return power.isEmpty() ? null : new Shown(of.indicator(), power, receiver, series);
    }

    /** The figure behind a value on the scale of the series: a share of all partners for a ratio, else in the unit of the indicator. */
    double figure(double value) {
        return series.figure(value);
    }
}
