package org.heartland.render.text;

import java.io.PrintWriter;
import java.util.List;
import org.heartland.dynamics.run.RunResult;
import org.heartland.text.NumberText;

/**
 * The values of a run as a table: a row for each saved time. Of several members the median and the bounds of 90 % are given (quantiles
 * of type 7), in columns of their own.
 */
public final class RunTable {
    private static final double[] QUANTILES = {.5, .05, .95};
    private static final List<String> ENDINGS = List.of("", " 5%", " 95%");

    private RunTable() {}

    /** RFC 4180, with lines that end in a line feed. */
    public static void csv(RunResult result, PrintWriter out) {
        StringBuilder line = new StringBuilder("time");
        for (String name : result.names()) {
            for (String ending : endings(result)) {
                line.append(',').append(cell(name + ending));
            }
        }
        out.print(line.append('\n'));
        for (int saved = 0; saved < result.times().length; saved++) {
            line.setLength(0);
            line.append(NumberText.exact(result.times()[saved]));
            for (int column = 0; column < result.names().size(); column++) {
                for (double value : values(result, column, saved)) {
                    line.append(',').append(NumberText.exact(value));
                }
            }
            out.print(line.append('\n'));
        }
    }

    /** Every run after the other: a row for each run and saved time. */
    public static void all(RunResult result, PrintWriter out) {
        StringBuilder line = new StringBuilder("run,time");
        result.names().forEach(name -> line.append(',').append(cell(name)));
        out.print(line.append('\n'));
        for (int member = 0; member < result.members(); member++) {
            for (int saved = 0; saved < result.times().length; saved++) {
                line.setLength(0);
                line.append(member + 1).append(',').append(NumberText.exact(result.times()[saved]));
                for (int column = 0; column < result.names().size(); column++) {
                    line.append(',').append(NumberText.exact(result.at(column, saved, member)));
                }
                out.print(line.append('\n'));
            }
        }
    }

    /** What is appended to the name of a variable, column by column. */
    public static List<String> endings(RunResult result) {
        return result.members() == 1 ? List.of("") : ENDINGS;
    }

    /** The values of a variable at a saved time, in the order of {@link #endings}. */
    public static double[] values(RunResult result, int column, int saved) {
        if (result.members() == 1) {
            return new double[] {result.at(column, saved, 0)};
        }
        return result.quantiles(column, saved, QUANTILES);
    }

    private static String cell(String name) {
        boolean plain =
                name.indexOf(',') < 0 && name.indexOf('"') < 0 && name.indexOf('\n') < 0 && name.indexOf('\r') < 0;
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
