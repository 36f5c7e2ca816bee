package org.heartland.dynamics.run;

import org.heartland.dynamics.compile.Program;
import org.jspecify.annotations.Nullable;

/**
 * What was run of a model, one member at a time. Once that is much, its instructions become bytecode of the JVM; the values
 * are the same. Safe for several threads.
 *
 * <p>When it pays was measured in fresh processes with the first compiler only, by the time of one run of 5, 50 and 500
 * sectors (ten instructions each) with as many steps as made both ways equally quick: 150,000, 15,000 and 1,500; with 5,000
 * sectors, 2,000 steps were too few. That is about {@value #AT_LEAST} instructions to make up for the start, and
 * {@value #EACH} executions of each instruction for its own bytecode, which the JVM interprets at first.
 */
public final class SingleRuns {
    private static final long AT_LEAST = 7_000_000;
    private static final long EACH = 2_000;

    /** Bytecode and machine code of more instructions would take more memory than a run should. */
    private static final long MOST = 200_000;

    private final long atLeast;
    private final long each;
    private @Nullable Generated generated;
    private double executed;

    SingleRuns() {
        this(AT_LEAST, EACH);
    }

    /** Generates bytecode after so many executed instructions and so many executions of each. */
    SingleRuns(long atLeast, long each) {
        this.atLeast = atLeast;
        this.each = each;
    }

    /** The bytecode for another run of so many steps; null if it is interpreted. */
    synchronized @Nullable Generated next(Program program, Plan plan, int steps) {
        if (generated == null) {
            long instructions = (program.stage().length + program.shown().length) / Program.WIDTH;
            executed += (double) instructions * plan.method().stages() * steps;
            if (instructions <= MOST && executed >= atLeast + (double) each * instructions) {
                generated = Generated.of(program, plan);
            }
        }
        return generated;
    }
}
