package org.heartland.theory.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.draws.StreamKey;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.score.Baseline;
import org.heartland.theory.score.NormalMixture;
import org.heartland.theory.score.WeightedDraws;
import org.heartland.theory.system.World;
import org.heartland.theory.system.YearlySeries;

/** What a fitted account expects of its series in the years after their last figures, from all figures that are out. */
final class Ahead {
    /** How many years after the last of the model. */
    static final int YEARS = 5;

    private static final int DRAWS = 300;

    /** More digits of a quantile of so many draws would say nothing. */
    private static final MathContext DIGITS = new MathContext(5);

    private final Prepared prepared;
    private final World world;
    private final List<Figure> ahead;

    /**
     * A figure that is not known yet.
     *
     * @param series the number of its series in the world
     * @param mean, deviation what is expected of it on the scale of the series, for each draw of the parameters
     */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    record Figure(int series, int year, double[] mean, double[] deviation) {}

    /** @param draws the parameters after the data, [parameter][draw] */
    Ahead(Prepared prepared, double[][] draws) {
        this.prepared = prepared;
        this.world = prepared.world();
        this.ahead = levels(prepared, draws, cells(prepared));
    }

    /** What is expected of some figures, whether they are out or not, without what is only the error of one figure that is out. */
    static List<Figure> levels(Prepared prepared, double[][] draws, List<Observations.Cell> cells) {
        int count = draws.length == 0 ? 1 : draws[0].length;
        double[][] mean = new double[cells.size()][count];
        double[][] deviation = new double[cells.size()][count];
        prepared.likelihood()
                .predict(prepared.open().signed(draws), count, prepared.data().count(), cells, mean, deviation);
        List<Figure> levels = new ArrayList<>();
        for (int c = 0; c < mean.length; c++) {
            int year = prepared.world().first() + cells.get(c).year();
            levels.add(new Figure(cells.get(c).series(), year, mean[c], deviation[c]));
        }
        return levels;
    }

    private static List<Observations.Cell> cells(Prepared prepared) {
        World world = prepared.world();
        int end = prepared.equations().model().last() + YEARS - world.first();
        List<Observations.Cell> cells = new ArrayList<>();
        for (int s = 0; s < world.series().size(); s++) {
            double[] values = world.series().get(s).values();
            int last = values.length - 1;
            while (last >= 0 && Double.isNaN(values[last])) {
                last--;
            }
            for (int year = last + 1; year <= end; year++) {
                cells.add(new Observations.Cell(s, year));
            }
        }
        return cells;
    }

    /** What a plain forecast expects of the same figures; of those of which it can say something. */
    static List<Expected> plain(Prepared prepared, Baseline baseline) {
        World world = prepared.world();
        List<Expected> all = new ArrayList<>();
        for (Observations.Cell cell : cells(prepared)) {
            YearlySeries series = world.series().get(cell.series());
            double[] past = Arrays.copyOf(series.values(), Math.min(cell.year(), series.values().length));
            String id =
                    prepared.equations().model().series().get(series.series()).id();
            String receiver = world.receivers().get(series.receiver());
            baseline.predict(past, cell.year() - past.length + 1)
                    .ifPresent(said -> all.add(new Expected(
                            id,
                            receiver,
                            world.first() + cell.year(),
                            Expected.SHARES.stream()
                                    .map(share -> rounded(said.quantile(share)))
                                    .toList())));
        }
        return all;
    }

    private static double rounded(double point) {
        return new BigDecimal(point).round(DIGITS).doubleValue();
    }

    /** The years ahead of each series, in its order. */
    List<Figure> ahead() {
        return ahead;
    }

    /** The same as intervals. */
    List<Expected> expected(long seed) {
        return ahead.stream().map(one -> expected(one, seed)).toList();
    }

    private Expected expected(Figure one, long seed) {
        YearlySeries series = world.series().get(one.series());
        String id = prepared.equations().model().series().get(series.series()).id();
        String receiver = world.receivers().get(series.receiver());
        double[] equal = new double[one.mean().length];
        Arrays.fill(equal, 1.0 / equal.length);
        WeightedDraws draws = new NormalMixture(one.mean(), one.deviation(), equal)
                .draws(DRAWS, StreamKey.of(seed, "ahead/" + id + "/" + receiver + "/" + one.year()));
        double[] shares = Expected.SHARES.stream().mapToDouble(share -> share).toArray();
        double[] points = Telling.quantiles(draws, shares);
        return new Expected(
                id,
                receiver,
                one.year(),
                Arrays.stream(points).mapToObj(Ahead::rounded).toList());
    }
}
