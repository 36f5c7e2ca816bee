package org.heartland.dossier;

import java.util.List;

/**
 * A choice that the data do not settle. Drawn anew in every draw; separately for each receiver if {@code perReceiver}.
 *
 * @param unit the unit of a range, "" for a pure number
 * @param rival true if its options are rival sources for one quantity, so that a difference reads "sources disagree"
 */
public record Judgement(String id, String says, Kind kind, String unit, boolean perReceiver, boolean rival) {

    /** What may be drawn. */
    public sealed interface Kind {}

    /** Any number from low to high. */
    public record Between(double low, double high) implements Kind {}

    /** Any whole number from low to high. */
    public record Whole(int low, int high) implements Kind {}

    /**
     * One of a list: ids of indicators, or free words.
     *
     * @param options the options that conditions may name
     * @param drawn the options that are drawn: all, unless a scenario excludes some
     */
    public record Choose(List<String> options, List<String> drawn) implements Kind {}

    /** Weights that sum to 1. */
    public record Weights(List<String> names, List<Integer> concentrations) implements Kind {}
}
