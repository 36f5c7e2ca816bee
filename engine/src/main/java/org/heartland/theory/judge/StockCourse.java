package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.theory.fit.KalmanLikelihood;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.system.Equations;
import org.heartland.theory.system.PathModel;
import org.heartland.theory.system.StateSpace;
import org.heartland.theory.system.World;

/**
 * The course of the stocks of a fitted account, for each draw of its parameters: what they were as far as the figures tell, and what is
 * expected of them after the last figure.
 *
 * @param parameters of each draw and receiver, [draw][receiver][parameter]
 * @param mean the expected stock, [receiver][stock][year from the first][draw]
 * @param deviation how far it may lie from that, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record StockCourse(Prepared prepared, double[][][] parameters, double[][][][] mean, double[][][][] deviation) {

    /** @param draws the parameters after the data, [parameter][draw] */
    public static StockCourse of(Prepared prepared, double[][] draws) {
        double[][] sampled = prepared.open().signed(draws);
        Reading reading = new Reading(prepared, sampled);
        if (prepared.likelihood() instanceof PathModel path) {
            reading.follow(path);
        } else {
            reading.read();
        }
        return new StockCourse(prepared, reading.parameters(), reading.mean, reading.deviation);
    }

    /** The number of draws. */
    public int draws() {
        return parameters.length;
    }

    private static final class Reading {
        private final Prepared prepared;
        private final double[][] sampled;
        private final int draws;
        private final int years;
        private final int stocks;
        private final double[][][][] mean;
        private final double[][][][] deviation;

        Reading(Prepared prepared, double[][] sampled) {
            this.prepared = prepared;
            this.sampled = sampled;
            this.draws = sampled.length == 0 ? 1 : sampled[0].length;
            World world = prepared.world();
            this.years = world.years();
            this.stocks = prepared.equations().model().stocks().size();
            this.mean = new double[world.receivers().size()][stocks][years][];
            this.deviation = new double[world.receivers().size()][stocks][years][];
        }

        /** The path of a model without shocks. */
        void follow(PathModel path) {
            double[][][][] stocks = path.stocks(sampled, draws, years);
            for (int r = 0; r < mean.length; r++) {
                for (int i = 0; i < stocks[r].length; i++) {
                    mean[r][i] = stocks[r][i];
                    deviation[r][i] = new double[years][draws];
                }
            }
        }

        void read() {
            World world = prepared.world();
            Equations equations = prepared.equations();
            StateSpace space = new StateSpace(equations, prepared.open(), world, true);
            KalmanLikelihood filter = new KalmanLikelihood(space, watched());
            List<Observations.Cell> cells = new ArrayList<>();
            for (int r = 0; r < mean.length; r++) {
                for (int i = 0; i < stocks; i++) {
                    for (int y = 0; y < years; y++) {
                        cells.add(new Observations.Cell(space.watchedSeries(r, i), y));
                    }
                }
            }
            double[][] means = new double[cells.size()][draws];
            double[][] deviations = new double[cells.size()][draws];
            filter.predict(sampled, draws, prepared.data().count(), cells, means, deviations);
            for (int c = 0; c < cells.size(); c++) {
                int r = c / (stocks * years);
                int i = c / years % stocks;
                mean[r][i][c % years] = means[c];
                deviation[r][i][c % years] = deviations[c];
            }
        }

        /** The figures, and none for the stocks. */
        private Observations watched() {
            Observations data = prepared.data();
            List<double[]> values = new ArrayList<>(Arrays.asList(data.values()));
            List<int[]> batches = new ArrayList<>(Arrays.asList(data.batches()));
            int length = data.values()[0].length;
            for (int k = 0; k < mean.length * stocks; k++) {
                double[] none = new double[length];
                Arrays.fill(none, Double.NaN);
                int[] never = new int[length];
                Arrays.fill(never, -1);
                values.add(none);
                batches.add(never);
            }
            return new Observations(values.toArray(double[][]::new), batches.toArray(int[][]::new), data.count());
        }

        double[][][] parameters() {
            double[][][] all = new double[draws][mean.length][];
            for (int d = 0; d < draws; d++) {
                int draw = d;
                double[] own =
                        Arrays.stream(sampled).mapToDouble(row -> row[draw]).toArray();
                for (int r = 0; r < mean.length; r++) {
                    all[d][r] = prepared.open().at(r, own);
                }
            }
            return all;
        }
    }
}
