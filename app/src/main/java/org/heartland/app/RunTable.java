package org.heartland.app;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.app.words.Rounded;
import org.heartland.dynamics.run.Result;

/**
 * The values of a run as a table: a row for each saved time. Of several members the median and the bounds of 90 % are given (quantiles
 * of type 7), in columns of their own.
 */
final class RunTable {
    private static final double[] QUANTILES = {.5, .05, .95};
    private static final List<String> ENDINGS = List.of("", " 5%", " 95%");

    private RunTable() {}

    /** RFC 4180, with lines that end in a line feed. */
    static void csv(Result result, PrintWriter out) {
        StringBuilder line = new StringBuilder("time");
        for (String name : result.names()) {
            for (String ending : endings(result)) {
                line.append(',').append(cell(name + ending));
            }
        }
        out.print(line.append('\n'));
        for (int saved = 0; saved < result.times().length; saved++) {
            line.setLength(0);
            line.append(Rounded.exact(result.times()[saved]));
            for (int column = 0; column < result.names().size(); column++) {
                for (double value : values(result, column, saved)) {
                    line.append(',').append(Rounded.exact(value));
                }
            }
            out.print(line.append('\n'));
        }
    }

    /** Every run after the other: a row for each run and saved time. */
    static void all(Result result, PrintWriter out) {
        StringBuilder line = new StringBuilder("run,time");
        result.names().forEach(name -> line.append(',').append(cell(name)));
        out.print(line.append('\n'));
        for (int member = 0; member < result.members(); member++) {
            for (int saved = 0; saved < result.times().length; saved++) {
                line.setLength(0);
                line.append(member + 1).append(',').append(Rounded.exact(result.times()[saved]));
                for (int column = 0; column < result.names().size(); column++) {
                    line.append(',').append(Rounded.exact(result.at(column, saved, member)));
                }
                out.print(line.append('\n'));
            }
        }
    }

    static void json(Result result, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.raw(
                        "times",
                        Arrays.stream(result.times()).mapToObj(RunTable::finite).toList());
                json.object("variables", () -> {
                    List<String> endings = endings(result);
                    for (int column = 0; column < result.names().size(); column++) {
                        double[][] values = values(result, column);
                        for (int e = 0; e < endings.size(); e++) {
                            int ending = e;
                            json.raw(
                                    result.names().get(column) + endings.get(e),
                                    Arrays.stream(values)
                                            .map(each -> finite(each[ending]))
                                            .toList());
                        }
                    }
                });
            });
        }
    }

    /** Of a column for each saved time what stands in the table. */
    private static double[][] values(Result result, int column) {
        return IntStream.range(0, result.times().length)
                .mapToObj(saved -> values(result, column, saved))
                .toArray(double[][]::new);
    }

    private static List<String> endings(Result result) {
        return result.members() == 1 ? List.of("") : ENDINGS;
    }

    private static double[] values(Result result, int column, int saved) {
        if (result.members() == 1) {
            return new double[] {result.at(column, saved, 0)};
        }
        return result.quantiles(column, saved, QUANTILES);
    }

    /** JSON has no word for what is not a number. */
    static SerializedString finite(double value) {
        return new SerializedString(Double.isFinite(value) ? Rounded.exact(value) : "null");
    }

    private static String cell(String name) {
        boolean plain =
                name.indexOf(',') < 0 && name.indexOf('"') < 0 && name.indexOf('\n') < 0 && name.indexOf('\r') < 0;
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
