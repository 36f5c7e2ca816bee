package org.heartland.theory.system;

import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.jspecify.annotations.Nullable;

/** The equations of a model with all names resolved, for one receiver at a time. */
public final class Equations {
    private final Theory.Model model;
    private final List<EquationTerm> next;
    private final List<LinearForm> linear;
    private final int[] noise;
    private final int[] stockOfSeries;
    private final int[] errorOfSeries;
    private final int[] driftOfSeries;
    private final int[] carriedOfSeries;
    private final List<EquationTerm> effects;

    private Equations(Theory.Model model, Problems problems) {
        this.model = model;
        EquationNames names = new EquationNames(model, problems);
        this.next = model.stocks().stream()
                .map(stock -> Resolving.of(stock.next(), names, problems))
                .toList();
        this.linear = new ArrayList<>();
        double[] fixed = model.parameters().stream()
                .mapToDouble(one -> one.fixed() == null ? Double.NaN : one.fixed())
                .toArray();
        for (int i = 0; i < next.size(); i++) {
            LinearForm form = LinearForm.of(next.get(i).with(fixed), next.size());
            if (form != null) {
                linear.add(form);
            } else if (hasNoise()) {
                problems.add(nonLinear(model.stocks().get(i)));
            }
        }
        this.noise = model.stocks().stream()
                .mapToInt(stock -> deviation(stock.noise(), stock.at(), names, problems))
                .toArray();
        List<ObservedSeries> series = model.series();
        this.stockOfSeries = series.stream()
                .mapToInt(one -> names.number(EquationNames.Kind.STOCK, one.stock(), one.at(), problems))
                .toArray();
        this.errorOfSeries = series.stream()
                .mapToInt(one -> names.number(EquationNames.Kind.PARAMETER, one.noise(), one.at(), problems))
                .toArray();
        this.driftOfSeries = series.stream()
                .mapToInt(one -> deviation(one.drift(), one.at(), names, problems))
                .toArray();
        this.carriedOfSeries = series.stream()
                .mapToInt(one -> deviation(one.carried(), one.at(), names, problems))
                .toArray();
        this.effects = model.interplay().stream()
                .map(effect -> Resolving.of(effect.effect(), names, problems))
                .toList();
        gap(model.gap(), names, problems);
        if (isPath()) {
            path(series, problems);
        }
    }

    /** The number of a parameter of errors or shocks; -1 if none is named. */
    private static int deviation(@Nullable String name, Place at, EquationNames names, Problems problems) {
        return name == null ? -1 : names.number(EquationNames.Kind.PARAMETER, name, at, problems);
    }

    private static void gap(Theory.@Nullable Gap gap, EquationNames names, Problems problems) {
        if (gap != null) {
            names.number(EquationNames.Kind.STOCK, gap.stock(), gap.at(), problems);
            String filler = gap.filler();
            if (filler != null) {
                names.number(EquationNames.Kind.STOCK, filler, gap.at(), problems);
            }
            names.number(EquationNames.Kind.INPUT, gap.input(), gap.at(), problems);
        }
    }

    private static Problem nonLinear(Stock stock) {
        return Problem.at(
                stock.next().text().at(),
                "the equation of " + stock.id()
                        + " is not linear in the stocks, and a model with yearly shocks that is not cannot be fitted exactly",
                "leave out noise of every stock, or write an equation in which no stock is multiplied or divided by another, or inside a function");
    }

    /** What cannot be fitted where figures lie around a path without shocks. */
    private void path(List<ObservedSeries> series, Problems problems) {
        for (ObservedSeries one : series) {
            if (one.carried() != null && hasNoise()) {
                problems.add(
                        one.at(),
                        "errors of " + one.id()
                                + " are carried over, but stocks have yearly shocks, which carry over by themselves",
                        "leave out carried, or noise of every stock");
            } else if (one.drift() != null) {
                problems.add(
                        one.at(),
                        "the offset of " + one.id()
                                + " drifts, but figures of this model lie around a path that is certain",
                        "leave out drift, or write carried, which lets errors of successive years be alike");
            }
        }
    }

