package org.heartland.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.heartland.draws.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * How a command ends if it can neither do its work nor find a fault in its input: each in one sentence, except faults
 * of the program.
 */
enum Ending {
    MEMORY(
            "this needs more memory than the program is given; ask for fewer draws or a smaller dossier",
            ExitCode.WRONG),
    STACK("something in the input is nested too deeply; make it flatter", ExitCode.WRONG),
    TIME(
            "this was stopped, since it took longer than its limit; ask for less, or set another --time-limit",
            ExitCode.WRONG),
    FAULT("a fault of the program; please report it with these lines", ExitCode.FAULT);

    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

    private final byte[] line;
    private final int code;

    Ending(String says, int code) {
        this.line = ("heartland: " + says + "\n").getBytes(StandardCharsets.UTF_8);
        this.code = code;
    }

    /** The ending caused by a throwable; out of memory also counts if another fault wraps it. */
    static Ending of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError || names(cause, "OutOfMemoryError")) {
                return MEMORY;
            }
            if (cause instanceof StackOverflowError || names(cause, "StackOverflowError")) {
                return STACK;
            }
            if (cause instanceof Deadline.Passed) {
                return TIME;
            }
        }
        return FAULT;
    }

    /**
     * True if a cause names an error: a class whose initialisation failed earlier keeps only the name of what was
     * thrown.
     */
    private static boolean names(Throwable cause, String error) {
        @Nullable String message = cause instanceof LinkageError ? cause.getMessage() : null;
        return message != null && message.contains(error);
    }

    /** Reports how the command ended, with the stack trace of a fault, and returns the exit code. */
    int say(PrintStream err, @Nullable Throwable thrown) {
        err.write(line, 0, line.length);
        if (this == FAULT && thrown != null) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    /** Makes a fault in any thread end the program. Called first, since later there may be no memory for it. */
    static void guard() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> of(thrown).now(thrown));
    }

    /** Ends the program; needs memory only to report a fault. */
    void now(@Nullable Throwable thrown) {
        try {
            ERR.write(line);
            if (thrown != null && this == FAULT) {
                thrown.printStackTrace();
            }
            System.exit(code);
        } catch (IOException | OutOfMemoryError e) {
            Runtime.getRuntime().halt(code);
        }
    }
}
