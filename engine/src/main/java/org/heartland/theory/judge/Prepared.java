package org.heartland.theory.judge;

import org.heartland.panel.Panel;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.Theory;
import org.heartland.theory.fit.Forecaster;
import org.heartland.theory.fit.KalmanLikelihood;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.series.WorldReading;
import org.heartland.theory.system.Equations;
import org.heartland.theory.system.OpenParameters;
import org.heartland.theory.system.PathModel;
import org.heartland.theory.system.StateSpace;
import org.heartland.theory.system.World;
import org.heartland.theory.system.YearlySeries;

/**
 * A model with the data of a dossier, ready to be fitted.
 *
 * @param world with inputs beyond the last year of the data
 * @param data the values of all series, in batches by the year in which they were out
 */
public record Prepared(
        Equations equations, OpenParameters open, World world, Observations data, Forecaster likelihood) {
    /** How many years after the last of the data are predicted. */
    public static final int AHEAD = 10;

    /** The model with what a panel shows. */
    public static Prepared of(Panel panel, Theory.Model model) {
        return of(WorldReading.of(panel, model, AHEAD), model);
    }

    /** The model with this world. */
    public static Prepared of(World world, Theory.Model model) {
        Equations equations = Equations.of(model);
        OpenParameters open = new OpenParameters(
                equations.isPath() ? PathModel.parameters(model, world) : model.parameters(), world.receivers());
        double[][] values = world.series().stream().map(YearlySeries::values).toArray(double[][]::new);
        int[] lags = world.series().stream().mapToInt(YearlySeries::lag).toArray();
        Observations data = Observations.released(values, lags);
        Forecaster likelihood = equations.isPath()
                ? new PathModel(equations, open, world, data)
                : new KalmanLikelihood(new StateSpace(equations, open, world), data);
        return new Prepared(equations, open, world, data, likelihood);
    }

    /** The series of an indicator and sender at a receiver, by its number in the world; -1 if there is none. */
    int series(String indicator, String sender, int receiver) {
        for (int s = 0; s < world.series().size(); s++) {
            ObservedSeries one =
                    equations.model().series().get(world.series().get(s).series());
            if (world.series().get(s).receiver() == receiver
                    && one.what() instanceof ObservedSeries.OfIndicator of
                    && of.indicator().equals(indicator)
                    && of.sender().equals(sender)) {
                return s;
            }
        }
        return -1;
    }
}
