package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Years;
import org.heartland.theory.Theory;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.outcome.Consequences.Kind;
import org.heartland.theory.system.Equations;
import org.heartland.theory.system.World;

/** What a scenario changes in an account in some years: its stocks, the void, and which power leads. */
final class Moving {
    /** A void smaller than this is none to be filled. */
    private static final double HARDLY = 1e-3;

    private final StockCourse course;
    private final double[][] draws;
    private final World world;
    private final Equations equations;
    private final List<Integer> years;
    private final WhatIf with;
    private final Scenario scenario;

    /** @param draws the parameters after the data, [parameter][draw] */
    Moving(Prepared prepared, double[][] draws, Scenario scenario, List<Integer> years) {
        this.course = StockCourse.of(prepared, draws);
        this.draws = draws;
        this.world = prepared.world();
        this.equations = prepared.equations();
        this.years = years;
        this.scenario = scenario;
        this.with = new WhatIf(course, scenario);
    }

    /** All of which something can be said, moved or not. */
    List<Moved> all() {
        List<Moved> all = new ArrayList<>();
        for (int r = 0; r < world.receivers().size(); r++) {
            double[][][] moved = with.at(r);
            stocks(r, moved, all);
            voids(r, moved, all);
            leads(r, moved, all);
        }
        all.removeIf(one -> !one.known());
        return all;
    }

    private int index(int year) {
        return year - world.first();
    }

    private void stocks(int receiver, double[][][] moved, List<Moved> to) {
        for (int i = 0; i < moved[0].length; i++) {
            for (int year : years) {
                to.add(new Moved(
                        Kind.STOCK,
                        equations.model().stocks().get(i).id(),
                        world.receivers().get(receiver),
                        year,
                        moved[index(year)][i],
                        course.mean()[receiver][i][index(year)]));
            }
        }
    }

    // ---- The void.

    private void voids(int receiver, double[][][] moved, List<Moved> to) {
        Theory.Gap gap = equations.model().gap();
        if (gap == null) {
            return;
        }
        Years ever = new Years(gap.from(), world.first() + world.years());
        Scenario.Difference without =
                new Scenario.Difference(gap.input(), List.of(), ever, true, gap.instead(), "", gap.at());
        List<Scenario.Difference> both = new ArrayList<>(scenario.theories());
        both.add(without);
        double[][][] full = new WhatIf(course, over(List.of(without))).at(receiver);
        double[][][] fullWith = new WhatIf(course, over(both)).at(receiver);
        int stock = equations.stock(gap.stock());
        for (int year : years) {
            if (year > gap.from()) {
                int y = index(year);
                double[] empty = full[y][stock];
                double[] emptyWith = less(fullWith[y][stock], moved[y][stock]);
                to.add(at(Kind.VOID, gap, receiver, year, less(emptyWith, empty), empty));
                fallen(gap, receiver, year, moved, to);
                filled(gap, receiver, year, full[y], less(fullWith[y], moved[y]), to);
            }
        }
    }

    private Scenario over(List<Scenario.Difference> differences) {
        return new Scenario(scenario.id(), "", "", List.of(), differences, List.of(), scenario.at());
    }

    private Moved at(Kind kind, Theory.Gap gap, int receiver, int year, double[] change, double[] without) {
        return new Moved(kind, gap.stock(), world.receivers().get(receiver), year, change, without);
    }

    /** The absolute void: how far the stock lies below the first year of the cause. */
    private void fallen(Theory.Gap gap, int receiver, int year, double[][][] moved, List<Moved> to) {
        int stock = equations.stock(gap.stock());
        double[][] mean = course.mean()[receiver][stock];
        double[] change = less(moved[index(gap.from())][stock], moved[index(year)][stock]);
        to.add(at(Kind.FALLEN, gap, receiver, year, change, less(mean[index(gap.from())], mean[index(year)])));
    }

    /** The filled part of the counterfactual void, without the scenario and with it. */
    private void filled(Theory.Gap gap, int receiver, int year, double[][] full, double[][] fullWith, List<Moved> to) {
        String filler = gap.filler();
        if (filler == null) {
            return;
        }
        double[] part = part(full, gap, filler);
        to.add(at(Kind.FILLED, gap, receiver, year, less(part(fullWith, gap, filler), part), part));
    }

    private double[] part(double[][] full, Theory.Gap gap, String filler) {
        double[] empty = full[equations.stock(gap.stock())];
        double[] gained = full[equations.stock(filler)];
        double[] part = new double[empty.length];
        for (int draw = 0; draw < part.length; draw++) {
            part[draw] = Math.abs(empty[draw]) < HARDLY ? Double.NaN : 0 - gained[draw] / empty[draw];
        }
        return part;
    }

    private static double[] less(double[] one, double[] other) {
        double[] out = new double[one.length];
        for (int draw = 0; draw < out.length; draw++) {
            out[draw] = one[draw] - other[draw];
        }
        return out;
    }

    private static double[][] less(double[][] one, double[][] other) {
        double[][] out = new double[one.length][];
        for (int i = 0; i < out.length; i++) {
            out[i] = less(one[i], other[i]);
        }
        return out;
    }

    // ---- Who leads.

    private void leads(int receiver, double[][][] moved, List<Moved> to) {
        for (Theory.Rivals rivals : equations.model().rivals()) {
            int first = course.prepared().series(rivals.indicator(), rivals.first(), receiver);
            int second = course.prepared().series(rivals.indicator(), rivals.second(), receiver);
            if (first < 0 || second < 0) {
                continue;
            }
            List<Observations.Cell> cells = new ArrayList<>();
            years.forEach(year -> cells.add(new Observations.Cell(first, index(year))));
            years.forEach(year -> cells.add(new Observations.Cell(second, index(year))));
            List<Ahead.Figure> levels = Ahead.levels(course.prepared(), draws, cells);
            int stock = stockOf(first);
            int other = stockOf(second);
            for (int y = 0; y < years.size(); y++) {
                int year = years.get(y);
                to.add(new Moved(
                        Kind.LEAD,
                        rivals.indicator(),
                        world.receivers().get(receiver),
                        year,
                        less(moved[index(year)][stock], moved[index(year)][other]),
                        less(levels.get(y).mean(), levels.get(years.size() + y).mean())));
            }
        }
    }

    private int stockOf(int series) {
        int number = world.series().get(series).series();
        return equations.stock(equations.model().series().get(number).stock());
    }
}
