package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Assembler;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.run.Plan;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.run.Runner;
import org.heartland.problem.Read;

/**
 * One run of a model with every quantity of it, the hidden ones too, at every step; where that would be more than {@value #MOST_KEPT}
 * numbers, at every saved step.
 *
 * @param rows each quantity in a column of its own number
 * @param saved the rows that the model itself saves
 */
public record Course(Flat flat, RunResult rows, int[] saved) {
    private static final long MOST_KEPT = 30_000_000;

    public static Read<Course> of(Model model) {
        return of(model, Map.of(), 1);
    }

    /** The course of a model with these values of variables and this seed. */
    public static Read<Course> of(Model model, Map<String, Double> set, long seed) {
        return Flattener.flatten(model)
                .then(flat -> Overrides.values(flat, set, "--set")
                        .then(values -> Plan.of(flat.specs()).then(plan -> of(flat, values, plan, seed))));
    }

    private static Read<Course> of(Flat flat, Map<Quantity, Double> values, Plan plan, long seed) {
        boolean every = (plan.steps() + 1L) * flat.quantities().size() <= MOST_KEPT;
        List<Flat.Column> all = flat.quantities().stream()
                .map(quantity -> new Flat.Column(quantity.name(), quantity.name(), quantity))
                .toList();
        Flat wide = new Flat(every ? eachStep(flat.specs()) : flat.specs(), flat.quantities(), all);
        double[][] inputs =
                values.values().stream().map(value -> new double[] {value}).toArray(double[][]::new);
        return Assembler.assemble(wide, new ArrayList<>(values.keySet()))
                .then(program -> Runner.run(program, new Runner.Settings(1, seed, inputs, 1, 1, List.of())))
                .then(rows -> new Read.Good<>(new Course(flat, rows, saved(plan, every))));
    }

    private static SimSpecs eachStep(SimSpecs specs) {
        return new SimSpecs(
                specs.at(),
                specs.start(),
                specs.stop(),
                specs.dt(),
                specs.reciprocal(),
                0,
                specs.method(),
                specs.timeUnits(),
                specs.extras());
    }

    private static int[] saved(Plan plan, boolean every) {
        int[] saved = new int[plan.saved()];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = every ? Math.min(i * plan.every(), plan.steps()) : i;
        }
        return saved;
    }

    public double value(Quantity quantity, int row) {
        return rows.at(quantity.index(), row, 0);
    }

    public double time(int row) {
        return rows.times()[row];
    }

    /** How many rows there are. */
    public int length() {
        return rows.times().length;
    }
}
