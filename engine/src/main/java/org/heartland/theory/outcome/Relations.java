package org.heartland.theory.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account says of how the powers bear on each other and of the void that one leaves.
 *
 * @param interplay how often, over the draws, each kind of relation comes out
 * @param voids the void by receiver and year
 * @param runaway the part of draws in which presences push each other without end
 * @param eigenvalue the 5, 50 and 95 per cent points of the largest eigenvalue of the transition, over draws and receivers
 * @param clash the hazard of a clash; null if the theory declares none
 */
public record Relations(
        String account,
        List<Interplay> interplay,
        List<VoidRow> voids,
        double runaway,
        List<Double> eigenvalue,
        @Nullable ClashHazard clash) {
    public Relations {
        interplay = List.copyOf(interplay);
        voids = List.copyOf(voids);
        eigenvalue = List.copyOf(eigenvalue);
    }

    /** From this share of draws on, a relation is called by its name; below, it is undetermined. */
    public static final double NAMED = 0.8;

    /**
     * How likely two powers are to clash in a year: never without its interval, since it rests on very few events, if any.
     *
     * @param first, second the powers
     * @param events in how many of the years {@code from} to {@code to} there was one
     * @param usual their overlap in these years on average: the sum of the smaller of their shares in each domain, mean of the receivers
     * @param overlap the middle of what is expected of it in the year
     * @param low, middle, high the 5, 50 and 95 per cent points of the probability
     */
    public record ClashHazard(
            String first,
            String second,
            int events,
            int from,
            int to,
            double usual,
            int year,
            double overlap,
            double low,
            double middle,
            double high) {}

    /** How two powers bear on each other, in a share of the draws. */
    public record Interplay(String first, String second, Kind kind, double share) {}

    /** A kind of relation: what the presence of each does to that of the other. */
    public enum Kind {
        /** Each gains from the other. */
        MUTUALISM,
        /** One gains, and nothing is done to the other. */
        COMMENSALISM,
        /** One gains at the other's cost. */
        PREDATION,
        /** Each loses by the other. */
        COMPETITION,
        /** One loses, and nothing is done to the other. */
        AMENSALISM,
        /** Neither bears on the other. */
        NEUTRALISM;

        /** The kind, by the signs of what each gets: 1, 0 or -1. */
        public static Kind of(int one, int other) {
            int sum = one + other;
            if (one * other != 0) {
                return sum > 0 ? MUTUALISM : sum < 0 ? COMPETITION : PREDATION;
            }
            return sum > 0 ? COMMENSALISM : sum < 0 ? AMENSALISM : NEUTRALISM;
        }
    }

    /**
     * The void at a receiver in a year.
     *
     * @param low, middle, high how far the stock lies below the world without the cause: 5, 50 and 95 per cent points
     * @param fallenLow, fallen, fallenHigh how far it has fallen since the year before the cause, likewise
     * @param filled the middle part of the void that the other power fills; NaN where there is hardly a void
     */
    public record VoidRow(
            String receiver,
            int year,
            double low,
            double middle,
            double high,
            double fallenLow,
            double fallen,
            double fallenHigh,
            double filled) {}

    /** The kind that most draws have, if enough do; null: undetermined. */
    public @Nullable Kind named() {
        return interplay.stream()
                .filter(one -> one.share() >= NAMED)
                .map(Interplay::kind)
                .findFirst()
                .orElse(null);
    }
}
