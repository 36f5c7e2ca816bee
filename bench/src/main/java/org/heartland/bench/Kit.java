package org.heartland.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Read;

/**
 * A prepared model for repeated runs.
 *
 * @param columns the columns that are kept
 */
record Kit(PreparedModel prepared, List<Flat.Column> columns, double[][] inputs) {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Keeps the variables named (none = all), and gives each member its own value of those in {@code varied}, which is one or none. */
    static Kit of(String model, List<String> kept, List<String> varied, double[][] inputs) {
        Flat flat = good(
                ModelFile.read(model.getBytes(StandardCharsets.UTF_8), "sample").then(Flattener::flatten));
        List<Quantity> given = flat.quantities().stream()
                .filter(q -> varied.contains(q.name()))
                .toList();
        List<Flat.Column> columns = flat.columns().stream()
                .filter(column -> kept.isEmpty() || kept.contains(column.name()))
                .toList();
        return new Kit(good(PreparedModel.of(flat, given)), columns, inputs);
    }

    RunResult run(int members, Workers workers) {
        return good(prepared.run(Members.of(members, 1, inputs), Keep.saved(columns), workers));
    }

    static <T> T good(Read<T> read) {
        if (read instanceof Read.Good<T> good) {
            return good.value();
        }
        throw new IllegalStateException("the sample has problems: " + read.problems());
    }

    /** Milliseconds of this thread's processor time, which other programs do not affect. */
    static double processor(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** Milliseconds of wall-clock time. */
    static double clock(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Milliseconds of the processors' time of this process, on all its threads and those of libraries. */
    static double allProcessors(Runnable work) {
        long start = PROCESS.getProcessCpuTime();
        work.run();
        return (PROCESS.getProcessCpuTime() - start) / 1e6;
    }

    /** Mebibytes allocated by this thread: an upper bound of what it held at any time. */
    static double allocated(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / 1048576.0;
    }

    /** The most memory that this process ever had, in mebibytes, as the kernel counts it; 0 where it does not. */
    static long peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
    }

    /** Prints one line: name, median, minimum and maximum. */
    static void report(String what, double[] values, String unit, String bound) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-50s %8.3f %s  (%.3f .. %.3f)   %s%n",
                what,
                sorted[sorted.length / 2],
                unit,
                sorted[0],
                sorted[sorted.length - 1],
                bound);
    }
}
