package org.heartland.theory.score;

/** Plain forecasts that every account has to beat, each with an error estimated from the same past. */
public enum Baseline {
    /** The last value (a random walk). */
    LAST_VALUE,
    /** The last value, plus the mean change a year (a random walk with drift). */
    DRIFT,
    /** The mean of all values. */
    MEAN,
    /** A level and a trend that fades, by exponential smoothing. */
    DAMPED_TREND
}
