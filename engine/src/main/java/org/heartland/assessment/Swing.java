package org.heartland.assessment;

import java.util.List;

/**
 * How far one choice that the data do not settle moves a value.
 *
 * @param choice what is chosen
 * @param explains the share of the variance over the settings that lies between the options of this choice, from 0 to 1 (the correlation ratio,
 *     Fisher 1925)
 * @param options the options, in their own order
 */
public record Swing(Phrase choice, double explains, List<Option> options) {

    /**
     * An option of a choice, or a span of its numbers, and what the value comes to under it.
     *
     * @param name its name, or "" where it is a number
     * @param low, high the numbers that it spans; equal for one number, not a number where it has a name
     * @param draws in how many settings it was drawn
     */
    public record Option(String name, double low, double high, Explanation.Value value, int draws) {}
}
