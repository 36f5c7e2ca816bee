package org.heartland.assess;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to be said, in no language yet: a pattern in English, by which a front end finds its own, and the parts that fill its places
 * {@code {0}}, {@code {1}} ... in the reader's habit.
 */
public record Phrase(String pattern, List<Part> parts) {
    private static final Phrase NOTHING = new Phrase("", List.of());

    public static Phrase of(String pattern, Part... parts) {
        return new Phrase(pattern, List.of(parts));
    }

    public static Phrase nothing() {
        return NOTHING;
    }

    public boolean isNothing() {
        return pattern.isEmpty();
    }

    /** What fills a place. */
    public sealed interface Part {}

    /** An actor, by its id. */
    public record Actor(String id) implements Part {}

    /** A text of the dossier or a word of the program, to be translated as a whole. */
    public record Term(String text) implements Part {}

    /** Several terms, one after the other. */
    public record Terms(List<Phrase> of) implements Part {}

    /** A part of a whole, from 0 to 1. */
    public record Share(double of) implements Part {}

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
