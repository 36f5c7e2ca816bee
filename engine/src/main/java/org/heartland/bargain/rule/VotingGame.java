package org.heartland.bargain.rule;

import java.util.Arrays;

/**
 * A rule of decision as a weighted voting game: a coalition wins if its votes reach the quota and no member with a veto is outside.
 *
 * @param votes of each member, whole numbers of at least 0
 * @param quota votes that pass
 * @param veto who must be in favour
 */
public record VotingGame(int[] votes, long quota, boolean[] veto) {
    public VotingGame {
        if (votes.length != veto.length || votes.length == 0) {
            throw new IllegalArgumentException(votes.length + " votes, " + veto.length + " vetoes");
        }
    }

    /** More than half of n members. */
    public static VotingGame majority(int n) {
        return of(ones(n), n / 2 + 1);
    }

    /** At least a share of n members, such as two thirds. */
    public static VotingGame qualified(int n, double share) {
        return of(ones(n), quota(n, share));
    }

    /** At least a share of all votes. */
    public static VotingGame weighted(int[] votes, double share) {
        return of(votes, quota(Arrays.stream(votes).asLongStream().sum(), share));
    }

    /** Nobody is against it. */
    public static VotingGame consensus(int n) {
        boolean[] veto = new boolean[n];
        Arrays.fill(veto, true);
        return new VotingGame(ones(n), n, veto);
    }

    /** None of the members with a veto is against it. */
    public static VotingGame vetoes(boolean[] veto) {
        return new VotingGame(new int[veto.length], 0, veto);
    }

    /** One member decides. */
    public static VotingGame dictator(int n, int who) {
        boolean[] veto = new boolean[n];
        veto[who] = true;
        return vetoes(veto);
    }

    /** At least this many votes, without vetoes. */
    public static VotingGame of(int[] votes, long quota) {
        return new VotingGame(votes, quota, new boolean[votes.length]);
    }

    /** The least whole number of votes that is at least a share of all; a share of more than half needs more than half. */
    private static long quota(long all, double share) {
        return Math.max(1, (long) Math.ceil(all * share - 1e-9));
    }

    private static int[] ones(int n) {
        int[] votes = new int[n];
        Arrays.fill(votes, 1);
        return votes;
    }

    /** The number of members. */
    public int members() {
        return votes.length;
    }

    /** True if what these members support passes. */
    public boolean wins(boolean[] inFavour) {
        long sum = 0;
        for (int i = 0; i < votes.length; i++) {
            if (veto[i] && !inFavour[i]) {
                return false;
            }
            sum += inFavour[i] ? votes[i] : 0;
        }
        return sum >= quota;
    }

    /** True if nothing passes against this member, whoever else is in favour. */
    public boolean blocks(int member) {
        boolean[] others = new boolean[votes.length];
        Arrays.fill(others, true);
        others[member] = false;
        return !wins(others);
    }
}
