package org.heartland.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heartland.citation.Cited;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the dossier words it, and its test.
 *
 * @param voice whose statement it is
 * @param check the expression by which it is tested, as it was written, or null if it is not tested by one
 * @param canFail false for a prediction that nothing could refute as it is worded
 * @param because why the check represents the sentence, or null
 * @param suggest a wording that would be true, for the author; or null
 */
public record Statement(
        String id,
        Passage passage,
        Voice voice,
        Kind kind,
        String says,
        @Nullable String check,
        boolean canFail,
        @Nullable String because,
        @Nullable String suggest,
        @Nullable Prediction prediction) {

    /**
     * Where it stands in its text.
     *
     * @param text the id of the text, or null if the dossier names none
     * @param paragraph counted from 1 in the body; 0 is the standfirst
     * @param first, last the first and the last words of the passage, or null
     * @param words all of it, as it stands in the text that was handed over; "" if it is not there, null if none was handed over
     */
    public record Passage(
            @Nullable String text,
            int paragraph,
            @Nullable String first,
            @Nullable String last,
            @Nullable String words) {}

    /** Whose statement it is: the author says it, it follows from what he says, or it is a further test. */
    public enum Voice {
        SAID,
        IMPLIED,
        OURS;

        /** As written in a claims file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a claim asserts. */
    public enum Kind {
        FACT,
        MEASURE,
        CHANGE,
        MECHANISM,
        INTEREST,
        PREDICTION,
        OPINION,
        ANALOGY;

        /** As written in a claims file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * When a prediction is due, how it is resolved, and its outcomes so far.
     *
     * @param horizon the last day on which it can come true; null if none is set
     * @param settlesEarly the result of the check that settles it even before its horizon, or null
     * @param probability how likely the author called it, from 0 to 1; null if he did not say
     * @param outcomes its outcomes to date, in the order written
     * @param resolved its resolution by hand, or null
     */
    public record Prediction(
            @Nullable LocalDate horizon,
            @Nullable String rule,
            @Nullable Boolean settlesEarly,
            @Nullable Double probability,
            List<Cited<String>> outcomes,
            @Nullable Resolved resolved) {}

    /** The resolution of a prediction by hand: the day on which it was settled, and whether it came true. */
    public record Resolved(LocalDate on, Cited<Boolean> as) {}

    /** The paragraph of its text, counted from 1; 0 is the standfirst. */
    public int paragraph() {
        return passage.paragraph();
    }

    /** True if it is a prediction. */
    public boolean isPrediction() {
        return kind == Kind.PREDICTION;
    }
}
