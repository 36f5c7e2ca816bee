package org.heartland.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which fitted account of the order told figures best, and how surely; of fits that have converged.
 *
 * @param title its title
 * @param accounts how many accounts were asked
 * @param figures how many figures each was asked for, before these were out
 * @param until the last year whose figures were used
 * @param next the account that comes nearest, with the difference a year; null if there is no other
 * @param open from how many of the other accounts it is not told apart
 * @param better the plain forecasts that were surely better than it, by their ids
 */
public record BestAccount(
        String title,
        int accounts,
        int figures,
        int until,
        @Nullable Next next,
        int open,
        List<String> better) {
    public BestAccount {
        better = List.copyOf(better);
    }

    /**
     * The account that comes nearest.
     *
     * @param mean how much more the best scores in a year, in nats
     * @param low, high the 95 per cent interval; not numbers if there is none
     */
    public record Next(String title, double mean, double low, double high) {}
}
