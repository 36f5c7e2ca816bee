package org.heartland.theory.system;

/**
 * A series at one receiver, on the scale on which it observes its stock.
 *
 * @param series its number among the series of the model
 * @param receiver the number of the receiver
 * @param values by year, from the model's first year; NaN where it is missing
 * @param lag how many years after its own a figure is out
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record YearlySeries(int series, int receiver, double[] values, int lag) {}
