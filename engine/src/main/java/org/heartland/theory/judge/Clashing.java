package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.draws.StreamKey;
import org.heartland.theory.Theory;
import org.heartland.theory.fit.Observations;
import org.heartland.theory.outcome.Relations.ClashHazard;
import org.heartland.theory.score.EvenShares;
import org.heartland.theory.score.WeightedDraws;
import org.heartland.theory.system.OpenParameters;
import org.heartland.theory.system.World;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * The hazard of a clash of two powers by an account. In the years at hand it is what the number of clashes says of a chance that is the same
 * in each of them, beginning from Jeffreys' prior: Beta(events + 1/2, years without + 1/2). Its log-odds rise by the declared slope with what
 * the two overlap more than they did on average in these years.
 */
final class Clashing {
    /** How many values of the hazard stand for what is not known of it, spread evenly over it. */
    private static final int DRAWS = 1_000;

    private final Prepared prepared;
    private final World world;
    private final Theory.Clash clash;
    private final long seed;
    private final List<Theory.Rivals> rivals;
    private final double[][] overlap;

    /** @param draws the parameters after the data, [parameter][draw] */
    Clashing(Prepared prepared, double[][] draws, Theory.Clash clash, long seed) {
        this.prepared = prepared;
        this.world = prepared.world();
        this.clash = clash;
        this.seed = seed;
        this.rivals = prepared.equations().model().rivals().stream()
                .filter(one -> clash.over().contains(one.indicator()))
                .toList();
        this.overlap = overlap(draws);
    }

    /** In the year after the last of the model. */
    ClashHazard hazard() {
        int now = overlap.length - 1;
        int years = clash.years().last() - clash.years().first() + 1;
        double[] usual = usual();
        BetaDistribution before = new BetaDistribution(clash.events() + .5, years - clash.events() + .5);
        double[] shares = EvenShares.of(DRAWS, StreamKey.of(seed, "clash"));
        double[] slope = slope();
        double[] hazard = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            int draw = d % usual.length;
            double chance = before.inverseCumulativeProbability(shares[d]);
            hazard[d] = raised(chance, slope[d] * (overlap[now][draw] - usual[draw]));
        }
        double[] ends = Telling.quantiles(WeightedDraws.equal(hazard), .05, .5, .95);
        return new ClashHazard(
                rivals.get(0).first(),
                rivals.get(0).second(),
                clash.events(),
                clash.years().first(),
                clash.years().last(),
                Telling.quantiles(WeightedDraws.equal(usual), .5)[0],
                world.first() + now,
                Telling.quantiles(WeightedDraws.equal(overlap[now]), .5)[0],
                ends[0],
                ends[1],
                ends[2]);
    }

    /** A probability with its log-odds raised. */
    private static double raised(double probability, double by) {
        double odds = probability / (1 - probability) * StrictMath.exp(by);
        return odds / (1 + odds);
    }

    private double[] slope() {
        OpenParameters open = new OpenParameters(List.of(clash.slope()), List.of("slope"));
        double[] values = new double[DRAWS];
        Double fixed = clash.slope().fixed();
        if (fixed != null) {
            Arrays.fill(values, fixed);
            return values;
        }
        double[][] drawn = new double[1][DRAWS];
        open.priors().values(open.priors().draw(seed, DRAWS), drawn, DRAWS);
        return open.signed(drawn)[0];
    }

    /** The mean overlap of the years at hand, as far as the model covers them, in each draw. */
    private double[] usual() {
        double[] mean = new double[overlap[0].length];
        int years = 0;
        for (int year = 0; year + 1 < overlap.length; year++) {
            if (clash.years().contains(world.first() + year)) {
                years++;
                for (int draw = 0; draw < mean.length; draw++) {
                    mean[draw] += overlap[year][draw];
                }
            }
        }
        for (int draw = 0; draw < mean.length; draw++) {
            mean[draw] /= years;
        }
        return mean;
    }

    // ---- The overlap.

    /** A place at which two powers are compared: the numbers of their series. */
    private record Meeting(int first, int second, double weight) {}

    /** The overlap in each year from the first of the model to that after its last: [year][draw]. */
    private double[][] overlap(double[][] draws) {
        int years = prepared.equations().model().last() + 1 - world.first() + 1;
        List<Meeting> meetings = new ArrayList<>();
        rivals.forEach(one -> meetings.addAll(meetings(one)));
        List<Observations.Cell> cells = new ArrayList<>();
        for (Meeting one : meetings) {
            for (int year = 0; year < years; year++) {
                cells.add(new Observations.Cell(one.first(), year));
                cells.add(new Observations.Cell(one.second(), year));
            }
        }
        List<Ahead.Figure> levels = Ahead.levels(prepared, draws, cells);
        double[][] overlap = new double[years][draws.length == 0 ? 1 : draws[0].length];
        for (int m = 0; m < meetings.size(); m++) {
            for (int year = 0; year < years; year++) {
                int at = 2 * (m * years + year);
                add(
                        levels.get(at).mean(),
                        levels.get(at + 1).mean(),
                        meetings.get(m).weight(),
                        overlap[year]);
            }
        }
        return overlap;
    }

    /** The receivers at which two powers are compared, all with the same weight. */
    private List<Meeting> meetings(Theory.Rivals rivals) {
        List<Meeting> all = new ArrayList<>();
        for (int r = 0; r < world.receivers().size(); r++) {
            int first = prepared.series(rivals.indicator(), rivals.first(), r);
            int second = prepared.series(rivals.indicator(), rivals.second(), r);
            if (first >= 0 && second >= 0) {
                all.add(new Meeting(first, second, 1));
            }
        }
        return all.stream()
                .map(one -> new Meeting(one.first(), one.second(), 1.0 / all.size()))
                .toList();
    }

    /** Adds the smaller of two shares, from their log-ratios to all that neither has. */
    private static void add(double[] first, double[] second, double weight, double[] to) {
        for (int draw = 0; draw < to.length; draw++) {
            double one = StrictMath.exp(first[draw]);
            double other = StrictMath.exp(second[draw]);
            to[draw] += weight * Math.min(one, other) / (1 + one + other);
        }
    }
}
