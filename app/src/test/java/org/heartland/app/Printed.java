package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** What a command printed, and with which code it ended. */
public record Printed(int code, String out, String err) {

    /** Runs the command line of these words inside this process. */
    public static Printed by(String... words) {
        return by(() -> Main.run(words));
    }

    /** Runs a program that ends with an exit code. */
    static Printed by(IntSupplier program) {
        return by(program, bytes -> bytes);
    }

    /** The same where both streams pass through a filter first. */
    static Printed by(IntSupplier program, UnaryOperator<OutputStream> filter) {
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(filter.apply(out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(filter.apply(err), true, StandardCharsets.UTF_8));
            int code = program.getAsInt();
            return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    /** What a command printed that has to go well. */
    public static String when(String... words) {
        Printed printed = by(words);
        assertThat(printed.code()).as(printed.err()).isZero();
        return printed.out();
    }
}
