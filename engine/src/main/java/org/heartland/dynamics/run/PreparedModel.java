package org.heartland.dynamics.run;

import java.util.List;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.dynamics.compile.Assembler;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.model.Model;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * A model that was flattened and compiled once and can be run many times, with other inputs each time. Safe for several
 * threads.
 */
public record PreparedModel(Flat flat, Plan plan, Program program, SingleRuns singleRuns) {

    /** A model of which nothing was run yet. */
    public PreparedModel(Flat flat, Plan plan, Program program) {
        this(flat, plan, program, new SingleRuns());
    }

    /** Prepares a model without inputs. */
    public static Read<PreparedModel> of(Model model) {
        return Flattener.flatten(model).then(flat -> of(flat, List.of()));
    }

    /**
     * Prepares a model with inputs: quantities whose values each run sets. A stock starts at its value, any other
     * quantity keeps it.
     */
    public static Read<PreparedModel> of(Flat flat, List<Quantity> inputs) {
        return Assembler.assemble(flat, inputs)
                .then(program ->
                        Plan.of(flat.specs()).then(plan -> new Read.Good<>(new PreparedModel(flat, plan, program))));
    }

    /** Runs the model from start to stop. */
    public Read<RunResult> run(Members members, Keep keep, Workers workers) {
        return leg(members, keep, null, plan.steps(), workers).then(leg -> new Read.Good<>(leg.result()));
    }

    /** Runs the model from the start to the step nearest to a time. */
    public Read<Leg> until(double time, Members members, Keep keep, Workers workers) {
        return leg(members, keep, null, plan.step(time), workers);
    }

    /**
     * Resumes from a state to the step nearest to a time. With the same inputs, every value equals that of an
     * uninterrupted run; with others, lasting values (stocks, delays, values of INIT) continue from the state, and
     * everything else follows the new inputs.
     */
    public Read<Leg> resume(RunState from, double time, Members members, Keep keep, Workers workers) {
        if (from.count() != members.count() || from.block() != members.block()) {
            throw new IllegalArgumentException("a state of " + from.count() + " runs in blocks of " + from.block()
                    + " cannot be resumed by " + members.count() + " in blocks of " + members.block());
        }
        return leg(members, keep, from, Math.max(from.step(), plan.step(time)), workers);
    }

    private Read<Leg> leg(Members members, Keep keep, @Nullable RunState from, int last, Workers workers) {
        Deadline deadline = workers.deadline();
        int steps = last - (from == null ? 0 : from.step());
        Generated generated = members.count() == 1 ? singleRuns.next(program, plan, steps) : null;
        Runner runner = new Runner(this, members, keep, generated, deadline);
        return runner.run(from, last, workers);
    }
}
