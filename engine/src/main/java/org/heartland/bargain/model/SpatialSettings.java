package org.heartland.bargain.model;

/**
 * The choices of {@link SpatialModel}; the names are those of KTAB.
 *
 * @param vote how strongly an actor votes for a difference in utility
 * @param victory how coalitions turn into a probability of victory in the election of positions; a challenge is always linear
 * @param election how probabilities of victory between pairs become a probability of each option
 * @param bigR the range of risk attitudes
 * @param adjust how an actor perceives the risk attitudes of others
 * @param thirdParty how third parties join a challenge
 * @param blend how salience and power enter an offer
 * @param random true if an actor draws one of its options by their probabilities, false if it takes the most probable
 * @param seed of those draws
 * @param stop the share of the first turn's movement below which bargaining ends
 * @param maxTurns the last turn at the latest
 */
public record SpatialSettings(
        Vote vote,
        Victory victory,
        Election election,
        BigR bigR,
        Adjust adjust,
        ThirdParty thirdParty,
        Blend blend,
        boolean random,
        long seed,
        double stop,
        int maxTurns) {
    private static final double TIE = 1e-10;

    /** The vote for an advantage in utility, before it is multiplied by the voter's weight. */
    public enum Vote {
        PROPORTIONAL,
        BINARY,
        PROP_BIN,
        CUBIC,
        PROP_CBC,
        ASYM_PROSP;

        private static final double SMALL = 1e-8;

        double of(double du) {
            return switch (this) {
                case PROPORTIONAL -> du;
                case BINARY -> binary(du);
                case PROP_BIN -> .8 * du + .2 * binary(du);
                case CUBIC -> du * du * du;
                case PROP_CBC -> .5 * du + .5 * du * du * du;
                case ASYM_PROSP -> du < 0 ? du : 2 * du / 3;
            };
        }

        private static double binary(double du) {
            return Math.max(-1, Math.min(1, du / SMALL));
        }
    }

    /** The probability that one coalition beats another. */
    public enum Victory {
        LINEAR,
        SQUARE,
        QUARTIC,
        OCTIC,
        BINARY;

        private static final double DECISIVE = 1.1;

        double of(double mine, double theirs) {
            double share = mine / (mine + theirs);
            return switch (this) {
                case LINEAR -> share;
                case SQUARE -> power(share, 1);
                case QUARTIC -> power(share, 2);
                case OCTIC -> power(share, 3);
                case BINARY -> binary(mine, theirs);
            };
        }

        private static double power(double share, int squarings) {
            double a = share;
            double b = 1 - share;
            for (int i = 0; i < squarings; i++) {
                a *= a;
                b *= b;
            }
            return a / (a + b);
        }

        /** 1 from a ratio of 1.1 on, 0 from its inverse on, linear in the share of the coalition in between. */
        private static double binary(double mine, double theirs) {
            double sure = DECISIVE / (1 + DECISIVE);
            double share = mine / (mine + theirs);
            return Math.max(0, Math.min(1, (share - (1 - sure)) / (2 * sure - 1)));
        }
    }

    /** The probabilistic Condorcet election. */
    public enum Election {
        CONDITIONAL,
        MARKOV_UNIFORM,
        MARKOV_INCENTIVE
    }

    /** The range of risk attitudes: from -1/2 to 1, from 0 to 1, from -1 to 1. */
    public enum BigR {
        MID,
        MIN,
        MAX;

        double of(double p, double least, double most) {
            return switch (this) {
                case MID -> (3 * p - (most + 2 * least)) / (2 * (most - least));
                case MIN -> (p - least) / (most - least);
                case MAX -> (2 * p - most - least) / (most - least);
            };
        }
    }

    /** How much of another's risk attitude an actor sees. */
    public enum Adjust {
        NONE(0),
        ONE_THIRD(1 / 3.0),
        HALF(.5),
        TWO_THIRDS(2 / 3.0),
        FULL(1);

        private final double seen;

        Adjust(double seen) {
            this.seen = seen;
        }

        double of(double own, double other) {
            return (1 - seen) * own + seen * other;
        }
    }

    /** How third parties count in a challenge of i to j. */
    public enum ThirdParty {
        /** Each votes with its weight for the side that it prefers, at neutral risk: the sum of votes decides. */
        COALITION,
        /** KTAB's default; a third party at the place of j is counted for i. */
        SEMI_COMMIT,
        /** As KTAB computes it, third parties have no effect. */
        NO_COMMIT
    }

    /** Powers of salience and of the probability of victory in an offer. */
    public enum Blend {
        S1P1,
        S2P2;

        double of(double salience, double probability) {
            return this == S1P1 ? salience * probability : salience * salience * probability * probability;
        }
    }

    /** True if details follow KTAB's program: offers rounded to a ten-thousandth, capabilities as given, ties by rounding errors. */
    boolean asInKtab() {
        return thirdParty != ThirdParty.COALITION;
    }

    /** Two numbers that differ by no more are equal. */
    double tie() {
        return asInKtab() ? 0 : TIE;
    }

    /** The defaults of KTAB with a third-party rule under which friends of j never help i. */
    public static final SpatialSettings DEFAULT = new SpatialSettings(
            Vote.PROPORTIONAL,
            Victory.LINEAR,
            Election.CONDITIONAL,
            BigR.MID,
            Adjust.ONE_THIRD,
            ThirdParty.COALITION,
            Blend.S2P2,
            false,
            0,
            .02,
            100);

    /** The defaults of KTAB itself. */
    public static final SpatialSettings KTAB = new SpatialSettings(
            Vote.PROPORTIONAL,
            Victory.LINEAR,
            Election.CONDITIONAL,
            BigR.MID,
            Adjust.ONE_THIRD,
            ThirdParty.SEMI_COMMIT,
            Blend.S2P2,
            false,
            0,
            .02,
            100);
}
