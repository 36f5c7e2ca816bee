package org.heartland.review;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What an editor decided on a statement that is for its author.
 *
 * @param statement its id
 * @param by who decided; {@code on} when
 */
public record Decision(String statement, Kind decision, String by, LocalDate on) {

    /** That it is kept for the author, or why it is left out of what he is told. */
    public enum Kind {
        KEPT,
        /** The author does not say this. */
        NOT_SAID,
        /** It is so, and not worth his time. */
        TRIVIAL,
        /** The evidence is read wrongly. */
        WRONG;

        /** As written in review.yaml. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True if the statement is left out of what the author is told. */
    public boolean dismisses() {
        return decision != Kind.KEPT;
    }
}
