package org.heartland.dynamics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Assembler;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Model;
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
 */
public record Ensemble(Flat flat, Map<Quantity, Double> given, Map<Quantity, Between> varied) {
    private static final long MOST_VALUES = 50_000_000;

    /** How points are spread over what is varied. */
    public enum Spread {
        LATIN,
        SOBOL
    }

    /**
     * What {@code set} gives is not varied; bounds in {@code vary} come before those that the model declares.
     *
     * @param declared whether what the model declares is varied at all
     */
    public static Read<Ensemble> of(Model model, Map<String, Double> set, Map<String, Between> vary, boolean declared) {
        return Flattener.flatten(model)
                .then(flat -> Overrides.values(flat, set, "--set")
                        .then(given -> Overrides.values(flat, vary, "--vary").then(wanted -> {
                            Map<Quantity, Between> varied = declared ? declared(model, flat) : new LinkedHashMap<>();
                            varied.putAll(wanted);
                            varied.keySet().removeAll(given.keySet());
                            return new Read.Good<>(new Ensemble(flat, given, varied));
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

    /** The names of what is varied, in order. */
    public List<String> names() {
        return varied.keySet().stream().map(Quantity::name).toList();
    }

    /** The model made ready to run; its inputs are what is given and then what is varied. */
    public Read<Program> program() {
        List<Quantity> inputs = new ArrayList<>(given.keySet());
        inputs.addAll(varied.keySet());
        return Assembler.assemble(flat, inputs);
    }

    /** Points in the unit cube, a row for each that is varied. */
    public Read<double[][]> points(Spread spread, long seed, int members) {
        if (spread == Spread.SOBOL && varied.size() > Sobol.MOST_DIMENSIONS) {
            return tooMany(varied.size() + " values vary; the bound of Sobol points is " + Sobol.MOST_DIMENSIONS);
        }
        if ((long) varied.size() * members > MOST_VALUES) {
            return tooMany(varied.size() + " values vary in " + members + " runs; the bound of both together is "
                    + MOST_VALUES);
        }
        return new Read.Good<>(
                spread == Spread.SOBOL
                        ? Points.sobol(seed, varied.size(), members)
                        : Points.latin(seed, names(), members));
    }

    static <T> Read<T> tooMany(String what) {
        return new Read.Bad<>(List.of(Problem.at(Place.of("--vary"), what, "vary less, or run fewer members")));
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
