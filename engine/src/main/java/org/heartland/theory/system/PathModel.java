package org.heartland.theory.system;

import java.util.ArrayList;
import java.util.List;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.PriorRange;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.heartland.theory.fit.Forecaster;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.fit.PathLikelihood;
import org.heartland.theory.fit.SeriesError;

/**
 * A model without shocks: for given parameters its path is certain, and figures lie around it. Where each stock begins at each receiver, and the
 * offset of each series there, are parameters of their own, after those of the theory.
 */
public final class PathModel implements Forecaster {
    private final Equations equations;
    private final OpenParameters open;
    private final World world;
    private final PathLikelihood likelihood;
    private final int parameters;

    /** @param open with the {@linkplain #parameters parameters} of this model */
    public PathModel(Equations equations, OpenParameters open, World world, Observations data) {
        this.equations = equations;
        this.open = open;
        this.world = world;
        this.parameters = parameters(equations.model(), world).size();
        List<SeriesError> errors = new ArrayList<>();
        for (YearlySeries one : world.series()) {
            int carried = equations.carriedOfSeries(one.series());
            errors.add(new SeriesError(
                    row(one.receiver(), equations.errorOfSeries(one.series())),
                    carried < 0 ? SeriesError.NONE : row(one.receiver(), carried)));
        }
        this.likelihood = new PathLikelihood(this::expect, data, errors);
    }

    /** The parameters of a theory, then the beginnings of its stocks by receiver, then the offsets of the series of a world. */
    public static List<OpenParameter> parameters(Theory.Model model, World world) {
        List<OpenParameter> all = new ArrayList<>(model.parameters());
        for (String receiver : world.receivers()) {
            for (Stock one : model.stocks()) {
                all.add(own("start of " + one.id() + " (" + receiver + ")", one.start(), model));
            }
        }
        for (YearlySeries one : world.series()) {
            ObservedSeries series = model.series().get(one.series());
            String receiver = world.receivers().get(one.receiver());
            all.add(own("offset of " + series.id() + " (" + receiver + ")", series.offset(), model));
        }
        return all;
    }

    private static OpenParameter own(String name, PriorRange prior, Theory.Model model) {
        return new OpenParameter(name, name, null, prior, null, model.argument(), model.at());
    }

    @Override
    public int batches() {
        return likelihood.batches();
    }

    @Override
    public void evaluate(double[][] values, int count, int batch, double[] before, double[] through) {
        likelihood.evaluate(rows(values, count), count, batch, before, through);
    }

    @Override
    public void predict(
            double[][] values,
            int count,
            int known,
            List<Observations.Cell> cells,
            double[][] mean,
            double[][] deviation) {
        likelihood.predict(rows(values, count), count, known, cells, mean, deviation);
    }

    // ---- All parameters at each receiver, in rows.

    private int row(int receiver, int parameter) {
        return receiver * parameters + parameter;
    }

    private double[][] rows(double[][] sampled, int count) {
        double[][] rows = new double[world.receivers().size() * parameters][];
        for (int r = 0; r < world.receivers().size(); r++) {
            System.arraycopy(open.lanes(r, sampled, count), 0, rows, row(r, 0), parameters);
        }
        return rows;
    }

    /** The stocks of each receiver by year: [receiver][stock][year][draw]. */
    public double[][][][] stocks(double[][] sampled, int count, int years) {
        return stocksOf(rows(sampled, count), count, years);
    }

    private double[][][][] stocksOf(double[][] rows, int count, int years) {
        int stocks = equations.model().stocks().size();
        double[][][][] all = new double[world.receivers().size()][stocks][years][count];
        for (int r = 0; r < all.length; r++) {
            for (int draw = 0; draw < count; draw++) {
                double[] own = new double[parameters];
                for (int p = 0; p < parameters; p++) {
                    own[p] = rows[row(r, p)][draw];
                }
                run(r, own, all[r], draw);
            }
        }
        return all;
    }

    private void run(int receiver, double[] own, double[][][] to, int draw) {
        double[] now = new double[to.length];
        int first = equations.model().parameters().size() + receiver * to.length;
        System.arraycopy(own, first, now, 0, now.length);
        for (int year = 0; year < to[0].length; year++) {
            for (int i = 0; i < now.length; i++) {
                to[i][year][draw] = now[i];
            }
            now = equations.next(now, world.inputs()[receiver][year], own);
        }
    }

    private void expect(double[][] rows, int count, int years, double[][][] expected) {
        double[][][][] stocks = stocksOf(rows, count, years);
        int first = parameters - world.series().size();
        for (int s = 0; s < expected.length; s++) {
            YearlySeries one = world.series().get(s);
            double[] offset = rows[row(one.receiver(), first + s)];
            double[][] stock = stocks[one.receiver()][equations.stockOfSeries(one.series())];
            for (int year = 0; year < years; year++) {
                for (int draw = 0; draw < count; draw++) {
                    expected[s][year][draw] = stock[year][draw] + offset[draw];
                }
            }
        }
    }
}
