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
        for (EquationTerm term : next) {
            LinearForm form = LinearForm.of(term.with(fixed), next.size());
            if (form != null) {
                linear.add(form);
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
        this.effects = model.interplay().stream()
                .map(effect -> Resolving.of(effect.effect(), names, problems))
                .toList();
        gap(model.gap(), names, problems);
        if (!isLinear()) {
            problems.add(nonLinear());
        }
    }

    /** The number of the parameter that is a standard deviation; -1 if none is named. */
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

    private Problem nonLinear() {
        int first = 0;
        while (LinearForm.of(next.get(first), next.size()) != null) {
            first++;
        }
        Stock stock = model.stocks().get(first);
        return Problem.at(
                stock.next().text().at(),
                "the equation of " + stock.id() + " is not linear in the stocks, so the theory cannot be fitted exactly"
                        + (hasNoise() ? ", least of all with noise" : ""),
                "write an equation in which no stock is multiplied or divided by another, or inside a function");
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
