package org.heartland.measure.table;

/**
 * One number of a result: its key ({@code hhi.low}; {@code pairs[].krugman} for one in each row), what it means, its formula and where it was
 * published ("" for what needs none).
 */
public record ResultKey(String key, String says, String formula, String publication) {}
