package org.heartland.dynamics.run;

import org.heartland.dynamics.compile.Program;
import org.jspecify.annotations.Nullable;

/** What was run of a model, one member at a time. Once that was much, its instructions become bytecode. Safe for several threads. */
public final class SingleRuns {
    /** The instructions that are executed before bytecode pays. */
    private static final long FIRST = Long.getLong("bc.first", 1_000_000);

    /** Each instruction is executed so many times before bytecode of it pays. */
    private static final long TIMES = Long.getLong("bc.times", 500);

    /** Bytecode of more instructions would take too much memory. */
    private static final int MOST = 200_000;

    private @Nullable Generated generated;
    private long executed;

    SingleRuns() {}

    /** The bytecode for another run of so many steps; null if it is interpreted. */
    synchronized @Nullable Generated next(Program program, Plan plan, int steps) {
        if (generated == null) {
            long instructions = (program.stage().length + program.shown().length) / Program.WIDTH;
            executed += instructions * plan.method().stages() * steps;
            if (instructions <= MOST && executed > FIRST + TIMES * instructions) {
                generated = Generated.of(program, plan);
            }
        }
        return generated;
    }
}
