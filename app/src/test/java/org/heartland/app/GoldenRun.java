package org.heartland.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A process of its own that runs the golden commands one after the other where it is started, and keeps what each prints and writes. */
final class GoldenRun {
    private static final Path HERE = Path.of("");
    private static final Path OUT = Path.of("out");

    private GoldenRun() {}

    /** Takes the list of commands and the folder in which the output of each becomes a file of its name. */
    public static void main(String[] args) throws IOException {
        Path outputs = Path.of(args[1]);
        Map<Path, FileTime> inputs = files();
        for (GoldenCommands.Command command :
                GoldenCommands.read(Path.of(args[0])).commands()) {
            byte[] output = output(command.words(), inputs);
            Files.write(outputs.resolve(command.name() + ".txt"), output);
        }
    }

    /** The exit code of a command, its two streams, and each file that it left behind, which is removed. */
    private static byte[] output(List<String> words, Map<Path, FileTime> inputs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = Main.run(words.toArray(String[]::new));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        part(output, "exit code", String.valueOf(code).getBytes(StandardCharsets.UTF_8));
        part(output, "standard output", out.toByteArray());
        part(output, "standard error", err.toByteArray());
        Map<Path, FileTime> written = files();
        written.entrySet().removeAll(inputs.entrySet());
        for (Path file : written.keySet()) {
            part(output, "file " + file.toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        Folders.remove(OUT);
        Files.createDirectory(OUT);
        return output.toByteArray();
    }

    /** True if the command ended in a fault of the program, whose trace would change with every line of code. */
    static boolean isFault(byte[] output) {
        return new String(output, StandardCharsets.UTF_8).startsWith("==== exit code, 1 bytes\n3\n");
    }

    private static void part(ByteArrayOutputStream output, String title, byte[] bytes) {
        output.writeBytes(("==== " + title + ", " + bytes.length + " bytes\n").getBytes(StandardCharsets.UTF_8));
        output.writeBytes(bytes);
        output.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    }

    /** All files here, with the time at which each was written. */
    private static Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (var paths = Files.walk(HERE)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(path, Files.getLastModifiedTime(path));
            }
        }
        return files;
    }
}
