package org.heartland.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The workbench as the launcher starts it, in a process of its own, and what that process uses. */
final class ServedProgram implements AutoCloseable {
    /** Clock ticks of the kernel in a second, in which it counts the time of processors. */
    private static final long TICKS = 100;

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private final Process process;
    private final String address;

    private ServedProgram(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it, and waits for the address that it prints. */
    static ServedProgram start(Path launcher, Path dossier) throws IOException {
        Process process = new ProcessBuilder(launcher.toString(), "serve", dossier.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = said.readLine();
        if (address == null) {
            throw new IOException("the workbench did not start");
        }
        return new ServedProgram(process, address);
    }

    String address() {
        return address;
    }

    /** Time of processors that it used so far, in milliseconds. */
    long workMillis() throws IOException {
        String stat = Files.readString(Path.of("/proc", id(), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS;
    }

    private String id() {
        return Long.toString(process.pid());
    }

    /** What lives in its heap once everything else is collected, in KiB. */
    long liveKib() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd says nothing of the heap");
        }
        return Long.parseLong(used.group(1));
    }

    /** The most memory that it ever had from the system, in KiB. */
    long peakKib() throws IOException {
        return Files.readAllLines(Path.of("/proc", id(), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** The number of entries that the system keeps of it under a name: {@code task}, its threads; {@code fd}, its files and sockets. */
    long count(String name) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc", id(), name))) {
            return entries.count();
        }
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(List.of(program.toString(), id(), command)).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor(1, TimeUnit.MINUTES);
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
