package org.heartland.render.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.assessment.Subject;
import org.heartland.citation.Source;
import org.heartland.problem.Inert;

/** The sources of a dossier for a list of references, in the order of their ids. */
record Credits(List<Credit> list) {
    /** "Voeten, E." */
    private static final Pattern PERSON = Pattern.compile("(\\p{L}[^,]*), ((?:\\p{Lu}\\.[ -]?)+)");

    static Credits of(Subject subject) {
        return new Credits(new TreeMap<>(subject.sources())
                .values().stream()
                        .map(source -> new Credit(source, names(source.author())))
                        .toList());
    }

    /** A source with its authors. */
    record Credit(Source source, List<Name> authors) {
        /** Year, month and day of the edition, as exactly as they are known. */
        List<Integer> published() {
            return numbers(source.publishedAs());
        }

        /** True if somebody else publishes it than its author. */
        boolean hasPublisher() {
            return !source.publisher().equals(source.author());
        }
    }

    /** An author: a person with family name and initials; or an office or a name as it is written, without {@code given}. */
    record Name(String family, String given) {
        boolean isPerson() {
            return !given.isEmpty();
        }
    }

    /** Persons are parted by semicolons. */
    private static List<Name> names(String author) {
        return Arrays.stream(author.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Credits::name)
                .toList();
    }

    private static Name name(String written) {
        Matcher person = PERSON.matcher(written);
        return person.matches()
                ? new Name(
                        Inert.text(person.group(1)), Inert.text(person.group(2).strip()))
                : new Name(Inert.text(written), "");
    }

    /** The numbers of a date; none if it is not written in numbers. */
    static List<Integer> numbers(String date) {
        return date.matches("\\d{4}(-\\d\\d){0,2}")
                ? Arrays.stream(date.split("-")).map(Integer::valueOf).toList()
                : List.of();
    }
}
