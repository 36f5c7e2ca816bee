package org.heartland.dynamics.run;

import java.util.List;
import org.heartland.dynamics.compile.Program;

/** The instructions of a program that each step executes, as bytecode of the JVM. */
record Generated(Code stage, Code held, Code shown) {

    /**
     * The bytecode of some instructions.
     *
     * @param instructions their number
     */
    record Code(List<Stretch> stretches, int instructions) {
        static Code of(int[] words) {
            return new Code(Bytecode.of(words), words.length / Program.WIDTH);
        }
    }

    static Generated of(Program program, Plan plan) {
        int[] held = plan.method() == Plan.Method.EULER ? new int[0] : program.held();
        return new Generated(Code.of(program.stage()), Code.of(held), Code.of(program.shown()));
    }
}
