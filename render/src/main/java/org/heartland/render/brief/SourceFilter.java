package org.heartland.render.brief;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.naming.ComparedWords;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are asked for; what is null, or "" in the words, leaves none out.
 *
 * @param publisher the publisher as the sources name it; capitals make no difference
 * @param find words that must all begin a word in the name of the source or in what is quoted from it
 */
public record SourceFilter(
        @Nullable Grade grade,
        @Nullable Seen seen,
        @Nullable Age age,
        @Nullable String publisher,
        String find) {
    /** The longest text that is searched for, in characters. */
    public static final int MOST_CHARACTERS = 200;

    /** The grades that a source can have. */
    public static final List<Grade> GRADES =
            Arrays.stream(Grade.values()).filter(Grade::ofPublications).toList();

    /** Every source. */
    public static final SourceFilter ALL = new SourceFilter(null, null, null, null, "");

    /** How far a source was read. */
    public enum Seen {
        FULL,
        EXCERPT;

        private boolean is(Source source) {
            return source.full() == (this == FULL);
        }

        /** As it is asked for. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a source is stale, or how many whole years before the day of the dossier it was published. */
    public enum Age {
        STALE(0, 0),
        UNDER_2(0, 2),
        FROM_2(2, 5),
        FROM_5(5, 10),
        FROM_10(10, Integer.MAX_VALUE);

        private final int from;
        private final int under;

        Age(int from, int under) {
            this.from = from;
            this.under = under;
        }

        private boolean is(Entry entry, LocalDate asOf) {
            int years =
                    Math.max(0, Period.between(entry.source().published(), asOf).getYears());
            return this == STALE ? entry.stale() : years >= from && years < under;
        }

        /** As it is asked for. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The sources that are asked for, with what depends on them.
     *
     * @param texts in what the words are searched; asked for only if there are any
     */
    public Bibliography of(Bibliography all, Supplier<SourceTexts> texts) {
        List<String> sought = ComparedWords.list(find);
        SourceTexts searched = sought.isEmpty() ? null : texts.get();
        return new Bibliography(
                all.asOf(),
                all.entries().stream()
                        .filter(entry -> passes(entry, all.asOf()))
                        .filter(entry -> searched == null || searched.have(entry.source(), sought))
                        .toList());
    }

    private boolean passes(Entry entry, LocalDate asOf) {
        Source source = entry.source();
        return (grade == null || source.grade() == grade)
                && (seen == null || seen.is(source))
                && (age == null || age.is(entry, asOf))
                && (publisher == null || publisher.equalsIgnoreCase(source.publisher()));
    }

    /** The same with another grade. */
    public SourceFilter graded(@Nullable Grade other) {
        return new SourceFilter(other, seen, age, publisher, find);
    }

    /** The same with another way of having been read. */
    public SourceFilter seen(@Nullable Seen other) {
        return new SourceFilter(grade, other, age, publisher, find);
    }

    /** The same with another age. */
    public SourceFilter aged(@Nullable Age other) {
        return new SourceFilter(grade, seen, other, publisher, find);
    }

    /** The same with another publisher. */
    public SourceFilter published(@Nullable String otherPublisher) {
        return new SourceFilter(grade, seen, age, otherPublisher, find);
    }

    /** The same with other words to search for. */
    public SourceFilter searching(String words) {
        return new SourceFilter(grade, seen, age, publisher, words);
    }
}