    /** What is wrong with the equations and names of a model. */
    public static List<Problem> problems(Theory.Model model) {
        Problems problems = new Problems();
        new Equations(model, problems);
        return problems.all();
    }

    /** The equations of a model that was checked. */
    public static Equations of(Theory.Model model) {
        Problems problems = new Problems();
        Equations equations = new Equations(model, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.all().get(0).line());
        }
        return equations;
    }

    public Theory.Model model() {
        return model;
    }

    /** True if every stock is linear in the stocks. */
    public boolean isLinear() {
        return linear.size() == next.size();
    }

    /** True if figures lie around a path that is certain for given parameters, with errors of their own: else shocks are filtered. */
    public boolean isPath() {
        return !isLinear() || model.series().stream().anyMatch(one -> one.carried() != null);
    }

    /** True if some stock has yearly shocks. */
    private boolean hasNoise() {
        return model.stocks().stream().anyMatch(stock -> stock.noise() != null);
    }

    /** The stocks a year on, without shocks. */
    public double[] next(double[] stocks, double[] inputs, double[] parameters) {
        double[] after = new double[stocks.length];
        for (int i = 0; i < after.length; i++) {
            after[i] = next.get(i).at(stocks, inputs, parameters);
        }
        return after;
    }

    /** The matrix that takes the stocks to those of the next year, [to][from], for a linear model. */
    public double[][] transition(double[] inputs, double[] parameters) {
        double[][] matrix = new double[next.size()][next.size()];
        for (int to = 0; to < matrix.length; to++) {
            for (int from = 0; from < matrix.length; from++) {
                matrix[to][from] = coefficient(to, from).at(NO_STOCKS, inputs, parameters);
            }
        }
        return matrix;
    }

    /** The same for any model, near some stocks: how much those of the next year move with each. */
    public double[][] transition(double[] stocks, double[] inputs, double[] parameters) {
        if (isLinear()) {
            return transition(inputs, parameters);
        }
        double[][] matrix = new double[next.size()][next.size()];
        for (int from = 0; from < matrix.length; from++) {
            double step = STEP * Math.max(1, Math.abs(stocks[from]));
            double[] up = stocks.clone();
            double[] down = stocks.clone();
            up[from] += step;
            down[from] -= step;
            double[] above = next(up, inputs, parameters);
            double[] below = next(down, inputs, parameters);
            for (int to = 0; to < matrix.length; to++) {
                matrix[to][from] = (above[to] - below[to]) / (2 * step);
            }
        }
        return matrix;
    }

    /** Near the cube root of the precision of numbers, at which differences are most exact. */
    private static final double STEP = 1e-5;

    private static final double[] NO_STOCKS = {};

    /** The value of an effect of the interplay, by its number. */
    public double effect(int number, double[] parameters) {
        return effects.get(number).at(NO_STOCKS, NO_STOCKS, parameters);
    }

    EquationTerm coefficient(int to, int from) {
        return linear.get(to).coefficients()[from];
    }

    EquationTerm constant(int to) {
        return linear.get(to).constant();
    }

    /** The parameter that is the standard deviation of a stock's shocks; -1 if it has none. */
    int noise(int stock) {
        return noise[stock];
    }

    int stockOfSeries(int series) {
        return stockOfSeries[series];
    }

    int errorOfSeries(int series) {
        return errorOfSeries[series];
    }

    /** The parameter that is the standard deviation of the yearly changes of a series' offset; -1 if that stays what it is. */
    int driftOfSeries(int series) {
        return driftOfSeries[series];
    }

    /** The parameter that is the correlation of a series' errors in successive years; -1 if they are independent. */
    int carriedOfSeries(int series) {
        return carriedOfSeries[series];
    }

    /** The number of a parameter, which exists. */
    public int parameter(String id) {
        List<OpenParameter> all = model.parameters();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no parameter " + id);
    }

    /** The number of a stock, which exists. */
    public int stock(String id) {
        return model.stocks().stream().map(Stock::id).toList().indexOf(id);
    }

    /** The number of an input; -1 if there is none. */
    public int input(String id) {
        return model.inputs().stream()
                .map(org.heartland.theory.Input::id)
                .toList()
                .indexOf(id);
    }
}
