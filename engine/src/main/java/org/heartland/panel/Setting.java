package org.heartland.panel;

/**
 * How one draw reads a series.
 *
 * @param book whose figures
 * @param window over how many years, ending in the year asked
 * @param bridge how many years a gap may be bridged
 */
public record Setting(String book, int window, int bridge) {}
