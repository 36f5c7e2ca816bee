package org.heartland.dossier;

import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Cited;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a text says, in our words, and how it is tested.
 *
 * @param paragraph counted from 1 in the article's body; 0 is the standfirst
 * @param because how the test stands for the sentence, or null
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

    /** Of a prediction: why nothing that could happen would refute it as it is worded. */
    public record CannotFail(String why) implements Test {}

    /**
     * When a prediction falls due, how it is resolved, and what has come of it.
     *
     * @param horizon the last day on which it can come true; null if none is set, and the check then decides at any time
     * @param settlesEarly the answer of the check that settles it even before its horizon, or null
     * @param outcomes what has come of it to date, in the order written
     */
    public record Prediction(
            @Nullable LocalDate horizon,
            @Nullable String rule,
            @Nullable Boolean settlesEarly,
            List<Cited<String>> outcomes) {

        /** Whether its time has come by a day. */
        public boolean isDue(LocalDate day) {
            return horizon == null || !horizon.isAfter(day);
        }
    }
}
