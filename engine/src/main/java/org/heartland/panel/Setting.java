package org.heartland.panel;

/**
 * How one draw reads a series.
 *
 * @param book the book whose figures are used
 * @param window the number of years to sum over, ending in the year asked
 * @param bridge the number of years over which a gap may be bridged
 */
public record Setting(String book, int window, int bridge) {}
