package org.heartland.bargain.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.stream.LongStream;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;

/**
 * How often a member of a voting game is decisive: it turns a losing coalition into a winning one by joining it.
 *
 * @param banzhaf the share of all such swings that are the member's (normalised Banzhaf index; Banzhaf, "Weighted voting doesn't work",
 *     Rutgers Law Review 19, 1965)
 * @param absolute the share of the coalitions of the others in which the member is decisive (Penrose, Journal of the Royal Statistical
 *     Society 109, 1946)
 * @param shapley the share of the orders of joining in which the member is decisive (Shapley and Shubik, American Political Science Review
 *     48, 1954)
 * @param error the largest error of {@code absolute} and {@code shapley}, with a probability of 95 % for all members together; 0 if exact
 */
public record PowerIndices(double[] banzhaf, double[] absolute, double[] shapley, double error) {
    /** Games with no more members are counted exactly; so are larger ones while the table of counts stays small. */
    public static final int EXACT_MEMBERS = 30;

    private static final long MAX_CELLS = 20_000_000;
    private static final int SAMPLES = 200_000;
    private static final double DOUBT = .05;
    private static final MathContext PRECISE = MathContext.DECIMAL64;

    /**
     * The indices of a game. Counted by generating functions (Mann and Shapley, <i>Values of Large Games VI</i>, RAND RM-3158, 1962) over
     * votes and number of members if the game has at most {@value #EXACT_MEMBERS} members or few enough votes, else sampled.
     */
    public static PowerIndices of(VotingGame game, long seed) {
        long all = LongStream.range(0, game.members())
                .map(i -> game.votes()[(int) i])
                .sum();
        boolean small = (Math.min(all, game.quota()) + 1) * (game.members() + 1) <= MAX_CELLS;
        if (small) {
            return exact(game);
        }
        return game.members() <= EXACT_MEMBERS ? new SubsetCount(game).indices() : sampled(game, seed);
    }

    private static PowerIndices exact(VotingGame game) {
        int n = game.members();
        double[] swings = new double[n];
        double[] shapley = new double[n];
        SwingCount count = new SwingCount(game);
        for (int i = 0; i < n; i++) {
            int twin = twin(game, i);
            if (twin == i) {
                put(count.swings(i), i, swings, shapley);
            } else {
                swings[i] = swings[twin];
                shapley[i] = shapley[twin];
            }
        }
        return new PowerIndices(shares(swings), swings, shapley, 0);
    }

    /** From the swings of a member by the size of coalitions to its share of coalitions and of orders of joining. */
    private static void put(BigInteger[] bySize, int member, double[] swings, double[] shapley) {
        int n = bySize.length;
        BigInteger sum = BigInteger.ZERO;
        BigDecimal orders = BigDecimal.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int size = 0; size < n; size++) {
            sum = sum.add(bySize[size]);
            BigDecimal ways = new BigDecimal(choose.multiply(BigInteger.valueOf(n)));
            orders = orders.add(new BigDecimal(bySize[size]).divide(ways, PRECISE), PRECISE);
            choose = choose.multiply(BigInteger.valueOf(n - 1L - size)).divide(BigInteger.valueOf(size + 1L));
        }
        swings[member] = new BigDecimal(sum)
                .divide(new BigDecimal(BigInteger.TWO.pow(n - 1)), PRECISE)
                .doubleValue();
        shapley[member] = orders.doubleValue();
    }

    /** The first member with the same votes and the same right to veto, who has the same power. */
    private static int twin(VotingGame game, int member) {
        int twin = 0;
        while (game.votes()[twin] != game.votes()[member] || game.veto()[twin] != game.veto()[member]) {
            twin++;
        }
        return twin;
    }

    /** Orders of joining and coalitions at random; the bound is Hoeffding's for all members and both indices together. */
    private static PowerIndices sampled(VotingGame game, long seed) {
        int n = game.members();
        double[] swings = new double[n];
        double[] shapley = new double[n];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] random = Philox.fill(new double[2 * n], StreamKey.of(seed, "coalition/" + sample));
            decisive(game, random, swings);
            shapley[pivot(game, random)] += 1.0 / SAMPLES;
        }
        double error = Math.sqrt(StrictMath.log(4 * n / DOUBT) / (2.0 * SAMPLES));
        return new PowerIndices(shares(swings), swings, shapley, error);
    }

    private static void decisive(VotingGame game, double[] random, double[] swings) {
        boolean[] in = new boolean[game.members()];
        for (int i = 0; i < in.length; i++) {
            in[i] = random[i] < .5;
        }
        for (int i = 0; i < in.length; i++) {
            boolean was = in[i];
            in[i] = true;
            boolean with = game.wins(in);
            in[i] = false;
            swings[i] += with && !game.wins(in) ? 1.0 / SAMPLES : 0;
            in[i] = was;
        }
    }

    /** Who makes the coalition win when members join in the order of their numbers. */
    private static int pivot(VotingGame game, double[] random) {
        int n = game.members();
        boolean[] in = new boolean[n];
        int last = 0;
        for (int joined = 0; joined < n; joined++) {
            last = -1;
            for (int i = 0; i < n; i++) {
                last = !in[i] && (last < 0 || random[n + i] < random[n + last]) ? i : last;
            }
            in[last] = true;
            if (game.wins(in)) {
                return last;
            }
        }
        return last;
    }

    static double[] shares(double[] swings) {
        double sum = 0;
        for (double swing : swings) {
            sum += swing;
        }
        double[] shares = new double[swings.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sum > 0 ? swings[i] / sum : 0;
        }
        return shares;
    }
}
