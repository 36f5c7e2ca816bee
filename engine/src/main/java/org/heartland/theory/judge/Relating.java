package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Years;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Relations.Interplay;
import org.heartland.theory.outcome.Relations.Kind;
import org.heartland.theory.outcome.Relations.VoidRow;
import org.heartland.theory.score.WeightedDraws;
import org.heartland.theory.system.Equations;
import org.heartland.theory.system.World;
import org.jspecify.annotations.Nullable;

/** Reads from the draws of a fitted account how the powers bear on each other, and what void one of them leaves. */
final class Relating {
    /** A void smaller than this is none to be filled. */
    private static final double HARDLY = 1e-3;

    private static final int STEPS = 1 << 20;

    private final StockCourse course;
    private final Equations equations;
    private final World world;
    private final Theory.Model model;

    Relating(StockCourse course) {
        this.course = course;
        this.equations = course.prepared().equations();
        this.world = course.prepared().world();
        this.model = equations.model();
    }

    /** @param clash the hazard of a clash; null if the theory declares none */
    Relations relations(Relations.@Nullable ClashHazard clash) {
        double[] largest = largestEigenvalues();
        double[] ends = Telling.quantiles(WeightedDraws.equal(largest), .05, .5, .95);
        double runaway = Arrays.stream(largest).filter(value -> value > 1).count() / (double) largest.length;
        return new Relations(
                model.id(),
                interplay(),
                voids(),
                runaway,
                Arrays.stream(ends).boxed().toList(),
                clash);
    }

    // ---- The interplay.

    private List<Interplay> interplay() {
        if (model.interplay().size() < 2) {
            return List.of();
        }
        Map<Kind, Integer> counts = new TreeMap<>();
        for (int draw = 0; draw < course.draws(); draw++) {
            counts.merge(kind(draw), 1, Integer::sum);
        }
        Theory.Effect first = model.interplay().get(0);
        List<Interplay> all = new ArrayList<>();
        counts.forEach((kind, count) ->
                all.add(new Interplay(first.from(), first.of(), kind, count / (double) course.draws())));
        return all;
    }

    /** How the two powers of the model bear on each other in a draw, for a model that says so. */
    Kind kind(int draw) {
        return Kind.of(sign(0, draw), sign(1, draw));
    }

    private int sign(int effect, int draw) {
        double value = equations.effect(effect, course.parameters()[draw][0]);
        double margin = model.interplay().get(effect).margin();
        return Math.abs(value) <= margin ? 0 : value > 0 ? 1 : -1;
    }

    // ---- The void.

    private List<VoidRow> voids() {
        Theory.Gap gap = model.gap();
        return gap == null
                ? List.of()
                : emptied().stream().map(one -> row(gap, one)).toList();
    }

    /** How far the stocks of a receiver lie above what they are, in a year of the world without the cause: [stock][draw]. */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    record Emptied(int receiver, int year, double[][] moved) {}

    /** What each receiver lacks in each year after the cause began; empty if the model has no void. */
    List<Emptied> emptied() {
        Theory.Gap gap = model.gap();
        List<Emptied> all = new ArrayList<>();
        if (gap == null) {
            return all;
        }
        Scenario.Difference without = new Scenario.Difference(
                gap.input(), List.of(), new Years(gap.from(), model.last()), true, gap.instead(), "", gap.at());
        Scenario scenario = new Scenario("void", "", "", List.of(), List.of(without), List.of(), gap.at());
        WhatIf whatIf = new WhatIf(course, scenario);
        for (int r = 0; r < world.receivers().size(); r++) {
            double[][][] moved = whatIf.at(r);
            for (int year = gap.from() + 1; year <= model.last() + 1; year++) {
                all.add(new Emptied(r, year, moved[year - world.first()]));
            }
        }
        return all;
    }

    /** The void of {@link #emptied}, in each draw. */
    double[] empty(Emptied of) {
        Theory.Gap gap = model.gap();
        return gap == null ? new double[0] : of.moved()[equations.stock(gap.stock())];
    }

    private VoidRow row(Theory.Gap gap, Emptied of) {
        int year = of.year();
        double[] empty = empty(of);
        String filler = gap.filler();
        double[] gained = filler == null ? new double[empty.length] : of.moved()[equations.stock(filler)];
        double[][] course = this.course.mean()[of.receiver()][equations.stock(gap.stock())];
        double[] filled = new double[empty.length];
        double[] fallen = new double[empty.length];
        for (int draw = 0; draw < empty.length; draw++) {
            boolean some = filler != null && Math.abs(empty[draw]) >= HARDLY;
            filled[draw] = some ? 0 - gained[draw] / empty[draw] : Double.NaN;
            fallen[draw] = course[gap.from() - world.first()][draw] - course[year - world.first()][draw];
        }
        double[] ends = Telling.quantiles(WeightedDraws.equal(empty), .05, .5, .95);
        double[] since = Telling.quantiles(WeightedDraws.equal(fallen), .05, .5, .95);
        double[] known =
                Arrays.stream(filled).filter(value -> !Double.isNaN(value)).toArray();
        double part = known.length < filled.length / 2 || known.length == 0
                ? Double.NaN
                : Telling.quantiles(WeightedDraws.equal(known), .5)[0];
        return new VoidRow(
                world.receivers().get(of.receiver()),
                year,
                ends[0],
                ends[1],
                ends[2],
                since[0],
                since[1],
                since[2],
                part);
    }

    // ---- Running away.

    /** The largest absolute eigenvalue of the transition at each receiver in the last year, for each draw. */
    private double[] largestEigenvalues() {
        int last = model.last() - world.first();
        double[] all = new double[course.draws() * world.receivers().size()];
        for (int draw = 0; draw < course.draws(); draw++) {
            for (int r = 0; r < world.receivers().size(); r++) {
                double[] stocks = new double[course.mean()[r].length];
                for (int i = 0; i < stocks.length; i++) {
                    stocks[i] = course.mean()[r][i][last][draw];
                }
                double[][] matrix = equations.transition(stocks, world.inputs()[r][last], course.parameters()[draw][r]);
                all[draw * world.receivers().size() + r] = radius(matrix);
            }
        }
        return all;
    }

    /** The spectral radius, as the growth of the powers of the matrix (Gelfand's formula), to about five digits. */
    static double radius(double[][] matrix) {
        double[][] power = matrix;
        double log = 0;
        int exponent = 1;
        while (exponent < STEPS) {
            double norm = norm(power);
            if (norm == 0) {
                return 0;
            }
            double[][] scaled = times(power, 1 / norm);
            power = product(scaled, scaled);
            log = 2 * (log + StrictMath.log(norm));
            exponent *= 2;
        }
        return StrictMath.exp((log + StrictMath.log(norm(power))) / exponent);
    }

    private static double norm(double[][] matrix) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> Arrays.stream(row).map(Math::abs).sum())
                .max()
                .orElse(0);
    }

    private static double[][] times(double[][] matrix, double factor) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(value -> value * factor).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] product(double[][] one, double[][] other) {
        double[][] product = new double[one.length][one.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                for (int k = 0; k < one.length; k++) {
                    product[i][j] += one[i][k] * other[k][j];
                }
            }
        }
        return product;
    }
}
