package org.heartland.citation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A publication that a dossier cites, in the edition that was used.
 *
 * @param title, author CSL fields; {@code author} is the publisher where no person is named
 * @param published the last day on which the edition may have appeared (a bare year = 31 December)
 * @param publishedAs the date as it was written, with its own precision
 * @param allows what its terms let others do with its figures, as far as they were seen
 * @param reporter whose books these are; rival figures are told apart by it
 * @param origin the source that this one only repeats, so that the two count once
 * @param full whether the whole was seen, or only an excerpt
 */
public record Source(
        SourceId id,
        String title,
        String author,
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

    /** The source whose word this is: its origin where it only repeats another. */
    public SourceId root() {
        return origin == null ? id : origin;
    }
}
