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

/**
 * A model of which some values are given and others lie between bounds.
 *
 * @param given what has a value of its own, which it keeps (a stock starts at it)
 * @param varied what lies between bounds; each element of an array on its own
 * @param variedAt where it is said what varies, for problems
 */
public record Ensemble(Flat flat, Map<Quantity, Double> given, Map<Quantity, Between> varied, Place variedAt) {
    private static final long MAX_VALUES = 50_000_000;

    /** How points are spread over what is varied. */
    public enum Spread {
        LATIN,
        SOBOL
    }

    /**
     * What {@code set} gives is not varied; bounds in {@code vary} come before those that the model declares.
     *
     * @param declared true if what the model declares is varied, too
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

    /** The same with nothing varied: what is not given has the value that the model says. */
    public Ensemble unvaried() {
        return new Ensemble(flat, given, Map.of(), variedAt);
    }

    /** The names of what is varied, in order. */
    public List<String> names() {
        return varied.keySet().stream().map(Quantity::name).toList();
    }

    /** The model made ready to run; its inputs are what is given and then what is varied. */
    public Read<PreparedModel> prepare() {
        List<Quantity> inputs = new ArrayList<>(given.keySet());
        inputs.addAll(varied.keySet());
        return PreparedModel.of(flat, inputs);
    }

    /** Points in the unit cube, a row for each that is varied. */
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

    /** Refuses more values of inputs than there is room for. */
    Read<Ensemble> room(int inputs, long runs) {
        long most = Math.min(MAX_VALUES, Room.numbers());
        return inputs * runs <= most
                ? new Read.Good<>(this)
                : tooMany(inputs + " values vary in " + runs + " runs, which is " + inputs * runs
                        + " numbers; there is room for " + most);
    }

    <T> Read<T> tooMany(String what) {
        return new Read.Bad<>(List.of(Problem.at(variedAt, what, "vary less, or run fewer members")));
    }

    /** For each input of the program the value of every member. */
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
