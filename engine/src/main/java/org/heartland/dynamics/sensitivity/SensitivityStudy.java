package org.heartland.dynamics.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.heartland.draws.Workers;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.Plan;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.sensitivity.Morris;
import org.heartland.sensitivity.SobolIndices;
import org.jspecify.annotations.Nullable;

/** How much one variable at one time depends on each varied value. */
public final class SensitivityStudy {
    private final Ensemble ensemble;
    private final PreparedModel prepared;
    private final long seed;
    private final Workers workers;
    private final Flat.Column column;
    private final String variable;
    private final double time;

    /**
     * The output under study.
     *
     * @param at the place where the variable is named
     * @param time the time; null = the end of the run
     * @param timeAt the place where the time is given
     */
    public record Target(
            String variable, Place at, @Nullable Double time, Place timeAt) {}

    private SensitivityStudy(
            Ensemble ensemble, PreparedModel prepared, Target target, Flat.Column column, long seed, Workers workers) {
        this.ensemble = ensemble;
        this.prepared = prepared;
        this.column = column;
        this.variable = target.variable();
        this.seed = seed;
        this.workers = workers;
        Plan plan = prepared.plan();
        this.time = plan.time(target.time() == null ? plan.steps() : plan.step(target.time()));
    }

    public static Read<SensitivityStudy> of(Ensemble ensemble, Target target, long seed, Workers workers) {
        if (ensemble.varied().isEmpty()) {
            return bad(
                    ensemble.variedAt(),
                    "nothing varies",
                    "say what varies between which bounds, or write between: [low, high] in the model");
        }
        if (ensemble.varied().size() > SobolIndices.MAX_INPUTS) {
            return ensemble.tooMany(ensemble.varied().size() + " values vary; the bound is " + SobolIndices.MAX_INPUTS);
        }
        return Plan.of(ensemble.flat().specs())
                .then(plan -> reached(plan, target))
                .then(plan -> Overrides.named(ensemble.flat(), target.variable(), target.at()))
                .then(named -> column(ensemble, named, target))
                .then(column -> ensemble.prepare()
                        .then(prepared -> new Read.Good<>(
                                new SensitivityStudy(ensemble, prepared, target, column, seed, workers))));
    }

    private static Read<Plan> reached(Plan plan, Target target) {
        double stop = plan.time(plan.steps());
        Double time = target.time();
        return time == null || time >= plan.start() && time <= stop
                ? new Read.Good<>(plan)
                : bad(
                        target.timeAt(),
                        "the time " + time + " is outside the run",
                        "name one from " + plan.start() + " to " + stop);
    }

    private static Read<Flat.Column> column(Ensemble ensemble, List<Quantity> named, Target target) {
        return named.size() > 1
                ? bad(
                        target.at(),
                        target.variable() + " is an array",
                        "name one of its elements, such as " + named.get(0).name())
                : new Read.Good<>(ensemble.flat().columns().stream()
                        .filter(column -> column.quantity() == named.get(0))
                        .findFirst()
                        .orElseThrow());
    }

    /** The model with its varied values. */
    public Ensemble ensemble() {
        return ensemble;
    }

    /** The variable under study, as it was named. */
    public String variable() {
        return variable;
    }

    /** The time of the output. */
    public double time() {
        return time;
    }

    /** What a method finds with a number of points or walks. */
    public Read<Analysis> by(Analysis.Method method, int count) {
        return method == Analysis.Method.SOBOL
                ? sobol(count).then(indices -> new Read.Good<>(new Analysis.Variance(count, indices)))
                : morris(count).then(effects -> new Read.Good<>(new Analysis.Effects(count, effects)));
    }

    /** Sobol indices from {@code count * (varied + 2)} runs; {@code count} is a power of 2. */
    public Read<SobolIndices> sobol(int count) {
        int inputs = ensemble.varied().size();
        return ensemble.room(inputs, (inputs + 2L) * count)
                .then(enough -> run(SobolIndices.runs(inputs, count, seed)))
                .then(results -> new Read.Good<>(SobolIndices.of(results, inputs, seed)));
    }

    /** Elementary effects from a number of walks, each with one run more than there are varied values. */
    public Read<List<Morris>> morris(int walks) {
        int inputs = ensemble.varied().size();
        return ensemble.room(inputs, (inputs + 1L) * walks).then(enough -> {
            Morris.Design design = Morris.walks(inputs, walks, seed);
            return run(design.runs()).then(results -> new Read.Good<>(design.effects(results)));
        });
    }

    private Read<double[]> run(double[][] points) {
        int count = points[0].length;
        Members members = Members.of(count, seed, ensemble.inputs(points, count));
        Keep keep = Keep.at(List.of(column), List.of(time));
        return prepared.until(time, members, keep, workers).then(leg -> last(leg.result()));
    }

    private Read<double[]> last(RunResult result) {
        double[] last = result.row(0, 0);
        long lost = Arrays.stream(last).filter(value -> !Double.isFinite(value)).count();
        if (lost > 0) {
            String what =
                    column.name() + " is not a number at " + time + " in " + lost + " of " + last.length + " runs";
            return bad(ensemble.variedAt(), what, "narrow the ranges to values that the model can take");
        }
        return new Read.Good<>(last);
    }

    private static <T> Read<T> bad(Place where, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(where, what, instead)));
    }
}
