package org.heartland.dossier;

import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Cited;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a text, in our words, and how it is tested.
 *
 * @param voice whose statement it is
 * @param because why the test represents the sentence, or null
 * @param but what speaks against it even where the check holds
 * @param alsoReads other readings of the same sentence
 * @param right what would be right if it does not hold, or not wholly; or null
 * @param suggest a wording that would be true, for the author; or null
 */
public record Claim(
        String id,
        Passage passage,
        Voice voice,
        Kind kind,
        String says,
        Test test,
        @Nullable String because,
        List<Reservation> but,
        List<OtherReading> alsoReads,
        @Nullable Right right,
        @Nullable String suggest,
        @Nullable Prediction prediction,
        Place at) {

    /** A bare check that belongs to no text, such as one given on the command line. */
    public static Claim of(String id, Kind kind, String says, Check check) {
        Place at = check.check().text().at();
        Passage nowhere = new Passage(null, 0, null, null, null, at);
        return new Claim(id, nowhere, Voice.OURS, kind, says, check, null, List.of(), List.of(), null, null, null, at);
    }

    /** The same claim with other texts and another prediction. */
    public Claim with(@Nullable String reason, @Nullable String suggested, @Nullable Prediction predicted) {
        return new Claim(id, passage, voice, kind, says, test, reason, but, alsoReads, right, suggested, predicted, at);
    }

    /** The same claim with the words of its passage. */
    public Claim quoted(String words) {
        Passage quoted = new Passage(passage.text, passage.paragraph, passage.first, passage.last, words, passage.at);
        return new Claim(id, quoted, voice, kind, says, test, because, but, alsoReads, right, suggest, prediction, at);
    }

    /**
     * Where the statement stands in its text.
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
            @Nullable String words,
            Place at) {}

    /** Whose statement it is: the author says it, it follows from what he says, or it is a further test of ours. */
    public enum Voice {
        SAID,
        IMPLIED,
        OURS
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

    /** Tested by an expression. */
    public record Check(Written check) implements Test {}

    /** Not testable with any data, and why. */
    public record NotTestable(String why) implements Test {}

    /** Not testable yet: awaits the model named. */
    public record Awaits(String model) implements Test {}

    /** A prediction that nothing could refute as it is worded, and why. */
    public record CannotFail(String why) implements Test {}

    /** What speaks against a claim though its check holds, and the condition under which it does. */
    public record Reservation(Written when, Wording says) {}

    /** Another way to read the same sentence, with a check of its own. */
    public record OtherReading(String says, Written check) {}

    /** What would be right instead of the claim, and the condition that these words assert. */
    public record Right(Wording says, Written when) {}

    /**
     * When a prediction is due, how it is resolved, and its outcomes so far.
     *
     * @param horizon the last day on which it can come true; null if none is set: the check then decides at any time
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
            @Nullable Resolved resolved) {

        /** True if it is due by this day. */
        public boolean isDue(LocalDate day) {
            return horizon == null || !horizon.isAfter(day);
        }
    }

    /** The resolution of a prediction by hand: the day on which it was settled, and whether it came true. */
    public record Resolved(LocalDate on, Cited<Boolean> as) {}
}
