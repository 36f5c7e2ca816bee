package org.heartland.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value came about, step by step down to the rows of evidence. A question that was asked before, in this tree or an earlier one of
 * the same page, is not unfolded again but referred to by its place.
 *
 * @param asked the expression as it was written
 */
public record Explanation(String asked, List<Step> steps) {

    /**
     * One step.
     *
     * @param says what was asked
     * @param value what came out of it
     * @param place the number of the question among those that were unfolded; 0 for what is no question
     * @param again true if it was unfolded before, at its place, with all that is under it
     * @param rows the rows of evidence that it rests on itself, beside those of the steps under it
     */
    public record Step(String says, Value value, int place, boolean again, List<Step> from, List<Integer> rows) {}

    /** What came out of a step over all draws. */
    public sealed interface Value {}

    /**
     * A truth, by the shares of draws in which it is true and unknown.
     *
     * @param why the reason where it is known in no draw, else null
     */
    public record Truth(
            double isTrue, double unknown, @Nullable String why) implements Value {}

    /** Names, by the outcomes that came up and in how many of the draws each did. */
    public record Names(List<Outcome> outcomes, int draws) implements Value {}

    /**
     * One outcome in so many draws.
     *
     * @param names one name, or a set of them; empty for nobody, and where it is not known
     * @param why why it is not known, or null if it is
     */
    public record Outcome(List<String> names, @Nullable String why, int draws) {}

    /**
     * A number.
     *
     * @param unit its unit in words; "" for a pure number
     */
    public record Amount(Spread spread, Shown shown, String unit) implements Value {}

    /** How a number reads best. */
    public enum Shown {
        PLAIN,
        /** A part of 1, in per cents. */
        PERCENT,
        YEAR,
        /** A day, counted from 1 January 1970. */
        DAY
    }
}
