package org.heartland.dynamics.run;

/** A stretch of a program's instructions as bytecode of the JVM; {@link Bytecode} makes the classes. */
interface Stretch {
    /** Executes the instructions; {@code values} has a number for each slot. */
    void run(double[] values, SingleMachine machine);
}
