package org.heartland.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;

/**
 * The import of large texts beside a bare {@code COPY} of the same bytes into a table of the same database, in turn. One text has nothing but what is imported,
 * one has the forty-seven columns of a table of trade, of which four are.
 */
final class ImportRuns {
    private static final int REPEATS = 3;
    private static final int FURTHER_COLUMNS = 43;

    private ImportRuns() {}

    static void main(String folder) throws IOException {
        Path narrow = Path.of(folder, "narrow.csv");
        WorldPanel.write(0, narrow);
        compare("a narrow text", narrow, 4);
        Path wide = Path.of(folder, "wide.csv");
        widen(narrow, wide);
        compare("a text of 47 columns", wide, 4 + FURTHER_COLUMNS);
        Files.delete(narrow);
        Files.delete(wide);
    }

    /** The same rows with more columns, filled like those of a publisher who says much of each figure. */
    private static void widen(Path narrow, Path wide) throws IOException {
        try (var rows = Files.lines(narrow);
                BufferedWriter out = Files.newBufferedWriter(wide)) {
            SplittableRandom random = new SplittableRandom(1);
            long[] n = new long[1];
            rows.limit(1_000_000).forEach(row -> further(row, n[0]++, random, out));
        }
    }

    private static void further(String row, long number, SplittableRandom random, BufferedWriter out) {
        try {
            out.write(row);
            for (int k = 0; k < FURTHER_COLUMNS; k++) {
                out.write(
                        number == 0
                                ? ",c" + k
                                : k % 3 == 0 ? ",TOTAL" : k % 3 == 1 ? ",0" : "," + random.nextInt(100_000));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String what, Path text, int columns) throws IOException {
        double megabytes = Files.size(text) / 1e6;
        double[][] clock = new double[2][REPEATS];
        double[] ratio = new double[REPEATS];
        double[] ofWork = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            Path bare = text.resolveSibling("bare.duckdb");
            Path store = text.resolveSibling("imported.duckdb");
            Files.deleteIfExists(bare);
            Files.deleteIfExists(store);
            double[] work = {
                timed(() -> copy(text, bare, columns), clock[0], i),
                timed(() -> StoreRuns.bring(text, store, "amount"), clock[1], i)
            };
            ratio[i] = clock[0][i] / clock[1][i];
            ofWork[i] = work[0] / work[1];
            Files.delete(bare);
            Files.delete(store);
        }
        System.out.printf(Locale.ROOT, "%s, %.0f MB%n", what, megabytes);
        Kit.report("  bare COPY", clock[0], "s", "");
        Kit.report("  import", clock[1], "s", "");
        Kit.report("  speed of the import in that of COPY", ratio, "", "bound 0.6");
        Kit.report("  the same by time of all processors", ofWork, "", "");
    }

    /** Notes the seconds of the clock; gives the processors' time. */
    private static double timed(Runnable work, double[] seconds, int run) {
        return Kit.allProcessors(() -> seconds[run] = Kit.clock(work) / 1e3);
    }

    static void copy(Path text, Path bare, int columns) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "600MB");
        settings.setProperty("temp_directory", bare + ".tmp");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + bare, settings);
                Statement sql = connection.createStatement()) {
            StringBuilder more = new StringBuilder();
            for (int k = 4; k < columns; k++) {
                more.append(", c").append(k).append(" VARCHAR");
            }
            sql.execute(
                    "CREATE TABLE bare (reporter VARCHAR, partner VARCHAR, year INTEGER, value DOUBLE" + more + ")");
            sql.execute("COPY bare FROM '" + text + "' (HEADER)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
