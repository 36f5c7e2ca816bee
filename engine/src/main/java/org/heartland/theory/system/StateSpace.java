package org.heartland.theory.system;

import java.util.ArrayList;
import java.util.List;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.PriorRange;
import org.heartland.theory.fit.LinearModel;
import org.heartland.theory.fit.LinearUnit;
import org.heartland.theory.fit.Matrices;

/**
 * A model that is linear in its stocks as a state space: a unit for each receiver, whose states are the stocks and, as states that stay what
 * they are, the offsets of its series (so that these are integrated out exactly).
 */
public final class StateSpace implements LinearModel {
    private final Equations equations;
    private final OpenParameters open;
    private final World world;
    private final List<LinearUnit> units = new ArrayList<>();
    private final List<List<Integer>> seriesOfUnit = new ArrayList<>();
    private final int stocks;
    private final boolean watched;

    public StateSpace(Equations equations, OpenParameters open, World world) {
        this(equations, open, world, false);
    }

    /** @param watched whether each stock is a series of its own too, after all others, of which there are no figures */
    public StateSpace(Equations equations, OpenParameters open, World world, boolean watched) {
        this.equations = equations;
        this.open = open;
        this.world = world;
        this.watched = watched;
        this.stocks = equations.model().stocks().size();
        for (int receiver = 0; receiver < world.receivers().size(); receiver++) {
            unit(receiver);
        }
    }

    private void unit(int receiver) {
        List<LinearUnit.Observed> observed = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int s = 0; s < world.series().size(); s++) {
            YearlySeries series = world.series().get(s);
            if (series.receiver() == receiver) {
                observed.add(
                        new LinearUnit.Observed(s, equations.stockOfSeries(series.series()), stocks + observed.size()));
                of.add(series.series());
            }
        }
        int offsets = observed.size();
        for (int i = 0; i < stocks && watched; i++) {
            observed.add(new LinearUnit.Observed(watchedSeries(receiver, i), i, LinearUnit.NONE));
        }
        units.add(new LinearUnit(stocks, offsets, observed));
        seriesOfUnit.add(List.copyOf(of));
    }

    /** The number of the series that is a stock of a receiver, where stocks are watched. */
    public int watchedSeries(int receiver, int stock) {
        return world.series().size() + receiver * stocks + stock;
    }

    @Override
    public List<LinearUnit> units() {
        return units;
    }

    @Override
    public void write(double[] sampled, int unit, Matrices.OfParticle to) {
        double[] parameters = open.at(unit, sampled);
        start(unit, parameters, to);
        double[][] inputs = world.inputs()[unit];
        int years = Math.min(to.years(), inputs.length);
        for (int i = 0; i < stocks; i++) {
            int noise = equations.noise(i);
            double variance = noise < 0 ? 0 : parameters[noise] * parameters[noise];
            for (int year = 0; year < years; year++) {
                to.noise(year, i, variance);
            }
            each(equations.constant(i), parameters, inputs, years, input(i, to));
            for (int j = 0; j < stocks; j++) {
                EquationTerm term = equations.coefficient(i, j);
                if (!term.equals(EquationTerm.ZERO)) {
                    each(term, parameters, inputs, years, transition(i, j, to));
                }
            }
        }
    }

    private void start(int unit, double[] parameters, Matrices.OfParticle to) {
        for (int i = 0; i < stocks; i++) {
            start(i, equations.model().stocks().get(i).start(), to);
        }
        List<Integer> series = seriesOfUnit.get(unit);
        for (int o = 0; o < series.size(); o++) {
            ObservedSeries one = equations.model().series().get(series.get(o));
            start(stocks + o, one.offset(), to);
            double error = parameters[equations.errorOfSeries(series.get(o))];
            to.observation(o, 0, error * error);
        }
        for (int i = 0; i < stocks && watched; i++) {
            to.observation(series.size() + i, 0, 0);
        }
    }

    private static void start(int state, PriorRange prior, Matrices.OfParticle to) {
        double deviation = (prior.high() - prior.low()) / 2 / org.heartland.theory.fit.Prior.HALF_OF_90;
        to.start(state, (prior.low() + prior.high()) / 2, deviation * deviation);
    }

    private interface Place {
        void put(int year, double value);
    }

    private static Place input(int stock, Matrices.OfParticle to) {
        return (year, value) -> to.input(year, stock, value);
    }

    private static Place transition(int to, int from, Matrices.OfParticle matrices) {
        return (year, value) -> matrices.transition(year, to, from, value);
    }

    /** Computes a term for each year: once where no input is in it, or where the inputs are those of the year before. */
    private static void each(EquationTerm term, double[] parameters, double[][] inputs, int years, Place place) {
        double value = 0;
        boolean varies = term.varies();
        for (int year = 0; year < years; year++) {
            if (year == 0 || varies && inputs[year] != inputs[year - 1]) {
                value = term.at(NO_STOCKS, inputs[year], parameters);
            }
            place.put(year, value);
        }
    }

    private static final double[] NO_STOCKS = {};
}
