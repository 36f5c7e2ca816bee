package org.heartland.theory.outcome;

/**
 * What an account said of one figure before it was out, and what came.
 *
 * @param series, receiver their ids
 * @param year the year of the figure
 * @param out the year in which it was out
 * @param value what came, on the scale of the series
 * @param logScore the log predictive density at it, in nats
 * @param crps how far what was said lay from it, in the unit of the scale
 * @param pit the probability that was given to a lower value
 * @param low, middle, high the 5, 50 and 95 per cent points of what was said
 */
public record Told(
        String series,
        String receiver,
        int year,
        int out,
        double value,
        double logScore,
        double crps,
        double pit,
        double low,
        double middle,
        double high) {}
