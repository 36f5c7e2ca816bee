package org.heartland.dossier;

import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Cited;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a text, in our words, and how it is tested.
 *
 * @param paragraph counted from 1 in the article's body; 0 is the standfirst
 * @param because why the test represents the sentence, or null
 * @param correction what would be right if the evidence contradicts it, or null
 */
public record Claim(
        String id,
        int paragraph,
        Kind kind,
        String says,
        Test test,
        @Nullable String because,
        @Nullable String correction,
        @Nullable Prediction prediction,
        Place at) {

    /** The same claim with another prediction. */
    public Claim with(@Nullable Prediction other) {
        return new Claim(id, paragraph, kind, says, test, because, correction, other, at);
    }

    public enum Kind {
        FACT,
        MEASURE,
        CHANGE,
        MECHANISM,
        INTEREST,
        PREDICTION,
        OPINION,
        ANALOGY
    }

    /** How a claim is tested, or why it is not. */
    public sealed interface Test {}

    public record Check(Written check) implements Test {}

    public record NotTestable(String why) implements Test {}

    public record Awaits(String model) implements Test {}

    /** A prediction that nothing could refute as it is worded, and why. */
    public record CannotFail(String why) implements Test {}

    /**
     * When a prediction is due, how it is resolved, and its outcomes so far.
     *
     * @param horizon the last day on which it can come true; null if none is set: the check then decides at any time
     * @param settlesEarly the result of the check that settles it even before its horizon, or null
     * @param outcomes its outcomes to date, in the order written
     */
    public record Prediction(
            @Nullable LocalDate horizon,
            @Nullable String rule,
            @Nullable Boolean settlesEarly,
            List<Cited<String>> outcomes) {

        /** True if it is due by this day. */
        public boolean isDue(LocalDate day) {
            return horizon == null || !horizon.isAfter(day);
        }
    }
}
