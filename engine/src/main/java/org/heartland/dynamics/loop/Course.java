package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.Plan;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.Room;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * One run of a model with all its quantities, including hidden ones, at every step, or only at saved steps if that
 * would be more than {@value #MAX_KEPT} numbers.
 *
 * @param rows each quantity in the column of its index
 * @param saved the rows that the model itself saves
 * @param deadline the deadline of everything computed from the run
 */
public record Course(Flat flat, RunResult rows, int[] saved, Deadline deadline) {
    private static final long MAX_KEPT = 30_000_000;
    /** Values computed from a run and their plots take about twice the memory of the run itself. */
    private static final int PARTS = 3;

    public static Read<Course> of(Model model) {
        return of(model, ByName.none(), 1, new Workers(1));
    }

    /** Runs a model with these values of variables and this seed. */
    public static Read<Course> of(Model model, ByName<Double> set, long seed, Workers workers) {
        return Flattener.flatten(model)
                .then(flat -> Overrides.values(flat, set)
                        .then(values -> PreparedModel.of(flat, new ArrayList<>(values.keySet()))
                                .then(prepared -> of(prepared, one(values.values(), seed), workers))));
    }

    private static Members one(Collection<Double> values, long seed) {
        double[][] inputs = values.stream().map(value -> new double[] {value}).toArray(double[][]::new);
        return Members.of(1, seed, inputs);
    }

    /** Runs a prepared model once, with all the memory for numbers. */
    private static Read<Course> of(PreparedModel prepared, Members one, Workers workers) {
        return of(prepared, one, Room.numbers(), workers);
    }

    /**
     * Runs a prepared model once.
     *
     * @param numbers how many numbers there is room for, with all that is computed from the run
     */
    public static Read<Course> of(PreparedModel prepared, Members one, long numbers, Workers workers) {
        Plan plan = prepared.plan();
        List<Quantity> quantities = prepared.flat().quantities();
        long room = numbers / PARTS;
        boolean every = (plan.steps() + 1L) * quantities.size() <= Math.min(MAX_KEPT, room);
        double kept = (double) plan.saved() * quantities.size();
        if (kept > room) {
            String what = String.format(
                    Locale.ROOT, "the loops of this run need %.0f numbers, and there is room for %d", kept, room);
            return new Read.Bad<>(List.of(Problem.at(prepared.flat().specs().at(), what, Room.INSTEAD)));
        }
        List<Flat.Column> all = quantities.stream()
                .map(quantity -> new Flat.Column(quantity.name(), quantity.name(), quantity))
                .toList();
        return prepared.run(one, every ? Keep.eachStep(all) : Keep.saved(all), workers)
                .then(rows ->
                        new Read.Good<>(new Course(prepared.flat(), rows, saved(plan, every), workers.deadline())));
    }

    private static int[] saved(Plan plan, boolean every) {
        int[] saved = new int[plan.saved()];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = every ? Math.min(i * plan.every(), plan.steps()) : i;
        }
        return saved;
    }

    /** The run as the model saves it: its columns at the saved times. */
    public RunResult result() {
        int[] columns = flat.columns().stream()
                .mapToInt(column -> column.quantity().index())
                .toArray();
        double[][] kept = new double[columns.length][saved.length];
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < saved.length; i++) {
                kept[c][i] = rows.at(columns[c], saved[i], 0);
            }
        }
        double[] times = Arrays.stream(saved).mapToDouble(this::time).toArray();
        List<String> names = flat.columns().stream().map(Flat.Column::name).toList();
        return new RunResult(times, names, 1, 1, new double[][][] {kept}, rows.limited());
    }

    public double value(Quantity quantity, int row) {
        return rows.at(quantity.index(), row, 0);
    }

    public double time(int row) {
        return rows.times()[row];
    }

    /** The number of rows. */
    public int length() {
        return rows.times().length;
    }
}
