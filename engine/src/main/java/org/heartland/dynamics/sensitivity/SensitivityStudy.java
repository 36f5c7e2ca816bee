package org.heartland.dynamics.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.run.Plan;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.run.Runner;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.sensitivity.Morris;
import org.heartland.sensitivity.SobolIndices;
import org.jspecify.annotations.Nullable;

/**
 * What one variable at one time owes to each value that varies.
 *
 * @param column the number of the variable's column
 * @param plan as far as that time
 */
public record SensitivityStudy(Ensemble ensemble, Program program, int column, Plan plan, long seed, int threads) {
    private static final long MOST_VALUES = 50_000_000;

    /** A study of a variable at a time, the end of the run if none is said. */
    public static Read<SensitivityStudy> of(
            Ensemble ensemble, String variable, @Nullable Double at, long seed, int threads) {
        if (ensemble.varied().isEmpty()) {
            return bad("--vary", "nothing varies", "write --vary NAME=LOW..HIGH, or between: [low, high] in the model");
        }
        if (ensemble.varied().size() > SobolIndices.MOST_INPUTS) {
            return Ensemble.tooMany(
                    ensemble.varied().size() + " values vary; the bound is " + SobolIndices.MOST_INPUTS);
        }
        Read<Plan> plan = Plan.of(ensemble.flat().specs()).then(whole -> until(whole, at));
        return plan.then(until -> Overrides.named(ensemble.flat(), variable, "--of")
                .then(named -> column(ensemble, named))
                .then(column -> ensemble.program()
                        .then(program -> new Read.Good<>(
                                new SensitivityStudy(ensemble, program, column, until, seed, threads)))));
    }

    private static Read<Plan> until(Plan whole, @Nullable Double at) {
        double stop = whole.time(whole.steps());
        if (at != null && !(at >= whole.start() && at <= stop)) {
            return bad("--at", "the run does not come by this time", "name one from " + whole.start() + " to " + stop);
        }
        return new Read.Good<>(whole.until(at == null ? stop : at));
    }

    private static Read<Integer> column(Ensemble ensemble, List<Quantity> named) {
        if (named.size() > 1) {
            return bad(
                    "--of",
                    "this is an array",
                    "name one of its elements, such as " + named.get(0).name());
        }
        List<Quantity> all = ensemble.flat().columns().stream()
                .map(column -> column.quantity())
                .toList();
        return new Read.Good<>(all.indexOf(named.get(0)));
    }

    /** The time that is looked at. */
    public double time() {
        return plan.time(plan.steps());
    }

    /** By {@code count * (varied + 2)} runs; {@code count} is a power of 2. */
    public Read<SobolIndices> sobol(int count) {
        int inputs = ensemble.varied().size();
        if ((long) inputs * (inputs + 2) * count > MOST_VALUES) {
            return Ensemble.tooMany("this needs more values than the bound of " + MOST_VALUES);
        }
        return run(SobolIndices.runs(inputs, count, seed))
                .then(results -> new Read.Good<>(SobolIndices.of(results, inputs, seed)));
    }

    /** By that many walks, each of one run more than there are varied values. */
    public Read<List<Morris>> morris(int walks) {
        int inputs = ensemble.varied().size();
        if ((long) inputs * (inputs + 1) * walks > MOST_VALUES) {
            return Ensemble.tooMany("this needs more values than the bound of " + MOST_VALUES);
        }
        Morris.Design design = Morris.walks(inputs, walks, seed);
        return run(design.runs()).then(results -> new Read.Good<>(design.effects(results)));
    }

    private Read<double[]> run(double[][] points) {
        int members = points[0].length;
        double[][] inputs = ensemble.inputs(points, members);
        Runner.Settings settings = new Runner.Settings(members, seed, inputs, threads, Runner.BLOCK, List.of(column));
        return Runner.run(program, plan, settings).then(this::last);
    }

    private Read<double[]> last(RunResult result) {
        double[] last = result.row(0, result.times().length - 1);
        long lost = Arrays.stream(last).filter(value -> !Double.isFinite(value)).count();
        if (lost > 0) {
            String what = result.names().get(0) + " is no number at " + time() + " in " + lost + " of " + last.length
                    + " runs";
            return bad("--vary", what, "narrow the ranges to values that the model can take");
        }
        return new Read.Good<>(last);
    }

    private static <T> Read<T> bad(String where, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of(where), what, instead)));
    }
}
