package org.heartland.theory;

import java.util.List;
import java.util.SortedMap;
import org.heartland.problem.Place;

/** Something from outside that moves the stocks, known for each receiver and year. */
public record Input(String id, String says, Kind kind, Argument argument, Place at) {

    /** Where its values come from. */
    public sealed interface Kind {}

    /** Values by year, the same for all receivers; each holds until the next, and the first for the years before it. */
    public record ByYear(SortedMap<Integer, Double> values) implements Kind {}

    /** A value for each receiver, the same in all years; 0 for one that is not named. */
    public record ByReceiver(SortedMap<String, Double> values) implements Kind {}

    /** The part of the year, from 0 to 1, in which the receiver was a member: the mean over these institutions. */
    public record Membership(List<String> institutions) implements Kind {}
}
