package org.heartland.citation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A publication that a dossier cites, in the edition that was used.
 *
 * @param title, author CSL fields; {@code author} is the publisher if no person is named
 * @param publisher the office, paper or house that publishes it; the author if none is named
 * @param published the latest day on which the edition can have appeared (a bare year = 31 December)
 * @param publishedAs the date as it was written, with its own precision
 * @param allows what its terms let others do with its figures, as far as they were read
 * @param reporter whose books these are; distinguishes rival figures
 * @param origin the source that this one only repeats, so that the two count once
 * @param full true if the whole was seen, false if only an excerpt
 */
public record Source(
        SourceId id,
        String title,
        String author,
        String publisher,
        String url,
        LocalDate published,
        String publishedAs,
        @Nullable LocalDate accessed,
        String licence,
        Allows allows,
        Grade grade,
        boolean full,
        String reporter,
        @Nullable SourceId origin,
        @Nullable String note) {

    /**
     * Whose word this is, where sources are counted for how well something is supported: the publisher. Two
     * tables of one office, or two pieces in one paper, are one word.
     */
    public String voice() {
        return publisher.toLowerCase(Locale.ROOT);
    }

    /** The source that speaks here: the origin if this one only repeats another. */
    public SourceId root() {
        return origin == null ? id : origin;
    }
}
