package org.heartland.dossier;

import java.time.LocalDate;
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

    /** When a prediction falls due, how it is resolved, and what has come of it. */
    public record Prediction(
            @Nullable LocalDate horizon,
            @Nullable String rule,
            @Nullable Cited<String> outcome) {}
}
