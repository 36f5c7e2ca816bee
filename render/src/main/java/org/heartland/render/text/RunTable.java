package org.heartland.render.text;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.outcome.OtherRun;
import org.heartland.dynamics.run.MemberQuantiles;
import org.heartland.dynamics.run.RunResult;
import org.heartland.text.CsvText;
import org.heartland.text.NumberText;

/**
 * The values of a run as a table: a row for each saved time. For several members, the median and the bounds of 90 %
 * (quantiles of type 7), in separate columns.
 */
public final class RunTable {
    private static final double[] QUANTILES = {.5, .05, .95};
    private static final List<String> ENDINGS = List.of("", " 5%", " 95%");

    private RunTable() {}

    /**
     * Prints what came of an experiment as CSV.
     *
     * @param all every run, not the middle and the bounds of many
     */
    public static void print(Outcome outcome, boolean all, PrintStream out) {
        PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
        CsvText csv = new CsvText(text);
        if (all) {
            all(outcome.result(), csv);
        } else if (outcome.beside().isEmpty()) {
            saved(outcome.result(), csv);
        } else {
            beside(outcome, csv);
        }
        text.flush();
    }

    /** A row for each saved time. */
    private static void saved(RunResult result, CsvText csv) {
        List<String> header = new ArrayList<>(List.of("time"));
        for (String name : result.names()) {
            endings(result).forEach(ending -> header.add(name + ending));
        }
        csv.row(header);
        MemberQuantiles quantiles = quantiles(result);
        for (int saved = 0; saved < result.times().length; saved++) {
            int at = saved;
            double[] values = IntStream.range(0, result.names().size())
                    .boxed()
                    .flatMapToDouble(column -> Arrays.stream(quantiles.at(column, at)))
                    .toArray();
            csv.row(List.of(NumberText.exact(result.times()[saved])), values);
        }
    }

    /** A run and others beside it: a row for each run and time, the name of the run first; NaN is not known. */
    private static void beside(Outcome outcome, CsvText csv) {
        RunResult result = outcome.result();
        List<String> header = new ArrayList<>(List.of("run", "time"));
        header.addAll(result.names());
        csv.row(header);
        List<OtherRun> all = new ArrayList<>();
        all.add(OtherRun.of(outcome.name().isEmpty() ? "model" : outcome.name(), List.of(), result));
        all.addAll(outcome.beside());
        all.forEach(run -> rows(run, result.names(), csv));
    }

    private static void rows(OtherRun run, List<String> names, CsvText csv) {
        for (int t = 0; t < run.times().length; t++) {
            int at = t;
            double[] values = names.stream()
                    .mapToDouble(name -> {
                        double[] of = run.values().get(name);
                        return of == null ? Double.NaN : of[at];
                    })
                    .toArray();
            csv.row(List.of(run.name(), NumberText.exact(run.times()[t])), values);
        }
    }

    /** A row for each run and saved time. */
    private static void all(RunResult result, CsvText csv) {
        List<String> header = new ArrayList<>(List.of("run", "time"));
        header.addAll(result.names());
        csv.row(header);
        double[] values = new double[result.names().size()];
        for (int member = 0; member < result.members(); member++) {
            for (int saved = 0; saved < result.times().length; saved++) {
                for (int column = 0; column < values.length; column++) {
                    values[column] = result.at(column, saved, member);
                }
                String run = Integer.toString(member + 1);
                csv.row(List.of(run, NumberText.exact(result.times()[saved])), values);
            }
        }
    }

    /** The suffixes of a variable's name, one for each of its columns. */
    public static List<String> endings(RunResult result) {
        return result.members() == 1 ? List.of("") : ENDINGS;
    }

    /** The values in the columns of each variable, in the order of {@link #endings}: the only run is its own middle. */
    public static MemberQuantiles quantiles(RunResult result) {
        return new MemberQuantiles(
                result, Arrays.copyOf(QUANTILES, endings(result).size()));
    }
}
