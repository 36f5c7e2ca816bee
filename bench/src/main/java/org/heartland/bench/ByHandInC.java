package org.heartland.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two of the {@link SampleModels} in C: a variable for each quantity and a line for each equation, as SDEverywhere writes models, where that cannot
 * be installed. The machine's own compiler compiles them, with {@code -O3}.
 */
final class ByHandInC {
    private static final String PROGRAM = """
            #include <math.h>
            #include <stdio.h>
            #include <time.h>
            #define REPEATS %d
            %s
            int main(void) {
                for (int lap = 0; lap < %d; lap++) {
                    clock_t start = clock();
                    double value = 0;
                    for (int i = 0; i < REPEATS; i++) value = once();
                    printf("%%.9f %%.17g\\n", (clock() - start) * 1000.0 / CLOCKS_PER_SEC / REPEATS, value);
                }
            }
            """;

    private ByHandInC() {}

    /**
     * What a program printed.
     *
     * @param laps milliseconds of processor time for one pass, in each lap
     * @param value what the passes gave
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Measured(double[] laps, double value) {}

    /** Whether there is a C compiler. */
    static boolean isPossible() {
        try {
            run("cc", "--version");
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    /** The epidemic, with as many values of contacts as there are runs; gives the infected at the end of the last. */
    static Measured epidemic(int runs, int laps) {
        return measured(5, laps, """
            double kept[3][101][%1$d];
            static double once(void) {
                double infected = 0;
                for (int run = 0; run < %1$d; run++) {
                    double contacts = 2 + run * .001, infectivity = .25, population = 10000, duration = 2;
                    double recovered = 0, susceptible = population - 1;
                    infected = 1;
                    for (int step = 0; step <= 3200; step++) {
                        if (step %% 32 == 0) {
                            kept[0][step / 32][run] = susceptible;
                            kept[1][step / 32][run] = infected;
                            kept[2][step / 32][run] = recovered;
                        }
                        if (step == 3200) break;
                        double infection = contacts * infectivity * susceptible * infected / population;
                        double recovery = infected / duration;
                        susceptible -= .0625 * infection;
                        infected += .0625 * (infection - recovery);
                        recovered += .0625 * recovery;
                    }
                }
                return infected;
            }
            """.formatted(runs));
    }

    /** One run of the fifty sectors by Euler's method, every variable kept at each saved time; gives the first stock at the end. */
    static Measured sectors(int laps) {
        return measured(50, laps, """
            double kept[101][200];
            static double %s;
            static double once(void) {
                %s
                for (int step = 0; step <= 400; step++) {
                    %s
                    if (step %% 4 == 0) {
                        double *row = kept[step / 4];
                        %s
                    }
                    if (step == 400) break;
                    %s
                }
                return stock1;
            }
            """.formatted(
                each(i -> String.format("stock%1$d, in%1$d, out%1$d, target%1$d", i), ", "),
                each(i -> String.format("stock%d = %d;", i, 50 + i), " "),
                each(ByHandInC::equations, "\n        "),
                each(
                        i -> String.format(
                                "*row++ = stock%1$d; *row++ = in%1$d; *row++ = out%1$d; *row++ = target%1$d;", i),
                        " "),
                each(i -> String.format("stock%1$d += .25 * (in%1$d - out%1$d);", i), " ")));
    }

    private static String equations(int i) {
        return String.format(
                Locale.ROOT,
                "target%1$d = 0.5 * stock%2$d + 60.0 / (1.0 + stock%1$d / 100.0);"
                        + " in%1$d = fmax(0.0, target%1$d - stock%1$d) / 4.0; out%1$d = stock%1$d / %3$d.0;",
                i,
                i % 50 + 1,
                20 + i);
    }

    private static String each(IntFunction<String> of, String between) {
        return IntStream.rangeClosed(1, 50).mapToObj(of).collect(Collectors.joining(between));
    }

    private static Measured measured(int repeats, int laps, String body) {
        try {
            Path folder = Files.createTempDirectory("bench-c");
            Path source = Files.writeString(folder.resolve("model.c"), PROGRAM.formatted(repeats, body, laps));
            Path program = folder.resolve("model");
            run("cc", "-O3", "-ffp-contract=off", "-o", program.toString(), source.toString(), "-lm");
            List<double[]> lines = run(program.toString())
                    .lines()
                    .map(line -> Arrays.stream(line.split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            Files.delete(program);
            Files.delete(source);
            Files.delete(folder);
            return new Measured(lines.stream().mapToDouble(line -> line[0]).toArray(), lines.get(0)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command prints; it must end well. */
    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " gave exit code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return printed;
    }
}
