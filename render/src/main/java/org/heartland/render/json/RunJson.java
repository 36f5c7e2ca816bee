package org.heartland.render.json;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.outcome.OtherRun;
import org.heartland.dynamics.outcome.RunDifference;
import org.heartland.dynamics.run.MemberQuantiles;
import org.heartland.dynamics.run.RunResult;
import org.heartland.render.text.RunTable;

/** The values of a run, variable by variable, as JSON. */
public final class RunJson {
    private RunJson() {}

    /** Writes a run, under its name and with the differences of the others if there are any beside it. */
    public static void write(Outcome outcome, OutputStream out) throws IOException {
        RunResult result = outcome.result();
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                if (!outcome.beside().isEmpty()) {
                    json.text("run", outcome.name());
                }
                json.raw("times", numbers(result.times()));
                json.object("variables", () -> variables(json, result));
                if (!outcome.beside().isEmpty()) {
                    json.objects("against", outcome.beside(), other -> other(json, result, other));
                }
            });
        }
    }

    private static void variables(JsonOut json, RunResult result) throws IOException {
        List<String> endings = RunTable.endings(result);
        for (int column = 0; column < result.names().size(); column++) {
            double[][] values = values(result, column);
            for (int e = 0; e < endings.size(); e++) {
                int ending = e;
                json.raw(
                        result.names().get(column) + endings.get(e),
                        Arrays.stream(values)
                                .map(each -> JsonOut.finite(each[ending]))
                                .toList());
            }
        }
    }

    private static List<SerializedString> numbers(double[] values) {
        return Arrays.stream(values).mapToObj(JsonOut::finite).toList();
    }

    private static void other(JsonOut json, RunResult result, OtherRun other) throws IOException {
        json.text("run", other.name());
        json.raw("times", numbers(other.times()));
        json.object("variables", () -> {
            for (Map.Entry<String, double[]> variable : other.values().entrySet()) {
                json.raw(variable.getKey(), numbers(variable.getValue()));
            }
        });
        json.rows("differences", RunDifference.of(result, other), difference -> difference(json, difference));
    }

    private static void difference(JsonOut json, RunDifference difference) throws IOException {
        json.text("variable", difference.variable());
        json.number("end", difference.end().value());
        json.number("other_end", difference.otherEnd().value());
        json.number("end_time", difference.end().time());
        json.number("peak", difference.peak().value());
        json.number("other_peak", difference.otherPeak().value());
        json.number("largest_difference", difference.largest().value());
        json.number("largest_difference_time", difference.largest().time());
        json.number("root_mean_square", difference.typical());
        json.whole("times", difference.times());
    }

    /** The values of a column in the table, for each saved time. */
    private static double[][] values(RunResult result, int column) {
        MemberQuantiles quantiles = RunTable.quantiles(result);
        return IntStream.range(0, result.times().length)
                .mapToObj(saved -> quantiles.at(column, saved))
                .toArray(double[][]::new);
    }
}
