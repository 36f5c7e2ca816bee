package org.heartland.assessment;

import java.util.List;
import org.heartland.days.Cover;
import org.jspecify.annotations.Nullable;

/**
 * How a value was computed, step by step down to the rows of evidence. A question that was asked before, in this tree or an earlier one of
 * the same page, is not unfolded again but referred to by its place.
 *
 * @param asked the expression as it was written
 */
public record Explanation(String asked, List<Step> steps) {

    /**
     * One step.
     *
     * @param says the question
     * @param value the answer
     * @param place the number of the question among those that were unfolded; 0 if it is not a question
     * @param again true if it was already unfolded, at its place, with everything under it
     * @param dated the days that the answer covers, if they are not simply those of the year asked
     * @param rows the rows of evidence that it rests on itself, without those of the steps under it
     * @param asked the function that was asked, and its arguments as they are written; empty if no function was
     */
    public record Step(
            String says,
            Value value,
            @Nullable Dated dated,
            int place,
            boolean again,
            List<Step> from,
            List<Integer> rows,
            List<String> asked) {}

    /** The days that an answer covers, and the share of so many draws in which it does. */
    public record Dated(Cover cover, double share, int draws) {}

    /** The answer of a step over all draws. */
    public sealed interface Value {}

    /**
     * A truth, by the shares of so many draws in which it is true, unknown, and (among these) a tie.
     *
     * @param why the reason if it is known in no draw, else null
     */
    public record Truth(
            double isTrue,
            double unknown,
            double tie,
            int draws,
            @Nullable String why) implements Value {}

    /** Names, as the outcomes that occurred with the number of draws of each. */
    public record Names(List<Outcome> outcomes, int draws) implements Value {}

    /**
     * One outcome and the number of its draws.
     *
     * @param names one name, or a set of them; empty for nobody, and if unknown
     * @param why why it is not known, or null if it is
     */
    public record Outcome(List<String> names, @Nullable String why, int draws) {}

    /**
     * A number over so many draws.
     *
     * @param unit its unit in words; "" for a pure number
     */
    public record Amount(Spread spread, int draws, Shown shown, String unit) implements Value {}

    /** How a number is shown. */
    public enum Shown {
        PLAIN,
        /** A part of 1, in per cents. */
        PERCENT,
        /** A difference of parts of 1, in percentage points. */
        POINTS,
        YEAR,
        /** A day, counted from 1 January 1970. */
        DAY
    }
}
