package org.heartland.dynamics.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Program;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program for any number of members, in blocks. Neither the number of threads nor the size of blocks changes any
 * value. The number of kept values is bounded by {@value #MAX_KEPT} and by the available memory.
 */
final class Runner {
    private static final long MAX_KEPT = 100_000_000;
    private static final double ROUNDING = 1e-9;
    private static final double MAX_WORK = 40e9;
    /** The longest possible array. */
    private static final long MAX_ARRAY = Integer.MAX_VALUE - 8;
    /** The fixed cost of an instruction for a block, relative to its cost for each member. */
    private static final long OF_A_BLOCK = 15;

    private final Program program;
    private final Plan plan;
    private final Members members;
    private final Keep keep;
    private final @Nullable Generated generated;
    private final Deadline deadline;

    Runner(PreparedModel model, Members members, Keep keep, @Nullable Generated generated, Deadline deadline) {
        this.program = model.program();
        this.plan = model.plan();
        if (members.inputs().length != program.inputs().size()) {
            throw new IllegalArgumentException("values of " + members.inputs().length + " inputs for "
                    + program.inputs().size());
        }
        this.members = members;
        this.keep = keep;
        this.generated = generated;
        this.deadline = deadline;
    }

    /** Runs from a state, or from the start if null, to a step. */
    Read<Leg> run(@Nullable RunState from, int last, Workers workers) {
        Problem tooMuch = bound();
        if (tooMuch != null) {
            return new Read.Bad<>(List.of(tooMuch));
        }
        int[] steps = keep.steps(plan, from == null ? 0 : from.step(), last);
        List<Supplier<Read<Done>>> tasks = new ArrayList<>();
        for (int block = 0; block < members.blocks(); block++) {
            int number = block;
            tasks.add(() -> tried(() -> block(number, steps, from, last)));
        }
        List<Read<Done>> blocks =
                tasks.size() == 1 ? List.of(tasks.get(0).get()) : Workers.results(workers.start(tasks));
        List<Problem> tooMuchInside =
                blocks.stream().flatMap(block -> block.problems().stream()).toList();
        return tooMuchInside.isEmpty()
                ? new Read.Good<>(leg(blocks.stream().map(Read::orThrow).toList(), steps, last))
                : new Read.Bad<>(tooMuchInside);
    }

    /** What a block came to, or what would be too much to hold. */
    private static Read<Done> tried(Supplier<Done> block) {
        try {
            return new Read.Good<>(block.get());
        } catch (DeviceState.TooMuch wrong) {
            return new Read.Bad<>(List.of(wrong.problem));
        }
    }

    private Leg leg(List<Done> done, int[] steps, int last) {
        double[][][] kept = done.stream().map(Done::kept).toArray(double[][][]::new);
        double[] times = Arrays.stream(steps).mapToDouble(plan::time).toArray();
        List<String> names = keep.columns().stream().map(Flat.Column::name).toList();
        RunState state = new RunState(
                last,
                members.count(),
                members.block(),
                done.stream().map(Done::state).toList());
        RunResult result = new RunResult(times, names, members.count(), members.block(), kept, limited(done, times));
        return new Leg(result, state);
    }

    private List<RunResult.Limited> limited(List<Done> done, double[] times) {
        List<RunResult.Limited> limited = new ArrayList<>();
        for (int i = 0; i < program.limits().size(); i++) {
            int limit = i;
            int first = done.stream()
                    .mapToInt(block -> block.limited()[limit])
                    .min()
                    .orElse(times.length);
            if (first < times.length) {
                limited.add(new RunResult.Limited(program.limits().get(i), times[first]));
            }
        }
        return List.copyOf(limited);
    }

    /** Notes the first kept step at which each limited outflow was less than its equation says, for any member. */
    private void note(int row, Machine machine, int[] limited, int lanes) {
        for (int i = 0; i < limited.length; i++) {
            int flow = Program.slot(program.limits().get(i).flow());
            int asked = Program.slot(program.limits().get(i).asked());
            for (int lane = 0; lane < lanes && limited[i] > row; lane++) {
                double equation = machine.at(asked, lane);
                if (machine.at(flow, lane) < equation - ROUNDING * Math.abs(equation)) {
                    limited[i] = row;
                }
            }
        }
    }

    private @Nullable Problem bound() {
        long steps = keep.maxSteps(plan);
        double kept = (double) steps * (keep.columns().size() + 1) * members.count();
        double limit = Math.min(MAX_KEPT, Room.numbers());
        if (kept > limit || (double) steps * members.count() > MAX_ARRAY) {
            String what = String.format(
                    Locale.ROOT, "this run would keep %.0f numbers, and there is room for %.0f", kept, limit);
            return Problem.at(
                    program.specs().at(),
                    what,
                    "save less often (--save-every), keep fewer variables, or run fewer members");
        }
        long instructions =
                (long) program.stage().length / Program.WIDTH + plan.method().stages();
        double work = (double) plan.steps()
                * plan.method().stages()
                * instructions
                * (members.count() + members.blocks() * OF_A_BLOCK);
        if (work > MAX_WORK) {
            String what = "this run would take " + (long) work + " operations; the bound is " + (long) MAX_WORK;
            return Problem.at(program.specs().at(), what, "take a larger dt, or run fewer members");
        }
        return null;
    }

    /** The kept values of a block, all times for each column, and its state. */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    private record Done(double[][] kept, int[] limited, RunState.Block state) {}

    private Done block(int number, int[] steps, @Nullable RunState from, int last) {
        deadline.check();
        int lanes = members.lanes(number);
        int[] slots = keep.columns().stream()
                .mapToInt(column -> Program.slot(column.quantity()))
                .toArray();
        double[][] values = new double[slots.length][steps.length * lanes];
        int[] limited = new int[program.limits().size()];
        Arrays.fill(limited, Integer.MAX_VALUE);
        Simulation simulation = new Simulation(program, plan, members, number, generated, new Pace(deadline));
        if (from != null) {
            simulation.restore(from.blocks().get(number));
        }
        simulation.run(from == null ? 0 : from.step(), last, steps, (row, now) -> {
            for (int c = 0; c < slots.length; c++) {
                now.copy(slots[c], values[c], row * lanes);
            }
            note(row, now, limited, lanes);
        });
        return new Done(values, limited, simulation.state());
    }
}
