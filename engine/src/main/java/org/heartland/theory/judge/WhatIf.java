package org.heartland.theory.judge;

import org.heartland.dossier.Scenario;
import org.heartland.theory.Stock;
import org.heartland.theory.system.Equations;
import org.heartland.theory.system.World;

/**
 * The difference that a scenario makes to the stocks of an account: the same parameters and the same shocks with it and without it. Shocks
 * that do not differ cancel out of a linear model, so the difference is exact for each draw of the parameters.
 */
final class WhatIf {
    private final StockCourse course;
    private final Scenario scenario;
    private final Equations equations;
    private final World world;

    WhatIf(StockCourse course, Scenario scenario) {
        this.course = course;
        this.scenario = scenario;
        this.equations = course.prepared().equations();
        this.world = course.prepared().world();
    }

    /** The differences at a receiver, [year][stock][draw]. */
    double[][][] at(int receiver) {
        double[][][] out = new double[world.years()][course.mean()[receiver].length][course.draws()];
        for (int draw = 0; draw < course.draws(); draw++) {
            double[] difference = new double[out[0].length];
            for (int year = 0; year + 1 < out.length; year++) {
                difference = next(receiver, year, draw, difference);
                for (int i = 0; i < difference.length; i++) {
                    out[year + 1][i][draw] = difference[i];
                }
            }
        }
        return out;
    }

    private double[] next(int receiver, int year, int draw, double[] difference) {
        double[] parameters = course.parameters()[draw][receiver];
        double[] inputs = world.inputs()[receiver][year];
        double[] stocks = new double[difference.length];
        double[] moved = new double[difference.length];
        for (int i = 0; i < stocks.length; i++) {
            stocks[i] = course.mean()[receiver][i][year][draw];
            moved[i] = stocks[i] + difference[i];
        }
        double[] without = equations.next(stocks, inputs, parameters);
        double[] with = equations.next(moved, changed(receiver, year, inputs), parameters);
        for (int i = 0; i < with.length; i++) {
            with[i] += push(receiver, year, equations.model().stocks().get(i)) - without[i];
        }
        return with;
    }

    private double[] changed(int receiver, int year, double[] inputs) {
        double[] changed = inputs.clone();
        for (Scenario.Difference one : scenario.theories()) {
            int input = equations.input(one.name());
            if (input >= 0 && applies(one, receiver, year)) {
                changed[input] = one.set() ? one.number() : changed[input] + one.number();
            }
        }
        return changed;
    }

    private double push(int receiver, int year, Stock stock) {
        double push = 0;
        for (Scenario.Difference one : scenario.theories()) {
            push += one.name().equals(stock.id()) && applies(one, receiver, year) ? one.number() : 0;
        }
        return push;
    }

    private boolean applies(Scenario.Difference one, int receiver, int year) {
        return one.years().contains(world.first() + year)
                && (one.receivers().isEmpty()
                        || one.receivers().contains(world.receivers().get(receiver)));
    }
}
