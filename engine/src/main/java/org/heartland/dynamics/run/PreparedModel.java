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
 * A model made ready to run: written out and compiled once, run as often as wanted, with other inputs each time. Several threads may run
 * it at once.
 */
public record PreparedModel(Flat flat, Plan plan, Program program) {

    /** A model without inputs. */
    public static Read<PreparedModel> of(Model model) {
        return Flattener.flatten(model).then(flat -> of(flat, List.of()));
    }

    /** With quantities whose values each run is given: a stock starts at its value, everything else stays at it. */
    public static Read<PreparedModel> of(Flat flat, List<Quantity> inputs) {
        return Assembler.assemble(flat, inputs)
                .then(program ->
                        Plan.of(flat.specs()).then(plan -> new Read.Good<>(new PreparedModel(flat, plan, program))));
    }

    /** Runs it from start to stop. */
    public Read<RunResult> run(Members members, Keep keep, Workers workers) {
        return leg(members, keep, null, plan.steps(), workers).then(leg -> new Read.Good<>(leg.result()));
    }

    /** Runs it from the start to the step nearest to a time. */
    public Read<Leg> until(double time, Members members, Keep keep, Workers workers) {
        return leg(members, keep, null, plan.step(time), workers);
    }

    /**
     * Goes on from a state to the step nearest to a time. With the inputs of the first part of the run every value is that of an
     * uninterrupted run; with others, what lasts (stocks, delays, values of INIT) goes on from the state, and everything else follows the
     * new inputs.
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
        Runner runner = new Runner(program, plan, members, keep, deadline);
        return runner.run(from, last, workers);
    }
}
