package org.heartland.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as a process of its own. */
final class Launched {
    private Launched() {}

    /**
     * Runs the program to its end.
     *
     * @param folder where its output is kept meanwhile, in the files {@code out} and {@code err}
     * @param jvm options of the virtual machine
     */
    static Printed with(Path folder, List<String> jvm, String... words) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = process(jvm, words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Printed(code, Files.readString(out), Files.readString(err));
    }

    /** The process, which has not begun. */
    static ProcessBuilder process(List<String> jvm, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.heartland.app.Main"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }
}
