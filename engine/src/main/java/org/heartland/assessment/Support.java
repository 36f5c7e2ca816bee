package org.heartland.assessment;

/**
 * How many sources a verdict rests on, not counting those that only repeat another.
 *
 * @param primary how many of them are first-hand
 * @param weak true if all of them are copies or parties to the dispute
 */
public record Support(int sources, int primary, boolean weak) {}
