package org.heartland.bargain.rule;

import java.math.BigInteger;
import java.util.Arrays;

/** Counts the coalitions that a member makes win, by their size: the coefficients of a product over members. */
final class SwingCount {
    private final VotingGame game;
    private final int n;

    SwingCount(VotingGame game) {
        this.game = game;
        this.n = game.members();
    }

    /** At each size, the number of losing coalitions of that many others that win with the member. */
    BigInteger[] swings(int member) {
        BigInteger[] bySize = new BigInteger[n];
        Arrays.fill(bySize, BigInteger.ZERO);
        int vetoes = 0;
        long sure = 0;
        for (int i = 0; i < n; i++) {
            if (i != member && game.veto()[i]) {
                vetoes++;
                sure += game.votes()[i];
            }
        }
        BigInteger[][] coalitions = coalitions(member, Math.max(0, game.quota() - sure));
        for (int size = 0; size < coalitions.length; size++) {
            for (int votes = 0; votes < coalitions[size].length; votes++) {
                if (wins(member, sure + votes, true) && !wins(member, sure + votes, false)) {
                    bySize[size + vetoes] = bySize[size + vetoes].add(coalitions[size][votes]);
                }
            }
        }
        return bySize;
    }

    private boolean wins(int member, long votes, boolean with) {
        return (with || !game.veto()[member]) && votes + (with ? game.votes()[member] : 0) >= game.quota();
    }

    /** How many coalitions of the others without veto there are of each size and number of votes; votes beyond the quota count as the quota. */
    private BigInteger[][] coalitions(int member, long quota) {
        int top = (int) Math.min(quota, Integer.MAX_VALUE - 8);
        BigInteger[][] ways = new BigInteger[n][top + 1];
        for (BigInteger[] row : ways) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        ways[0][0] = BigInteger.ONE;
        int others = 0;
        for (int i = 0; i < n; i++) {
            if (i != member && !game.veto()[i]) {
                add(ways, others++, game.votes()[i], top);
            }
        }
        return Arrays.copyOf(ways, others + 1);
    }

    private static void add(BigInteger[][] ways, int others, int votes, int top) {
        for (int size = others; size >= 0; size--) {
            for (int have = top; have >= 0; have--) {
                BigInteger before = ways[size][have];
                if (before.signum() > 0) {
                    int now = (int) Math.min(top, (long) have + votes);
                    ways[size + 1][now] = ways[size + 1][now].add(before);
                }
            }
        }
    }
}
