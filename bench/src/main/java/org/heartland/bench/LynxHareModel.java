package org.heartland.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.theory.fit.CutNormal;
import org.heartland.theory.fit.Link;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.fit.PathLikelihood;
import org.heartland.theory.fit.Paths;
import org.heartland.theory.fit.Prior;
import org.heartland.theory.fit.Priors;
import org.heartland.theory.fit.SeriesError;

/**
 * Lynxes and hares as a model file that is compiled like any other, with the priors of the case study of Stan (Hudson's Bay
 * Company, 1900 to 1920, thousands of pelts).
 */
final class LynxHareModel implements Paths {
    private static final String MODEL = """
        model: lynxes and hares
        time: {start: 1900, stop: 1920, dt: 0.125, method: rk4, save: 1}
        stocks:
          hares: {start: hares0, in: hare births, out: hare deaths}
          lynxes: {start: lynxes0, in: lynx births, out: lynx deaths}
        flows:
          hare births: alpha * hares
          hare deaths: beta * lynxes * hares
          lynx births: delta * hares * lynxes
          lynx deaths: gamma * lynxes
        auxiliaries:
          hares0: 30
          lynxes0: 4
          alpha: 0.55
          beta: 0.03
          gamma: 0.8
          delta: 0.02
        """;

    private static final double[] HARES = {
        30, 47.2, 70.2, 77.4, 36.3, 20.6, 18.1, 21.4, 22, 25.4, 27.1, 40.3, 57, 76.6, 52.3, 19.5, 11.2, 7.6, 14.6, 16.2,
        24.7
    };
    private static final double[] LYNXES = {
        4, 6.1, 9.8, 35.2, 59.4, 41.7, 19, 13, 8.3, 9.1, 7.4, 8, 12.3, 19.5, 45.7, 51.1, 29.7, 15.8, 9.7, 10.1, 8.6
    };

    /** The parameters of the model come first, under its own names. */
    static final Priors PRIORS = new Priors(List.of(
            new CutNormal("alpha", 1, .5),
            new CutNormal("beta", .05, .05),
            new CutNormal("gamma", 1, .5),
            new CutNormal("delta", .05, .05),
            new Prior.Normal("hares0", Link.LOG, StrictMath.log(10), 1),
            new Prior.Normal("lynxes0", Link.LOG, StrictMath.log(10), 1),
            new Prior.Normal("error of hares", Link.LOG, -1, 1),
            new Prior.Normal("error of lynxes", Link.LOG, -1, 1)));

    private static final int OF_THE_MODEL = 6;

    private final PreparedModel prepared;
    private final int[] inputs;
    private final Keep keep;
    private final DoubleAdder milliseconds = new DoubleAdder();

    LynxHareModel() {
        Flat flat = Kit.good(ModelFile.read(MODEL.getBytes(StandardCharsets.UTF_8), "lynxes and hares")
                .then(Flattener::flatten));
        List<String> names = PRIORS.names().subList(0, OF_THE_MODEL);
        List<Quantity> varied = flat.quantities().stream()
                .filter(one -> names.contains(one.name()))
                .toList();
        if (varied.size() != OF_THE_MODEL) {
            throw new IllegalStateException("of the parameters, the model has only " + varied);
        }
        this.prepared = Kit.good(PreparedModel.of(flat, varied));
        this.inputs = varied.stream().mapToInt(one -> PRIORS.index(one.name())).toArray();
        this.keep = Keep.saved(flat.columns().stream()
                .filter(column -> List.of("hares", "lynxes").contains(column.name()))
                .toList());
    }

    static Observations pelts() {
        return Observations.yearly(new double[][] {logs(HARES), logs(LYNXES)});
    }

    PathLikelihood likelihood(Observations data) {
        return new PathLikelihood(
                this, data, List.of(SeriesError.independent(OF_THE_MODEL), SeriesError.independent(OF_THE_MODEL + 1)));
    }

    /** What to add to the log density of all logarithms for that of the values. */
    static double ofValues() {
        return -Arrays.stream(logs(HARES)).sum() - Arrays.stream(logs(LYNXES)).sum();
    }

    /** The processor time of all runs alone, in milliseconds. */
    double milliseconds() {
        return milliseconds.sum();
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(StrictMath::log).toArray();
    }

    @Override
    public void run(double[][] values, int count, int years, double[][][] expected) {
        double[][] own = Arrays.stream(inputs).mapToObj(p -> values[p]).toArray(double[][]::new);
        RunResult[] result = new RunResult[1];
        milliseconds.add(Kit.processor(() -> result[0] = run(own, count, years)));
        for (int s = 0; s < 2; s++) {
            int column = result[0].column(s == 0 ? "hares" : "lynxes");
            for (int year = 0; year < years; year++) {
                double[] row = result[0].row(column, year);
                for (int k = 0; k < count; k++) {
                    expected[s][year][k] = Math.log(row[k]);
                }
            }
        }
    }

    private RunResult run(double[][] own, int count, int years) {
        Members members = Members.of(count, 1, own);
        return Kit.good(prepared.until(1900 + years - 1, members, keep, new Workers(1)))
                .result();
    }
}
