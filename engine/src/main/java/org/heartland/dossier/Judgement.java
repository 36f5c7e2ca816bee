package org.heartland.dossier;

import java.util.List;

/**
 * A choice that the data do not settle. Drawn anew in every draw, for each receiver apart where {@code perReceiver}.
 *
 * @param unit the unit of a range, "" for a pure number
 * @param rival whether its options are rival sources for one thing, so that a difference reads "sources disagree"
 */
public record Judgement(String id, String says, Kind kind, String unit, boolean perReceiver, boolean rival) {

    /** What may be drawn. */
    public sealed interface Kind {}

    /** Any number from low to high. */
    public record Between(double low, double high) implements Kind {}

    /** Any whole number from low to high. */
    public record Whole(int low, int high) implements Kind {}

    /**
     * One of a list: names of indicators, or free words.
     *
     * @param options what conditions may name
     * @param drawn those of them that are drawn: all, unless a scenario leaves some out
     */
    public record Choose(List<String> options, List<String> drawn) implements Kind {}

    /** Weights that sum to 1. */
    public record Weights(List<String> names, List<Integer> concentrations) implements Kind {}
}
