package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.dynamics.run.RunResult;
import org.heartland.render.text.RunTable;

/** The values of a run, variable by variable, as JSON. */
public final class RunJson {
    private RunJson() {}

    public static void write(RunResult result, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.raw(
                        "times",
                        Arrays.stream(result.times()).mapToObj(JsonOut::finite).toList());
                json.object("variables", () -> {
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
                });
            });
        }
    }

    /** The values of a column in the table, for each saved time. */
    private static double[][] values(RunResult result, int column) {
        return IntStream.range(0, result.times().length)
                .mapToObj(saved -> RunTable.values(result, column, saved))
                .toArray(double[][]::new);
    }
}
