package org.heartland.app;

/** The exit codes of commands. */
final class ExitCode {
    /** Done, whatever the verdicts. */
    static final int DONE = 0;
    /** {@code check} found problems. */
    static final int PROBLEMS = 1;
    /** Wrong use or bad input. */
    static final int WRONG = 2;
    /** A fault of the program. */
    static final int FAULT = 3;

    private ExitCode() {}

    /** The code of what can only go well or not. */
    static int of(boolean done) {
        return done ? DONE : WRONG;
    }
}
