package org.heartland.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Read;

/**
 * Benchmark of the main task in a warm process: read a dossier, prepare it, assess it; the result is not printed.
 * Milliseconds of wall clock, median (least .. most) of the runs after the warm-up.
 *
 * <p>Arguments: the dossier's folder, the number of draws, and optionally the number of runs.
 */
public final class WarmAssess {
    private static final int WARM_UP = 20;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private WarmAssess() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int draws = Integer.parseInt(args[1]);
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 21;
        measure(folder, new Options(Options.SEED, draws, 1, null, null, null, null), runs);
    }

    private static void measure(Path folder, Options options, int runs) {
        for (int i = 0; i < WARM_UP; i++) {
            run(folder, options);
        }
        double[][] laps =
                IntStream.range(0, runs).mapToObj(i -> run(folder, options)).toArray(double[][]::new);
        String[] parts = {"read", "prepare", "assess", "all three", "all three, processor"};
        for (int part = 0; part < parts.length; part++) {
            report(parts[part], column(laps, part));
        }
    }

    /** Milliseconds for reading, preparing, assessing, their sum, and the processor time of all threads. */
    private static double[] run(Path folder, Options options) {
        long cpuStart = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        Dossier dossier = good(Contributors.SHIPPED.read(folder));
        long read = System.nanoTime();
        Study study = good(Study.prepare(dossier, options));
        long prepared = System.nanoTime();
        Assessment assessment = study.assess();
        long end = System.nanoTime();
        if (assessment.claims().isEmpty()) {
            throw new IllegalStateException("an assessment without claims measures nothing");
        }
        double cpu = (MACHINE.getProcessCpuTime() - cpuStart) / 1e6;
        return new double[] {
            (read - start) / 1e6, (prepared - read) / 1e6, (end - prepared) / 1e6, (end - start) / 1e6, cpu
        };
    }

    private static <T> T good(Read<T> read) {
        if (read instanceof Read.Good<T> good) {
            return good.value();
        }
        throw new IllegalStateException("the dossier has problems: " + read.problems());
    }

    private static double[] column(double[][] laps, int part) {
        return Arrays.stream(laps).mapToDouble(lap -> lap[part]).sorted().toArray();
    }

    private static void report(String what, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %6.1f ms  (%.1f .. %.1f)%n",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
