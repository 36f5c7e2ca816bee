package org.heartland.bargain.rule;

/** Counts all coalitions of up to thirty members one by one: for votes so large that a table of their sums would not fit. */
final class SubsetCount {
    private final VotingGame game;
    private final int n;

    SubsetCount(VotingGame game) {
        this.game = game;
        this.n = game.members();
    }

    PowerIndices indices() {
        long[][] bySize = new long[n][n];
        long vetoes = 0;
        for (int i = 0; i < n; i++) {
            vetoes |= game.veto()[i] ? 1L << i : 0;
        }
        long sum = 0;
        long in = 0;
        for (long step = 0; step < 1L << n; step++) {
            count(in, sum, vetoes, bySize);
            // The Gray code changes one member at a time.
            int change = Long.numberOfTrailingZeros(step + 1);
            if (change < n) {
                in ^= 1L << change;
                sum += (in >> change & 1) == 1 ? game.votes()[change] : -game.votes()[change];
            }
        }
        return indices(bySize);
    }

    /** Of a winning coalition, who makes it lose by leaving. */
    private void count(long in, long sum, long vetoes, long[][] bySize) {
        if (sum < game.quota() || (in & vetoes) != vetoes) {
            return;
        }
        int size = Long.bitCount(in) - 1;
        for (int i = 0; i < n; i++) {
            boolean member = (in >> i & 1) == 1;
            bySize[i][Math.max(0, size)] += member && (game.veto()[i] || sum - game.votes()[i] < game.quota()) ? 1 : 0;
        }
    }

    private PowerIndices indices(long[][] bySize) {
        double[] swings = new double[n];
        double[] shapley = new double[n];
        for (int i = 0; i < n; i++) {
            double choose = 1;
            for (int size = 0; size < n; size++) {
                swings[i] += bySize[i][size] / (double) (1L << n - 1);
                shapley[i] += bySize[i][size] / (n * choose);
                choose = choose * (n - 1 - size) / (size + 1);
            }
        }
        return new PowerIndices(PowerIndices.shares(swings), swings, shapley, 0);
    }
}
