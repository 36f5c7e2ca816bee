package org.heartland.theory.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.PriorRange;
import org.heartland.theory.fit.LinearModel;
import org.heartland.theory.fit.LinearUnit;
import org.heartland.theory.fit.Matrices;

/**
 * A model that is linear in its stocks as a state space: a unit for each receiver, whose states are the stocks and, as states that do not
 * move, the offsets of its series (so that these are integrated out exactly).
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
    public void write(double[][] sampled, int unit, Matrices to) {
        double[][] parameters = open.lanes(unit, sampled, to.lanes());
        start(unit, parameters, to);
        double[][] inputs = world.inputs()[unit];
        int years = Math.min(to.years(), inputs.length);
        for (int i = 0; i < stocks; i++) {
            int stock = i;
            int noise = equations.noise(i);
            if (noise >= 0) {
                double[] variance = square(parameters[noise]);
                for (int year = 0; year < years; year++) {
                    to.noise(year, i, i, variance);
                }
            }
            each(
                    equations.constant(i),
                    parameters,
                    inputs,
                    years,
                    to.lanes(),
                    (year, value) -> to.input(year, stock, value));
            for (int j = 0; j < stocks; j++) {
                int from = j;
                each(
                        equations.coefficient(i, j),
                        parameters,
                        inputs,
                        years,
                        to.lanes(),
                        (year, value) -> to.transition(year, stock, from, value));
            }
        }
    }

    private static double[] square(double[] values) {
        double[] squares = new double[values.length];
        for (int l = 0; l < squares.length; l++) {
            squares[l] = values[l] * values[l];
        }
        return squares;
    }

    private void start(int unit, double[][] parameters, Matrices to) {
        for (int i = 0; i < stocks; i++) {
            start(i, equations.model().stocks().get(i).start(), to);
        }
        List<Integer> series = seriesOfUnit.get(unit);
        double[] none = new double[to.lanes()];
        for (int o = 0; o < series.size(); o++) {
            ObservedSeries one = equations.model().series().get(series.get(o));
            start(stocks + o, one.offset(), to);
            to.observation(o, none, square(parameters[equations.errorOfSeries(series.get(o))]));
            int drift = equations.driftOfSeries(series.get(o));
            if (drift >= 0) {
                to.drift(stocks + o, square(parameters[drift]));
            }
        }
        for (int i = 0; i < stocks && watched; i++) {
            to.observation(series.size() + i, none, none);
        }
    }

    private static void start(int state, PriorRange prior, Matrices to) {
        double deviation = (prior.high() - prior.low()) / 2 / org.heartland.theory.fit.Prior.HALF_OF_90;
        to.start(state, all((prior.low() + prior.high()) / 2, to), all(deviation * deviation, to));
    }

    private static double[] all(double value, Matrices to) {
        double[] all = new double[to.lanes()];
        Arrays.fill(all, value);
        return all;
    }

    private interface Entry {
        void put(int year, double[] value);
    }

    /** Computes a term for each year: anew where an input that is in it is not that of the year before. */
    private static void each(
            EquationTerm term, double[][] parameters, double[][] inputs, int years, int lanes, Entry entry) {
        if (term.equals(EquationTerm.ZERO)) {
            return;
        }
        double[] value = {};
        for (int year = 0; year < years; year++) {
            if (year == 0 || inputs[year] != inputs[year - 1] && term.differs(inputs[year], inputs[year - 1])) {
                value = new LaneTerms(inputs[year], parameters, lanes).of(term);
            }
            entry.put(year, value);
        }
    }
}
