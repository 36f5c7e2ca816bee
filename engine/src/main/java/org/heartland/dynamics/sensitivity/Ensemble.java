package org.heartland.dynamics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.Room;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.sensitivity.Points;
import org.heartland.sensitivity.Sobol;
import org.heartland.text.NumberText;

/**
 * A model with some values set and others varied between bounds.
 *
 * @param given the quantities that are set to a fixed value (for a stock, its initial value)
 * @param varied the quantities that vary between bounds; each element of an array varies separately
 * @param variedAt the place where the varied values are named, for problems
 */
public record Ensemble(Flat flat, Map<Quantity, Double> given, Map<Quantity, Between> varied, Place variedAt) {
    private static final long MAX_VALUES = 50_000_000;

    /** How points are distributed over the varied quantities. */
    public enum Spread {
        LATIN,
        SOBOL
    }

    /**
     * A value in {@code set} is not varied; bounds in {@code vary} take precedence over those that the model declares.
     *
     * @param declared true if quantities with bounds declared in the model vary too
     */
    public static Read<Ensemble> of(Model model, ByName<Double> set, ByName<Between> vary, boolean declared) {
        return Flattener.flatten(model)
                .then(flat -> Overrides.values(flat, set)
                        .then(given -> Overrides.values(flat, vary).then(wanted -> {
                            Map<Quantity, Between> varied = declared ? declared(model, flat) : new LinkedHashMap<>();
                            varied.putAll(wanted);
                            varied.keySet().removeAll(given.keySet());
                            return new Read.Good<>(new Ensemble(flat, given, varied, vary.at()));
                        })));
    }

    private static Map<Quantity, Between> declared(Model model, Flat flat) {
        Map<Place, Between> ranges = new LinkedHashMap<>();
        model.submodels()
                .forEach(submodel -> submodel.variables()
                        .forEach(
                                variable -> Between.of(variable).ifPresent(range -> ranges.put(variable.at(), range))));
        Map<Quantity, Between> varied = new LinkedHashMap<>();
        for (Flat.Column column : flat.columns()) {
            Between range = ranges.get(column.quantity().at());
            if (range != null) {
                varied.put(column.quantity(), range);
            }
        }
        return varied;
    }

    /** The same model with nothing varied: quantities that are not set have the value of the model. */
    public Ensemble unvaried() {
        return new Ensemble(flat, given, Map.of(), variedAt);
    }

    /** The names of the varied quantities, in order. */
    public List<String> names() {
        return varied.keySet().stream().map(Quantity::name).toList();
    }

    /** What varies and how, in one sentence. */
    public String description() {
        List<String> parts = new ArrayList<>();
        varied.forEach((quantity, range) -> parts.add(
                quantity.name() + " from " + NumberText.exact(range.low()) + " to " + NumberText.exact(range.high())));
        return "varied: " + String.join("; ", parts);
    }

    /** The prepared model; its inputs are the quantities that are set, then those that vary. */
    public Read<PreparedModel> prepare() {
        List<Quantity> inputs = new ArrayList<>(given.keySet());
        inputs.addAll(varied.keySet());
        return PreparedModel.of(flat, inputs);
    }

    /** Points in the unit cube, a row for each varied quantity. */
    public Read<double[][]> points(Spread spread, long seed, int members) {
        if (spread == Spread.SOBOL && varied.size() > Sobol.MAX_DIMENSIONS) {
            return tooMany(varied.size() + " values vary; the bound of Sobol points is " + Sobol.MAX_DIMENSIONS);
        }
        return room(varied.size(), members)
                .then(enough -> new Read.Good<>(
                        spread == Spread.SOBOL
                                ? Points.sobol(seed, varied.size(), members)
                                : Points.latin(seed, names(), members)));
    }

    /** Refuses more input values than fit in memory. */
    Read<Ensemble> room(int inputs, long runs) {
        long limit = Math.min(MAX_VALUES, Room.numbers());
        return inputs * runs <= limit
                ? new Read.Good<>(this)
                : tooMany(inputs + " values vary in " + runs + " runs, which is " + inputs * runs
                        + " numbers; there is room for " + limit);
    }

    <T> Read<T> tooMany(String what) {
        return new Read.Bad<>(List.of(Problem.at(variedAt, what, "vary less, or run fewer members")));
    }

    /** The value of every member for each input of the program. */
    public double[][] inputs(double[][] points, int members) {
        List<double[]> inputs = new ArrayList<>();
        given.values().forEach(value -> {
            double[] same = new double[members];
            Arrays.fill(same, value);
            inputs.add(same);
        });
        int row = 0;
        for (Between range : varied.values()) {
            inputs.add(Arrays.stream(points[row++]).map(range::at).toArray());
        }
        return inputs.toArray(double[][]::new);
    }
}
