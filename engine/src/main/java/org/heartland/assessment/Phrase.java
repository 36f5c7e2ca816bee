package org.heartland.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * A sentence that is not yet in any language: a pattern in English, for which a front end finds its translation, and the parts that fill
 * its places {@code {0}}, {@code {1}} ..., formatted for the reader.
 */
public record Phrase(String pattern, List<Part> parts) {
    private static final Phrase NOTHING = new Phrase("", List.of());

    public static Phrase of(String pattern, Part... parts) {
        return new Phrase(pattern, List.of(parts));
    }

    /** The empty phrase. */
    public static Phrase nothing() {
        return NOTHING;
    }

    public boolean isNothing() {
        return pattern.isEmpty();
    }

    /** A part that fills a place. */
    public sealed interface Part {}

    /** An actor, by its id. */
    public record Actor(String id) implements Part {}

    /** Several actors, by their ids. */
    public record Actors(List<String> ids) implements Part {}

    /** What an indicator measures, by its id. */
    public record Measured(String indicator) implements Part {}

    /** What a judgement is about, by its id. */
    public record Choice(String judgement) implements Part {}

    /** A text of the dossier or a word of the program, to be translated as a whole. */
    public record Term(String text) implements Part {}

    /** Several terms, one after the other. */
    public record Terms(List<Phrase> of) implements Part {}

    /** A part of a whole, from 0 to 1. */
    public record Share(double of) implements Part {}

    /** A share that is set, not computed: a whole per cent has no decimal. */
    public record SetShare(double of) implements Part {}

    /** An amount with its unit; without one where {@code unit} is "". */
    public record Quantity(double value, String unit) implements Part {}

    public record Count(int number) implements Part {}

    /** One year, or several up to the last. */
    public record Years(int first, int last) implements Part {
        public static Years of(int year) {
            return new Years(year, year);
        }
    }

    public record Day(LocalDate day) implements Part {}
}
