package org.heartland.theory.outcome;

/**
 * What an account expects of a series in a year of which no figure is out, on the scale of the series.
 *
 * @param low, middle, high the 5, 50 and 95 per cent points
 */
public record Expected(String series, String receiver, int year, double low, double middle, double high) {}
